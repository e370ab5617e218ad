import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { four, sessionsAt } from '#test/support/meetings.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import { endForgottenSessions } from './end-forgotten.ts';

let stoa: Stoa;
let at: ReturnType<typeof sessionsAt>;
before(async () => {
  stoa = await startStoa();
  at = sessionsAt(stoa);
});
after(() => stoa.stop());

test('a case clinic from its beginning to its end: everyone has their page, the clock is one, the roles pass on', async () => {
  const { group, sessions } = await at.sessionsOf('case-clinic');
  const [session, second] = sessions as [number, number];
  await at.post(ana, session, 'time', { starts_at: await at.soon() });
  for (const who of four) await at.page(who, session);
  assert.equal((await at.post(ben, session, 'beginnings', { people: at.ids(...four) })).status, 403);
  assert.equal((await at.post(ana, session, 'beginnings', { people: at.ids(...four) })).status, 303);
  const running = await at.row(session);
  assert.equal(running.state, 'running');
  const giver = four.find((one) => stoa.id(one) === running.roles['case-giver']![0])!;
  for (let i = 0; i < running.stretches.length - 1; i++) {
    const body = await at.page(ben, session);
    await assertValidHtml(body);
    const turn = running.stretches[i]!.turn;
    assert.match(body, turn.length === 0 ? /Everyone together/ : /stage-who/);
    const next = running.stretches[i + 1]!.turn;
    if (next.length === 1 && next[0] === stoa.id(ben))
      assert.match(body, /Then: [^<]*, and it is your turn, /);
    assert.doesNotMatch(body, /with You\b/);
    assert.equal((await at.post(ana, session, 'moves', { from: String(i), to: String(i + 1) })).status, 303);
  }
  assert.match(await at.page(giver, session), /session-clock/);
  assert.equal((await at.post(ana, session, 'closing-words', { words: 'I will ask first' })).status, 303);
  assert.equal((await at.post(ana, session, 'endings')).status, 303);
  const end = await at.page(clara, session);
  assert.match(end, /I will ask first/);
  await assertValidHtml(end);
  assert.deepEqual((await at.told('session.held', group))[0]?.data, {
    meeting_id: session,
    came: 4,
    of: 4,
    minutes: 1,
  });
  const { state } = await stoa.ground.db.one<{ state: string }>(sql`
    select s.state from steps s join meetings m on m.step_id = s.id where m.id = ${session}`);
  assert.equal(state, 'done');
  await at.post(ana, second, 'beginnings', { people: at.ids(...four) });
  assert.notDeepEqual((await at.row(second)).roles['case-giver'], running.roles['case-giver']);
});

test('two who press next at once move one step', async () => {
  const { sessions } = await at.sessionsOf('case-clinic');
  const session = sessions[0]!;
  await at.post(ana, session, 'beginnings', { people: at.ids(...four) });
  await at.post(ana, session, 'leads', { person: String(stoa.id(ben)) });
  const both = await Promise.all(
    [ana, ben].map((one) => at.post(one, session, 'moves', { from: '0', to: '1' })),
  );
  assert.deepEqual(
    both.map(({ status }) => status),
    [303, 303],
  );
  assert.equal((await at.row(session)).stretch, 1);
});

test('the clock is paused, runs on and is extended for all', async () => {
  const { sessions } = await at.sessionsOf('case-clinic');
  const session = sessions[0]!;
  await at.post(ana, session, 'beginnings', { people: at.ids(...four) });
  const left = async () => Number(/data-left="(-?\d+)"/.exec(await at.page(ben, session))![1]);
  const whole = await left();
  await at.post(ana, session, 'extensions', { minutes: '5' });
  assert.ok(Math.abs((await left()) - whole - 300) <= 2);
  await at.post(ana, session, 'pauses', { wanted: 'yes' });
  const paused = await left();
  await stoa.later('10 minutes');
  assert.ok(Math.abs((await left()) - paused) <= 1);
  await at.post(ana, session, 'pauses', { wanted: 'no' });
  await stoa.later('1 minute');
  assert.ok(Math.abs((await left()) - paused + 60) <= 3);
});

test('where nobody who leads is here anyone may press, and takes the lead', async () => {
  const { sessions } = await at.sessionsOf('case-clinic', [ana, ben, clara, deniz]);
  const session = sessions[0]!;
  assert.equal((await at.post(ben, session, 'beginnings', { people: at.ids(ben, clara) })).status, 303);
  const { roles } = await at.row(session);
  const keeper = four.find((one) => stoa.id(one) === roles['timekeeper']![0])!;
  const other = keeper === ben ? clara : ben;
  await at.page(keeper, session);
  assert.equal((await at.post(other, session, 'moves', { from: '0', to: '1' })).status, 403);
  await stoa.later('3 minutes');
  await at.page(other, session);
  assert.equal((await at.post(other, session, 'leads', { person: String(stoa.id(other)) })).status, 303);
  await at.page(keeper, session);
  assert.equal((await at.post(other, session, 'moves', { from: '0', to: '1' })).status, 303);
});

test('who comes late is there, and gets the turns that are still to come', async () => {
  const { sessions } = await at.sessionsOf('action-learning-set', [ana, ben, clara, deniz, eva]);
  const rows = await Promise.all(sessions.map(async (id) => ({ id, ...(await at.row(id)) })));
  const session = rows[0]!.id;
  await at.post(ana, session, 'beginnings', { people: at.ids(ana, ben, clara) });
  const turnsOf = async (who: Role) =>
    (await at.row(session)).stretches.filter(({ turn }) => turn.length === 1 && turn[0] === stoa.id(who))
      .length;
  assert.equal(await turnsOf(deniz), 0);
  await at.page(deniz, session);
  await at.page(deniz, session);
  assert.ok((await turnsOf(deniz)) > 0);
  await at.post(ana, session, 'attendances', { person: String(stoa.id(eva)), present: 'yes' });
  assert.ok((await turnsOf(eva)) > 0);
  await at.post(ana, session, 'attendances', { person: String(stoa.id(eva)), present: 'no' });
  assert.equal(await turnsOf(eva), 0);
});

test('a poll shows nothing until all have answered, and then does not change', async () => {
  const { sessions } = await at.sessionsOf('team-retrospective', [ana, ben, clara]);
  const session = sessions[0]!;
  await at.post(ana, session, 'beginnings', { people: at.ids(ana, ben, clara) });
  await at.post(ana, session, 'moves', { from: '0', to: '1' });
  await at.post(ana, session, 'answers', { option: 'anything' });
  await at.post(ben, session, 'answers', { option: 'some' });
  assert.match(await at.page(ben, session), /2 of 3 have answered/);
  assert.doesNotMatch(await at.page(ben, session), /How often it was chosen/);
  await at.post(ben, session, 'answers', { option: 'little' });
  await at.post(clara, session, 'answers', { option: 'anything' });
  assert.match(await at.page(ben, session), /How often it was chosen/);
  assert.equal((await at.post(clara, session, 'answers', { option: 'some' })).status, 422);
  await assertValidHtml(await at.page(clara, session));
});

test('private notes are mine alone; notes of all keep what everybody wrote', async () => {
  const { sessions } = await at.sessionsOf('case-clinic');
  const session = sessions[0]!;
  await at.post(ana, session, 'beginnings', { people: at.ids(...four) });
  await at.post(ben, session, 'private-notes', { body: 'a word of my own' });
  assert.match(await at.page(ben, session), /a word of my own/);
  assert.doesNotMatch(await at.page(ana, session), /a word of my own/);
  await Promise.all(
    four.map((one) => at.post(one, session, 'shared-notes', { base: '', body: `line by ${one.email}` })),
  );
  const body = await at.page(clara, session);
  for (const one of four) assert.match(body, new RegExp(`line by ${one.email}`));
});

test('ended by mistake it goes on for a quarter of an hour, and is told as held once', async () => {
  const { group, sessions } = await at.sessionsOf('case-clinic');
  const session = sessions[0]!;
  await at.post(ana, session, 'beginnings', { people: at.ids(...four) });
  await at.post(ana, session, 'endings');
  assert.equal((await at.post(ana, session, 'reopenings')).status, 303);
  assert.equal((await at.row(session)).state, 'running');
  await at.post(ana, session, 'endings');
  await stoa.later('20 minutes');
  assert.equal((await at.post(ana, session, 'reopenings')).status, 422);
  assert.equal((await at.told('session.held', group)).length, 1);
});

test('a session that nobody ended ends by itself', async () => {
  const { group, sessions } = await at.sessionsOf('case-clinic');
  const session = sessions[0]!;
  await at.post(ana, session, 'beginnings', { people: at.ids(...four) });
  await endForgottenSessions.work(stoa.ground);
  assert.equal((await at.row(session)).state, 'running');
  await stoa.later('5 hours');
  await endForgottenSessions.work(stoa.ground);
  await endForgottenSessions.work(stoa.ground);
  assert.equal((await at.row(session)).state, 'ended');
  assert.equal((await at.told('session.held', group)).length, 1);
});

test('a group that met elsewhere says who was there', async () => {
  const { group, sessions } = await at.sessionsOf('coffee-roulette', [ana, ben]);
  const said = await at.post(ben, sessions[0]!, 'records', { people: at.ids(ana, ben) });
  assert.equal(said.status, 303, said.body);
  assert.equal((await at.told('session.held', group))[0]?.data['came'], 2);
});

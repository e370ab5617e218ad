import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import { remindOfSessions } from './planning/remind.ts';
import { endForgottenSessions } from './running/end-forgotten.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const four = [ana, ben, clara, deniz];

/** The sessions of a new group that Ana leads, in their order. */
async function sessionsOf(
  format: string,
  people: readonly Role[] = four,
): Promise<{ group: number; sessions: number[] }> {
  const group = await makeGroup(stoa, await makeProgramme(stoa, format), people);
  const rows = await stoa.ground.db.many<{ id: number }>(sql`
    select m.id from meetings m join steps s on s.id = m.step_id where m.group_id = ${group} order by s.position`);
  return { group, sessions: rows.map(({ id }) => id) };
}

const ids = (...people: readonly Role[]) => people.map((one) => String(stoa.id(one)));
const post = (who: Role, session: number, path: string, fields: Record<string, string | string[]> = {}) =>
  stoa.as(who).post(`/sessions/${session}/${path}`, fields);
const page = async (who: Role, session: number) => {
  const answer = await stoa.as(who).get(`/sessions/${session}`);
  assert.equal(answer.status, 200, answer.body);
  return answer.body;
};
const row = (session: number) =>
  stoa.ground.db.one<{
    state: string;
    stretch: number;
    version: number;
    starts_at: Date | null;
    sequence: number;
    stretches: { turn: number[]; item: string }[];
    roles: Record<string, number[]>;
  }>(sql`
    select state, stretch, version, starts_at, sequence, stretches, roles from meetings where id = ${session}`);
const told = async (kind: string, group: number) =>
  stoa.ground.db.many<{ data: Record<string, unknown> }>(sql`
    select data from activity where kind = ${kind} and group_id = ${group} order by id`);
const soon = async (hours = 20) => {
  const { at } = await stoa.ground.db.one<{ at: string }>(sql`
    select to_char((moment() + make_interval(hours => ${hours})) at time zone 'Europe/Lisbon', 'YYYY-MM-DD"T"HH24:MI') as at`);
  return at;
};

describe('planning', () => {
  test('a group has a place for each session of its format, and who is outside does not find it', async () => {
    const { group, sessions } = await sessionsOf('case-clinic');
    assert.equal(sessions.length, 5);
    const list = await stoa.as(ana).get(`/groups/${group}/sessions`);
    await assertValidHtml(list.body);
    assert.match(list.body, /Clinic 5/);
    assert.equal((await stoa.as(eva).get(`/sessions/${sessions[0]}`)).status, 404);
    assert.equal((await stoa.as(eva).get(`/groups/${group}/sessions`)).status, 404);
    assert.equal((await stoa.as(null).get(`/sessions/${sessions[0]}`)).status, 303);
  });

  test('whoever leads sets the date, and those after it at the same hour; the others are told of all', async () => {
    const { group, sessions } = await sessionsOf('case-clinic');
    const refused = await post(ben, sessions[0]!, 'time', { starts_at: await soon() });
    assert.equal(refused.status, 403);
    const set = await post(ana, sessions[0]!, 'time', {
      starts_at: await soon(),
      place: 'Room 4',
      following: 'yes',
    });
    assert.equal(set.status, 303, set.body);
    const dates = await Promise.all(sessions.map((id) => row(id)));
    assert.equal(dates.filter((one) => one.starts_at !== null).length, 5);
    const apart = (dates[1]!.starts_at!.getTime() - dates[0]!.starts_at!.getTime()) / 86_400_000;
    assert.ok(Math.abs(apart - 14) < 0.1);
    assert.equal((await told('session.planned', group)).length, 5);
    const before = await page(clara, sessions[0]!);
    assert.match(before, /Room 4/);
    await assertValidHtml(before);
  });

  test('a date that is past or not a date is refused beside its field', async () => {
    const { sessions } = await sessionsOf('case-clinic');
    const past = await post(ana, sessions[0]!, 'time', { starts_at: '2020-01-01T10:00' });
    assert.equal(past.status, 422);
    assert.match(past.body, /still to come/);
    await assertValidHtml(past.body);
    assert.equal(
      (await post(ana, sessions[0]!, 'time', { starts_at: 'soon', link: 'javascript:alert(1)' })).status,
      422,
    );
  });

  test('a session that is moved or cancelled keeps its name in calendars and counts up', async () => {
    const { group, sessions } = await sessionsOf('case-clinic');
    const [session] = sessions as [number];
    await post(ana, session, 'time', { starts_at: await soon() });
    await post(ben, session, 'replies', { reply: 'yes' });
    const first = (await stoa.as(ben).get(`/sessions/${session}/session.ics`)).body;
    assert.match(first, new RegExp(`UID:session-${session}@stoa.test`));
    await post(ana, session, 'time', { starts_at: await soon(30) });
    const moved = (await stoa.as(ben).get(`/sessions/${session}/session.ics`)).body;
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)![1]);
    assert.ok(sequence(moved) > sequence(first));
    assert.equal((await told('session.moved', group)).length, 1);
    assert.equal((await post(ana, session, 'cancellations', { why: 'Too few' })).status, 303);
    const off = (await stoa.as(ben).get(`/sessions/${session}/session.ics`)).body;
    assert.match(off, /STATUS:CANCELLED/);
    assert.match(off, /METHOD:CANCEL/);
    assert.match(await page(ben, session), /Too few/);
    assert.deepEqual((await told('session.cancelled', group)).length, 1);
    await post(ana, session, 'time', { starts_at: await soon(40) });
    assert.equal((await row(session)).state, 'planned');
  });

  test('a reminder comes once within a day, and again when the session was moved away', async () => {
    const { group, sessions } = await sessionsOf('case-clinic');
    await post(ana, sessions[0]!, 'time', { starts_at: await soon(20) });
    await remindOfSessions.work(stoa.ground);
    await remindOfSessions.work(stoa.ground);
    assert.equal((await told('session.near', group)).length, 1);
    await post(ana, sessions[0]!, 'time', { starts_at: await soon(22) });
    await remindOfSessions.work(stoa.ground);
    assert.equal((await told('session.near', group)).length, 2);
  });

  test('a personal calendar has my sessions alone, until its address is closed', async () => {
    const { sessions } = await sessionsOf('case-clinic');
    await post(ana, sessions[0]!, 'time', { starts_at: await soon() });
    const made = await stoa.as(ben).post('/calendar/feeds');
    const address = /calendar\/([\w-]{32}\.ics)/.exec(made.body)![1]!;
    const feed = await stoa.as(null).get(`/calendar/${address}`);
    assert.equal(feed.status, 200);
    assert.match(feed.body, new RegExp(`session-${sessions[0]}@`));
    const others = await stoa.as(eva).post('/calendar/feeds');
    const evas = /calendar\/([\w-]{32}\.ics)/.exec(others.body)![1]!;
    assert.doesNotMatch((await stoa.as(null).get(`/calendar/${evas}`)).body, /BEGIN:VEVENT/);
    assert.match((await stoa.as(ben).get('/calendar')).body, /Clinic/);
    await stoa.as(ben).post('/calendar/feeds/removals');
    assert.equal((await stoa.as(null).get(`/calendar/${address}`)).status, 404);
  });

  test('speakers take places until there are none, also all at once', async () => {
    const { sessions } = await sessionsOf('lightning-demos', [ana, ben, clara, deniz, eva]);
    const session = sessions[0]!;
    const answers = await Promise.all(
      [ana, ben, clara, deniz, eva].map((one) => post(one, session, 'slots', { title: `By ${one.name}` })),
    );
    assert.ok(answers.every(({ status }) => status === 303));
    const taken = await stoa.ground.db.many<{ number: number }>(sql`
      select number from slots where meeting_id = ${session} order by number`);
    assert.deepEqual(
      taken.map(({ number }) => number),
      [1, 2, 3, 4, 5],
    );
    assert.equal((await post(ben, session, 'slots/1/removals')).status, 403);
    assert.equal((await post(ana, session, 'slots/2/removals')).status, 303);
  });
});

describe('running', () => {
  test('a case clinic from its beginning to its end: everyone has their page, the clock is one, the roles pass on', async () => {
    const { group, sessions } = await sessionsOf('case-clinic');
    const [session, second] = sessions as [number, number];
    await post(ana, session, 'time', { starts_at: await soon() });
    for (const who of four) await page(who, session);
    assert.equal((await post(ben, session, 'beginnings', { people: ids(...four) })).status, 403);
    assert.equal((await post(ana, session, 'beginnings', { people: ids(...four) })).status, 303);
    const running = await row(session);
    assert.equal(running.state, 'running');
    const giver = four.find((one) => stoa.id(one) === running.roles['case-giver']![0])!;
    for (let i = 0; i < running.stretches.length - 1; i++) {
      const body = await page(ben, session);
      await assertValidHtml(body);
      const turn = running.stretches[i]!.turn;
      assert.match(body, turn.length === 0 ? /Everyone together/ : /stage-who/);
      assert.equal((await post(ana, session, 'moves', { from: String(i), to: String(i + 1) })).status, 303);
    }
    assert.match(await page(giver, session), /session-clock/);
    assert.equal((await post(ana, session, 'closing-words', { words: 'I will ask first' })).status, 303);
    assert.equal((await post(ana, session, 'endings')).status, 303);
    const end = await page(clara, session);
    assert.match(end, /I will ask first/);
    await assertValidHtml(end);
    assert.deepEqual((await told('session.held', group))[0]?.data, {
      meeting_id: session,
      came: 4,
      of: 4,
      minutes: 1,
    });
    const { state } = await stoa.ground.db.one<{ state: string }>(sql`
      select s.state from steps s join meetings m on m.step_id = s.id where m.id = ${session}`);
    assert.equal(state, 'done');
    await post(ana, second, 'beginnings', { people: ids(...four) });
    assert.notDeepEqual((await row(second)).roles['case-giver'], running.roles['case-giver']);
  });

  test('two who press next at once move one step', async () => {
    const { sessions } = await sessionsOf('case-clinic');
    const session = sessions[0]!;
    await post(ana, session, 'beginnings', { people: ids(...four) });
    await post(ana, session, 'leads', { person: String(stoa.id(ben)) });
    const both = await Promise.all(
      [ana, ben].map((one) => post(one, session, 'moves', { from: '0', to: '1' })),
    );
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    );
    assert.equal((await row(session)).stretch, 1);
  });

  test('the clock is paused, runs on and is extended for all', async () => {
    const { sessions } = await sessionsOf('case-clinic');
    const session = sessions[0]!;
    await post(ana, session, 'beginnings', { people: ids(...four) });
    const left = async () => Number(/data-left="(-?\d+)"/.exec(await page(ben, session))![1]);
    const whole = await left();
    await post(ana, session, 'extensions', { minutes: '5' });
    assert.ok(Math.abs((await left()) - whole - 300) <= 2);
    await post(ana, session, 'pauses', { wanted: 'yes' });
    const paused = await left();
    await stoa.later('10 minutes');
    assert.ok(Math.abs((await left()) - paused) <= 1);
    await post(ana, session, 'pauses', { wanted: 'no' });
    await stoa.later('1 minute');
    assert.ok(Math.abs((await left()) - paused + 60) <= 3);
  });

  test('where nobody who leads is here anyone may press, and takes the lead', async () => {
    const { sessions } = await sessionsOf('case-clinic', [ana, ben, clara, deniz]);
    const session = sessions[0]!;
    assert.equal((await post(ben, session, 'beginnings', { people: ids(ben, clara) })).status, 303);
    const { roles } = await row(session);
    const keeper = four.find((one) => stoa.id(one) === roles['timekeeper']![0])!;
    const other = keeper === ben ? clara : ben;
    await page(keeper, session);
    assert.equal((await post(other, session, 'moves', { from: '0', to: '1' })).status, 403);
    await stoa.later('3 minutes');
    await page(other, session);
    assert.equal((await post(other, session, 'leads', { person: String(stoa.id(other)) })).status, 303);
    await page(keeper, session);
    assert.equal((await post(other, session, 'moves', { from: '0', to: '1' })).status, 303);
  });

  test('who comes late is there, and gets the turns that are still to come', async () => {
    const { sessions } = await sessionsOf('action-learning-set', [ana, ben, clara, deniz, eva]);
    const rows = await Promise.all(sessions.map(async (id) => ({ id, ...(await row(id)) })));
    const session = rows[0]!.id;
    await post(ana, session, 'beginnings', { people: ids(ana, ben, clara) });
    const turnsOf = async (who: Role) =>
      (await row(session)).stretches.filter(({ turn }) => turn.length === 1 && turn[0] === stoa.id(who))
        .length;
    assert.equal(await turnsOf(deniz), 0);
    await page(deniz, session);
    await page(deniz, session);
    assert.ok((await turnsOf(deniz)) > 0);
    await post(ana, session, 'attendances', { person: String(stoa.id(eva)), present: 'yes' });
    assert.ok((await turnsOf(eva)) > 0);
    await post(ana, session, 'attendances', { person: String(stoa.id(eva)), present: 'no' });
    assert.equal(await turnsOf(eva), 0);
  });

  test('a poll shows nothing until all have answered, and then does not change', async () => {
    const { sessions } = await sessionsOf('team-retrospective', [ana, ben, clara]);
    const session = sessions[0]!;
    await post(ana, session, 'beginnings', { people: ids(ana, ben, clara) });
    await post(ana, session, 'moves', { from: '0', to: '1' });
    await post(ana, session, 'answers', { option: 'anything' });
    await post(ben, session, 'answers', { option: 'some' });
    assert.match(await page(ben, session), /2 of 3 have answered/);
    assert.doesNotMatch(await page(ben, session), /How often it was chosen/);
    await post(ben, session, 'answers', { option: 'little' });
    await post(clara, session, 'answers', { option: 'anything' });
    assert.match(await page(ben, session), /How often it was chosen/);
    assert.equal((await post(clara, session, 'answers', { option: 'some' })).status, 422);
    await assertValidHtml(await page(clara, session));
  });

  test('private notes are mine alone; notes of all keep what everybody wrote', async () => {
    const { sessions } = await sessionsOf('case-clinic');
    const session = sessions[0]!;
    await post(ana, session, 'beginnings', { people: ids(...four) });
    await post(ben, session, 'private-notes', { body: 'a word of my own' });
    assert.match(await page(ben, session), /a word of my own/);
    assert.doesNotMatch(await page(ana, session), /a word of my own/);
    await Promise.all(
      four.map((one) => post(one, session, 'shared-notes', { base: '', body: `line by ${one.email}` })),
    );
    const body = await page(clara, session);
    for (const one of four) assert.match(body, new RegExp(`line by ${one.email}`));
  });

  test('ended by mistake it goes on for a quarter of an hour, and is told as held once', async () => {
    const { group, sessions } = await sessionsOf('case-clinic');
    const session = sessions[0]!;
    await post(ana, session, 'beginnings', { people: ids(...four) });
    await post(ana, session, 'endings');
    assert.equal((await post(ana, session, 'reopenings')).status, 303);
    assert.equal((await row(session)).state, 'running');
    await post(ana, session, 'endings');
    await stoa.later('20 minutes');
    assert.equal((await post(ana, session, 'reopenings')).status, 422);
    assert.equal((await told('session.held', group)).length, 1);
  });

  test('a session that nobody ended ends by itself', async () => {
    const { group, sessions } = await sessionsOf('case-clinic');
    const session = sessions[0]!;
    await post(ana, session, 'beginnings', { people: ids(...four) });
    await endForgottenSessions.work(stoa.ground);
    assert.equal((await row(session)).state, 'running');
    await stoa.later('5 hours');
    await endForgottenSessions.work(stoa.ground);
    await endForgottenSessions.work(stoa.ground);
    assert.equal((await row(session)).state, 'ended');
    assert.equal((await told('session.held', group)).length, 1);
  });

  test('a group that met elsewhere says who was there', async () => {
    const { group, sessions } = await sessionsOf('coffee-roulette', [ana, ben]);
    const said = await post(ben, sessions[0]!, 'records', { people: ids(ana, ben) });
    assert.equal(said.status, 303, said.body);
    assert.equal((await told('session.held', group))[0]?.data['came'], 2);
  });
});

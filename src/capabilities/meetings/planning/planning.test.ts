import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva } from '#test/support/cast.ts';
import { sessionsAt } from '#test/support/meetings.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import { followSteps } from './follow-steps.ts';
import { remindOfSessions } from './remind.ts';

let stoa: Stoa;
let at: ReturnType<typeof sessionsAt>;
before(async () => {
  stoa = await startStoa();
  at = sessionsAt(stoa);
});
after(() => stoa.stop());

test('a group has a place for each session of its format, and who is outside does not find it', async () => {
  const { group, sessions } = await at.sessionsOf('case-clinic');
  assert.equal(sessions.length, 5);
  const list = await stoa.as(ana).get(`/groups/${group}/sessions`);
  await assertValidHtml(list.body);
  assert.match(list.body, /Clinic 5/);
  assert.equal((await stoa.as(eva).get(`/sessions/${sessions[0]}`)).status, 404);
  assert.equal((await stoa.as(eva).get(`/groups/${group}/sessions`)).status, 404);
  assert.equal((await stoa.as(null).get(`/sessions/${sessions[0]}`)).status, 303);
});

test('whoever leads sets the date, and those after it at the same hour; the others are told of all', async () => {
  const { group, sessions } = await at.sessionsOf('case-clinic');
  const refused = await at.post(ben, sessions[0]!, 'time', { starts_at: await at.soon() });
  assert.equal(refused.status, 403);
  const set = await at.post(ana, sessions[0]!, 'time', {
    starts_at: await at.soon(),
    place: 'Room 4',
    following: 'yes',
  });
  assert.equal(set.status, 303, set.body);
  const dates = await Promise.all(sessions.map((id) => at.row(id)));
  assert.equal(dates.filter((one) => one.starts_at !== null).length, 5);
  const apart = (dates[1]!.starts_at!.getTime() - dates[0]!.starts_at!.getTime()) / 86_400_000;
  assert.ok(Math.abs(apart - 14) < 0.1);
  assert.equal((await at.told('session.planned', group)).length, 5);
  const before = await at.page(clara, sessions[0]!);
  assert.match(before, /Room 4/);
  await assertValidHtml(before);
});

test('a date that is past or not a date is refused beside its field', async () => {
  const { sessions } = await at.sessionsOf('case-clinic');
  const past = await at.post(ana, sessions[0]!, 'time', { starts_at: '2020-01-01T10:00' });
  assert.equal(past.status, 422);
  assert.match(past.body, /still to come/);
  await assertValidHtml(past.body);
  assert.equal(
    (await at.post(ana, sessions[0]!, 'time', { starts_at: 'soon', link: 'javascript:alert(1)' })).status,
    422,
  );
});

test('a session that is moved or cancelled keeps its name in calendars and counts up', async () => {
  const { group, sessions } = await at.sessionsOf('case-clinic');
  const [session] = sessions as [number];
  await at.post(ana, session, 'time', { starts_at: await at.soon() });
  await at.post(ben, session, 'replies', { reply: 'yes' });
  const first = (await stoa.as(ben).get(`/sessions/${session}/session.ics`)).body;
  assert.match(first, new RegExp(`UID:session-${session}@stoa.test`));
  await at.post(ana, session, 'time', { starts_at: await at.soon(30) });
  const moved = (await stoa.as(ben).get(`/sessions/${session}/session.ics`)).body;
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)![1]);
  assert.ok(sequence(moved) > sequence(first));
  assert.equal((await at.told('session.moved', group)).length, 1);
  assert.equal((await at.post(ana, session, 'cancellations', { why: 'Too few' })).status, 303);
  const off = (await stoa.as(ben).get(`/sessions/${session}/session.ics`)).body;
  assert.match(off, /STATUS:CANCELLED/);
  assert.match(off, /METHOD:CANCEL/);
  assert.match(await at.page(ben, session), /Too few/);
  assert.deepEqual((await at.told('session.cancelled', group)).length, 1);
  await at.post(ana, session, 'time', { starts_at: await at.soon(40) });
  assert.equal((await at.row(session)).state, 'planned');
});

test('a date that was planned from a step goes with it, and one set elsewhere stays', async () => {
  const { group, sessions } = await at.sessionsOf('case-clinic');
  const [first, second, third] = sessions as [number, number, number];
  await at.post(ana, first, 'time', { starts_at: await at.soon(30), following: 'yes' });
  await at.post(ana, third, 'time', { starts_at: await at.soon(24 * 90) });
  await at.post(ben, second, 'replies', { reply: 'yes' });
  const dates = async () =>
    (await Promise.all(sessions.map((id) => at.row(id)))).map((one) => one.starts_at!.getTime());
  const before = await dates();
  const ics = (await stoa.as(ben).get(`/sessions/${second}/session.ics`)).body;
  const { step } = await stoa.ground.db.one<{ step: number }>(sql`
    select step_id as step from meetings where id = ${second}`);
  const moved = await stoa
    .as(ana)
    .post(`/groups/${group}/steps/${step}/dates`, { days: '7', following: 'yes' });
  assert.equal(moved.status, 303);
  await stoa.settle();
  const by = (await dates()).map((date, i) => Math.round((date - before[i]!) / 86_400_000));
  assert.deepEqual(by, [0, 7, 0, 7, 7]);
  assert.equal((await at.told('session.moved', group)).length, 1 + 3);
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)![1]);
  assert.ok(sequence((await stoa.as(ben).get(`/sessions/${second}/session.ics`)).body) > sequence(ics));
  assert.match((await stoa.as(ben).get('/inbox?show=all')).body, /moved|another time/i);
  await followSteps(stoa.ground.db, group, null);
  assert.equal((await at.told('session.moved', group)).length, 1 + 3);

  await stoa.as(ana).post(`/groups/${group}/steps/${step}/omission`, { why: 'Nobody has a case' });
  await stoa.settle();
  assert.equal((await at.row(second)).state, 'cancelled');
  assert.match(await at.page(ben, second), /Nobody has a case/);
});

test('a reminder comes once within a day, and again when the session was moved away', async () => {
  const { group, sessions } = await at.sessionsOf('case-clinic');
  await at.post(ana, sessions[0]!, 'time', { starts_at: await at.soon(20) });
  await remindOfSessions.work(stoa.ground);
  await remindOfSessions.work(stoa.ground);
  assert.equal((await at.told('session.near', group)).length, 1);
  await at.post(ana, sessions[0]!, 'time', { starts_at: await at.soon(22) });
  await remindOfSessions.work(stoa.ground);
  assert.equal((await at.told('session.near', group)).length, 2);
});

test('a personal calendar has my sessions alone, until its address is closed', async () => {
  const { sessions } = await at.sessionsOf('case-clinic');
  await at.post(ana, sessions[0]!, 'time', { starts_at: await at.soon() });
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
  const { sessions } = await at.sessionsOf('lightning-demos', [ana, ben, clara, deniz, eva]);
  const session = sessions[0]!;
  const answers = await Promise.all(
    [ana, ben, clara, deniz, eva].map((one) => at.post(one, session, 'slots', { title: `By ${one.name}` })),
  );
  assert.ok(answers.every(({ status }) => status === 303));
  const taken = await stoa.ground.db.many<{ number: number; title: string }>(sql`
    select number, title from slots where meeting_id = ${session} order by number`);
  assert.deepEqual(
    taken.map(({ number }) => number),
    [1, 2, 3, 4, 5],
  );
  const evas = taken.find(({ title }) => title === `By ${eva.name}`)!.number;
  assert.equal((await at.post(ben, session, `slots/${evas}/removals`)).status, 403);
  assert.equal((await at.post(ana, session, `slots/${evas}/removals`)).status, 303);
});

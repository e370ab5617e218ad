import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva, type Role } from '#test/support/cast.ts';
import { sessionsAt } from '#test/support/meetings.ts';
import { makeCard, makeTeam } from '#test/support/reflections.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { remindOfActions } from './actions/remind-of-actions.ts';
import { openDueCards } from './teams/open-due-cards.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

type Line = { id: number; occasion: string; together: boolean; written: number };
const cardsOf = async (slug: string): Promise<Line[]> =>
  (await stoa.as(clara).api('GET', `/communities/${slug}/reflections`)).json<{ items: Line[] }>().items;
const waiting = async (role: Role): Promise<Line[]> =>
  (await stoa.as(role).api('GET', '/me/waiting-reflections')).json<{ items: Line[] }>().items;
const inbox = async (role: Role) => (await stoa.as(role).get('/inbox?show=all')).body;
const weekly = { cadence: 'weekly', weekday: 3, audience: 'team' };

/** A week goes by; everybody of the cast looks in often enough to stay signed in. */
async function week(): Promise<void> {
  await stoa.later('7 days');
  await stoa.ground.db.run(sql`update sessions set expires_at = moment() + interval '30 days'`);
  await openDueCards(stoa.ground);
  await openDueCards(stoa.ground);
  await stoa.settle();
}

test('a card opens by itself each week, the team is told, and one that nobody used makes room', async () => {
  const team = await makeTeam(stoa, { owner: [clara], member: [ana] });
  await stoa.as(clara).post(`/reflections/of/${team.slug}/rhythm`, weekly);
  await week();
  const [first, ...others] = await cardsOf(team.slug);
  assert.deepEqual([first?.occasion, others.length], ['rhythm', 0]);
  assert.match(await inbox(ana), /Three questions for your team/);
  assert.match((await stoa.as(ana).get('/reflections')).body, /waits for you/);
  await week();
  assert.equal((await cardsOf(team.slug)).length, 1, 'the unused one is gone');
  const unread = await stoa.as(ana).api('GET', '/notifications');
  assert.equal(
    unread.json<{ items: { total: number }[] }>().items[0]?.total,
    1,
    'and nothing is told of it any more',
  );
  const [used] = await cardsOf(team.slug);
  await stoa.as(ana).api('PUT', `/reflections/${used!.id}/entry`, { answers: ['Calm', '', ''] });
  await week();
  assert.equal((await cardsOf(team.slug)).length, 2);
  await stoa.as(clara).post(`/reflections/of/${team.slug}/rhythm/end`);
  await week();
  assert.equal((await cardsOf(team.slug)).length, 2);
});

test('one’s own rhythm waits for oneself alone', async () => {
  await stoa.as(eva).post('/reflections/rhythm', { cadence: 'fortnightly', weekday: 1 });
  assert.match((await stoa.as(eva).get('/reflections')).body, /Every second week on Monday/);
  await week();
  await week();
  const [card, ...others] = await waiting(eva);
  assert.deepEqual([card?.together, others.length], [false, 0]);
  assert.equal((await stoa.as(ana).get(`/reflections/${card!.id}`)).status, 404);
  await stoa.as(eva).post('/reflections/rhythm/end');
});

test('the owner of an action is told of it, and again on its day, once', async () => {
  const team = await makeTeam(stoa, { owner: [clara], member: [ana, ben] });
  const card = await makeCard(stoa, team, clara, { wrote: [ana], uncovered: true });
  await stoa.settle();
  assert.match(await inbox(ben), /What your team wrote can be read/);
  await stoa
    .as(clara)
    .api('POST', `/reflections/${card}/actions`, { what: 'Call Linz', owner_id: stoa.id(ben) });
  await stoa.settle();
  assert.match(await inbox(ben), /Clara Jung wrote down an action that is yours/);
  assert.match((await stoa.as(ben).get('/reflections')).body, /Call Linz/);
  await stoa.ground.db.run(sql`
    update reflection_actions set due_on = moment()::date + 2`);
  await remindOfActions(stoa.ground);
  await stoa.settle();
  assert.doesNotMatch(await inbox(ben), /An action of yours is due/);
  await stoa.later('3 days');
  await remindOfActions(stoa.ground);
  await remindOfActions(stoa.ground);
  await stoa.settle();
  const [due, ...more] = (await inbox(ben)).match(/An action of yours is due[^<]*/g) ?? [];
  assert.deepEqual([due, more.length], ['An action of yours is due', 0]);
});

test('after a session, a group with a room of its own has one card for it, whoever presses first', async () => {
  const { group, sessions } = await sessionsAt(stoa).sessionsOf('team-retrospective', [ana, ben]);
  const room = await makeTeam(stoa, { member: [ana, ben] });
  const id = sessions[0]!;
  await stoa.ground.db.run(sql`update groups set space_id = ${room.id} where id = ${group}`);
  await stoa.ground.db.run(sql`
    update meetings set state = 'ended', began_at = moment(), ended_at = moment() where id = ${id}`);
  assert.match(
    (await stoa.as(ana).get(`/sessions/${id}`)).body,
    new RegExp(`/reflections/new\\?session=${id}`),
  );
  assert.match((await stoa.as(ana).get(`/reflections/new?session=${id}`)).body, /After the session of/);
  const press = (by: Role) => stoa.as(by).post('/reflections', { together: 'yes', session: id, team: '' });
  assert.equal((await press(ana)).to, (await press(ben)).to);
  assert.equal((await press(eva)).status, 404);
});

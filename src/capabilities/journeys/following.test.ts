import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, type Role } from '#test/support/cast.ts';
import { makeCircle, stateAt, stepAt } from '#test/support/journeys.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { endSteps } from './planning/end-steps.ts';
import { remindOverdue } from './planning/remind-overdue.ts';
import { drawReviews } from './reviews/draw-reviews.ts';
import { forgetFiles } from './work/forget-files.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('reviewers are drawn by lot once the day has passed, stay unnamed, and are reviewed in turn', async () => {
  const { at } = await makeCircle(stoa);
  for (const role of [ana, ben, clara])
    await stoa.as(role).post(`${at('draft')}/work`, { body: `Draft of ${role.name}`, done: 'yes' });
  await drawReviews(stoa.ground);
  const reviews = () =>
    stoa.ground.db.many<{ id: number; work_id: number; reviewer_id: number; writer: number }>(sql`
      select v.id, v.work_id, v.reviewer_id, w.person_id as writer from reviews v join work w on w.id = v.work_id
      where w.step_id = ${stepAt(at('draft'))}`);
  assert.equal((await reviews()).length, 0);
  await stoa.later('8 days');
  await drawReviews(stoa.ground);
  await drawReviews(stoa.ground);
  const drawn = await reviews();
  assert.equal(drawn.length, 6);
  assert.ok(drawn.every(({ reviewer_id, writer }) => reviewer_id !== writer));
  assert.equal((await stoa.as(ana).post(`${at('draft')}/work`, { body: 'Too late' })).status, 403);

  const ofAna = drawn.filter(({ writer }) => writer === stoa.id(ana));
  const mine = drawn.find(({ reviewer_id }) => reviewer_id === stoa.id(ana))!;
  assert.equal((await stoa.as(ben).get(`/reviews/${mine.id}`)).status, 404);
  assert.equal((await stoa.as(ana).post(`/reviews/${mine.id}`, { words: 'Good' })).status, 422);
  for (const { id, reviewer_id } of drawn) {
    const reviewer = [ana, ben, clara].find((role) => stoa.id(role) === reviewer_id)!;
    const given = await stoa
      .as(reviewer)
      .post(`/reviews/${id}`, { 'points.use': '4', words: 'Name a place' });
    assert.equal(given.status, 303);
  }
  const page = (await stoa.as(ana).get(`/work/${ofAna[0]!.work_id}`)).body;
  assert.match(page, /Name a place/);
  assert.match(page, /A reviewer/);
  assert.doesNotMatch(page.slice(page.indexOf('A reviewer')), /Ben Okafor|Clara Jung/);
  const rated = await stoa.as(ana).post(`/reviews/${ofAna[0]!.id}/rating`, { helpful: '5', words: 'Yes' });
  assert.equal(rated.status, 303);
  assert.equal((await stoa.as(ben).post(`/reviews/${ofAna[0]!.id}/rating`, { helpful: '1' })).status, 404);
  assert.equal(await stateAt(stoa, at('draft')), 'done');
  const { actor } = await stoa.ground.db.one<{ actor: number | null }>(sql`
    select max(actor_id) as actor from activity where kind = 'review.given'`);
  assert.equal(actor, null);
});

test('a vote takes no more voices than there are, none for one’s own, and shows numbers when it is over', async () => {
  const { at } = await makeCircle(stoa);
  for (const role of [ana, ben, clara])
    await stoa.as(role).post(`${at('idea')}/work`, { body: `Idea of ${role.name}`, done: 'yes' });
  const works = await stoa.ground.db.many<{ id: number; person_id: number }>(sql`
    select id, person_id from work where step_id = ${stepAt(at('idea'))}`);
  const of = (role: Role) => works.find(({ person_id }) => person_id === stoa.id(role))!.id;
  assert.equal((await stoa.as(ana).post(`/work/${of(ben)}/votes`, { wanted: 'yes' })).status, 403);
  await stoa.later('8 days');
  await drawReviews(stoa.ground);
  assert.equal((await stoa.as(ana).post(`/work/${of(ana)}/votes`, { wanted: 'yes' })).status, 403);
  assert.equal((await stoa.as(ana).post(`/work/${of(ben)}/votes`, { wanted: 'yes' })).status, 303);
  assert.equal((await stoa.as(ana).post(`/work/${of(clara)}/votes`, { wanted: 'yes' })).status, 403);
  await stoa.as(ana).post(`/work/${of(ben)}/votes`, { wanted: '' });
  assert.equal((await stoa.as(ana).post(`/work/${of(clara)}/votes`, { wanted: 'yes' })).status, 303);
  assert.doesNotMatch((await stoa.as(ben).get(at('idea'))).body, /1 vote\b/);
  await stoa.later('5 days');
  await endSteps(stoa.ground);
  assert.match((await stoa.as(ben).get(at('idea'))).body, /1 vote\b/);
  assert.equal((await stoa.as(ben).post(`/work/${of(ana)}/votes`, { wanted: 'yes' })).status, 403);
  assert.equal(await stateAt(stoa, at('idea')), 'done');
});

test('who is late is reminded once, and what nobody waits for ends by itself', async () => {
  const { at } = await makeCircle(stoa);
  await stoa.as(ana).post(`${at('question')}/work`, { body: 'Here', done: 'yes' });
  await stoa.later('8 days');
  const told = async () =>
    stoa.ground.db.many<{ person_ids: number[] }>(sql`
      select data->'person_ids' as person_ids from activity
      where kind = 'step.overdue' and data->>'step_id' = ${String(stepAt(at('question')))}`);
  await remindOverdue(stoa.ground);
  await remindOverdue(stoa.ground);
  assert.deepEqual(await told(), [{ person_ids: [stoa.id(ben), stoa.id(clara)].sort((a, b) => a - b) }]);
  await stoa.later('8 days');
  await endSteps(stoa.ground);
  assert.equal(await stateAt(stoa, at('question')), 'done');
  assert.equal(await stateAt(stoa, at('ideas')), 'done');
  assert.equal(await stateAt(stoa, at('shift')), 'open');
});

test('what was handed in as a file is deleted when the days after the end are over', async () => {
  const { group, at } = await makeCircle(stoa);
  const file: [string, Buffer] = ['plan.txt', Buffer.from('The plan')];
  await stoa.as(ana).upload(`${at('product')}/work`, { file, done: 'yes', body: '' });
  const address = /\/files\/[^"]+plan\.txt/.exec((await stoa.as(ben).get(at('product'))).body)![0];
  await stoa.ground.db.run(sql`update groups set state = 'closed', closed_at = moment() where id = ${group}`);
  await stoa.later('29 days');
  await forgetFiles(stoa.ground);
  assert.equal((await stoa.as(ben).get(address)).status, 200);
  await stoa.later('2 days');
  await stoa.ground.db.run(sql`update sessions set expires_at = moment() + interval '1 day'`);
  await forgetFiles(stoa.ground);
  assert.equal((await stoa.as(ana).get(address)).status, 404);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva } from '#test/support/cast.ts';
import { applyAs, dayIn, foundOne, standing } from '#test/support/founding.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { startDue } from './running/start-due.ts';
import { startProgramme } from './running/start-programme.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const groupsOf = (slug: string) =>
  stoa.ground.db.many<{ id: number; kind: string; state: string; people: number; leading: number }>(sql`
    select g.id, g.kind, g.state, count(m.*) filter (where m.left_at is null) as people,
      count(m.*) filter (where m.left_at is null and m.facilitates) as leading
    from programmes p join groups g on g.programme_id = p.id left join group_members m on m.group_id = g.id
    where p.slug = ${slug} group by g.id order by g.kind, g.id`);

test('a programme that is one group begins on its day with everybody; joiners and leavers follow', async () => {
  const { day } = await dayIn(stoa, 0);
  const slug = await foundOne(stoa, eva, 'team-retrospective', { starts_on: day }, 'open');
  for (const person of [ana, ben, clara]) await applyAs(stoa, person, slug);
  await startDue(stoa.ground);
  await startDue(stoa.ground);
  await stoa.settle();
  const [group, ...others] = await groupsOf(slug);
  assert.equal(others.length, 0);
  assert.equal(group?.state, 'running');
  assert.ok(group.people >= 3 && group.leading >= 1);
  await applyAs(stoa, deniz, slug);
  await stoa.settle();
  assert.equal((await groupsOf(slug))[0]?.people, group.people + 1);
  await stoa.as(ana).post(`/programmes/${slug}/leave`, {});
  await stoa.settle();
  assert.equal((await groupsOf(slug))[0]?.people, group.people);
});

test('rounds begin on their day, and somebody can sit some out', async () => {
  const { day } = await dayIn(stoa, 0);
  const slug = await foundOne(stoa, eva, 'coffee-roulette', { starts_on: day }, 'open');
  const form = await stoa.as(ana).get(`/programmes/${slug}/apply`);
  assert.match(form.body, /name="cadence_weeks"/);
  await applyAs(stoa, ana, slug, { cadence_weeks: '4' });
  await startDue(stoa.ground);
  assert.match((await stoa.as(ana).get(`/programmes/${slug}`)).body, /Running/);
  const { day: until } = await dayIn(stoa, 20);
  assert.equal((await stoa.as(ana).post(`/programmes/${slug}/pause`, { until })).status, 303);
  assert.match((await stoa.as(ana).get(`/programmes/${slug}`)).body, /You pause until/);
  await stoa.as(ana).post(`/programmes/${slug}/pause`, { until: '' });
  assert.doesNotMatch((await stoa.as(ana).get(`/programmes/${slug}`)).body, /You pause until/);
});

test('those who facilitate have a room among themselves, and leave it with the role', async () => {
  const programme = await makeProgramme(stoa, 'case-clinic');
  await makeGroup(stoa, programme, [ana, deniz]);
  await makeGroup(stoa, programme, [ben, clara]);
  const room = async () =>
    (
      await stoa.ground.db.many<{ person_id: number }>(sql`
        select m.person_id from programmes p join memberships m on m.community_id = p.facilitators_space_id
        where p.id = ${programme.id} and m.left_at is null order by 1`)
    ).map(({ person_id }) => person_id);
  assert.deepEqual(await room(), [stoa.id(ana), stoa.id(ben)]);
  assert.match(
    (await stoa.as(ana).get(`/programmes/${programme.slug}`)).body,
    /Room of those who facilitate/,
  );
  assert.doesNotMatch((await stoa.as(deniz).get(`/programmes/${programme.slug}`)).body, /Room of those/);
  await stoa.as(ben).post(`/programmes/${programme.slug}/leave`, {});
  await stoa.settle();
  assert.ok(!(await room()).includes(stoa.id(ben)));
});

test('where a format has steps for all together, everybody is one group beside their own', async () => {
  const slug = await foundOne(stoa, eva, 'hackathon', {}, 'open');
  const { id } = await stoa.ground.db.one<{ id: number }>(
    sql`select id from programmes where slug = ${slug}`,
  );
  for (const person of [ana, ben])
    await applyAs(stoa, person, slug, {
      'answers.can': ['Drawing'],
      'answers.can.much': ['3'],
      'consents.freed': 'yes',
    });
  assert.equal(await standing(stoa, ana, slug), 'in');
  await stoa.ground.db.transaction((tx) => startProgramme(tx, id, stoa.id(eva)));
  await stoa.settle();
  const whole = (await groupsOf(slug)).find(({ kind }) => kind === 'whole');
  assert.equal(whole?.people, 3, 'the organiser leads what all do together');
  await stoa.as(ben).post(`/programmes/${slug}/leave`, {});
  await stoa.settle();
  assert.equal((await groupsOf(slug)).find(({ kind }) => kind === 'whole')?.people, 2);
});

test('a programme closes with what came out of it, and the next run begins from it', async () => {
  const programme = await makeProgramme(stoa, 'case-clinic');
  await makeGroup(stoa, programme, [ana, ben]);
  const base = `/programmes/${programme.slug}`;
  assert.match((await stoa.as(eva).get(`${base}/closing`)).body, /1 group ends/);
  await stoa.as(eva).post(`${base}/closing`, { words: 'Nine cases moved on.' });
  assert.match((await stoa.as(ana).get(base)).body, /Nine cases moved on/);
  assert.ok((await groupsOf(programme.slug)).every(({ state }) => state === 'closed'));
  const again = await stoa.as(eva).post(`${base}/runs`);
  assert.equal(again.status, 303);
  const next = again.to!.replace('/settings', '');
  assert.match((await stoa.as(eva).get(next)).body, /The run before/);
  assert.equal((await stoa.as(ana).get(next)).status, 404);
});

test('a pilot ends in a decision that is recorded once, and rolls out into a new draft', async () => {
  const pilot = { pilot: 'yes', pilot_question: 'Does it help?', pilot_ends_on: '2027-01-31' };
  const missing = await stoa
    .as(eva)
    .post('/programmes', { format: 'case-clinic', name: 'Trial', time_zone: 'UTC', ...pilot });
  assert.equal(missing.status, 422);
  const slug = await foundOne(stoa, eva, 'case-clinic', {
    ...pilot,
    what: 'Cases that moved on',
    target: '8 of 10',
  });
  const page = await stoa.as(eva).get(`/programmes/${slug}/pilot`);
  assert.match(page.body, /Cases that moved on: 8 of 10/);
  const decided = { decision: 'roll out', why: 'It helped.', position: '1', result: '9 of 10', met: 'yes' };
  assert.equal((await stoa.as(eva).post(`/programmes/${slug}/pilot/decision`, decided)).status, 303);
  assert.equal((await stoa.as(eva).post(`/programmes/${slug}/pilot/decision`, decided)).status, 422);
  const { body } = await stoa.as(eva).get(`/programmes/${slug}/pilot`);
  assert.match(body, /9 of 10/);
  assert.match(body, /Set up the roll-out/);
});

test('a change is told before it is saved, and not over what another organiser saved', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic', { places: '1' }, 'open');
  for (const person of [ana, ben]) await applyAs(stoa, person, slug);
  const change = {
    name: 'Learning together',
    purpose: 'What we want to be able to do.',
    time_zone: 'Europe/Lisbon',
    places: '2',
  };
  const told = await stoa.as(eva).get(`/programmes/${slug}/settings/change?${new URLSearchParams(change)}`);
  assert.match(told.body, /1 person moves up from the waiting list at once/);
  assert.equal(await standing(stoa, ben, slug), 'waiting');
  assert.equal(
    (await stoa.as(eva).post(`/programmes/${slug}/settings`, { ...change, version: '1' })).status,
    422,
  );
  assert.equal((await stoa.as(eva).post(`/programmes/${slug}/settings`, change)).status, 303);
  assert.equal(await standing(stoa, ben, slug), 'in');
});

test('organisers set sizes and rules within what the notation allows', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic');
  const to = `/programmes/${slug}/settings/grouping`;
  const wrong = await stoa.as(eva).post(to, { min: '9', max: '5' });
  assert.equal(wrong.status, 422);
  const rules = { min: '4', max: '6', smallest: '3', common_language: 'yes' };
  assert.equal((await stoa.as(eva).post(to, rules)).status, 303);
  const { adjustments } = (await stoa.as(eva).api('GET', `/programmes/${slug}`)).json<{
    adjustments: object;
  }>();
  assert.deepEqual(adjustments, { max: 6, smallest: 3 });
});

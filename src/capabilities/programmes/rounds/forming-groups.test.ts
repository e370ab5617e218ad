import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, eva, femi } from '#test/support/cast.ts';
import { makeParticipants } from '#test/support/participants.ts';
import { makeProgramme, type MadeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const groupsOf = (programme: MadeProgramme, state = 'proposed') =>
  stoa.ground.db.many<{ id: number; name: string; members: number[]; score: number }>(sql`
    select g.id, g.name, g.score, array_agg(m.person_id order by m.person_id) as members
    from groups g join group_members m on m.group_id = g.id and m.left_at is null
    where g.programme_id = ${programme.id} and g.kind = 'group' and g.state = ${state} group by g.id order by g.id`);

const propose = (programme: MadeProgramme, more: Record<string, number> = {}) =>
  stoa.as(eva).post(`/programmes/${programme.slug}/groups/proposal`, more);

const versionOf = async (programme: MadeProgramme) =>
  (
    await stoa.ground.db.one<{ version: number }>(sql`
      select version from rounds where programme_id = ${programme.id} and state = 'proposed'`)
  ).version;

const today = async () => (await stoa.ground.db.one<{ day: string }>(sql`select moment()::date as day`)).day;

const publish = async (programme: MadeProgramme) =>
  stoa.as(eva).post(`/programmes/${programme.slug}/groups/publication`, {
    starts_on: await today(),
    version: await versionOf(programme),
  });

test('an organiser lets groups be proposed, sees why they are good, and publishes them', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle', { state: 'forming' });
  const people = await makeParticipants(stoa, programme, 23);
  assert.equal((await propose(programme)).status, 303);
  const proposed = await groupsOf(programme);
  assert.deepEqual(
    proposed.flatMap(({ members }) => members).sort((a, b) => a - b),
    people,
  );
  const page = await stoa.as(eva).get(`/programmes/${programme.slug}/groups`);
  assert.equal(page.status, 200);
  assert.match(page.body, /groups for 23 people, nobody waits/);
  assert.match(page.body, /departments among/);
  assert.equal((await stoa.as(ana).get(`/programmes/${programme.slug}/groups`)).status, 403);

  assert.equal((await publish(programme)).status, 303);
  await stoa.settle();
  assert.equal((await groupsOf(programme, 'running')).length, proposed.length);
  const after = await stoa.as(eva).get(`/programmes/${programme.slug}/groups`);
  assert.match(after.body, /Group 1</);
  assert.equal((await stoa.as(eva).get(`/groups/${proposed[0]!.id}/people`)).status, 404);
});

test('a double press makes one proposal, and another proposal replaces it once', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle', { state: 'forming' });
  await makeParticipants(stoa, programme, 12);
  await Promise.all([propose(programme), propose(programme)]);
  const rounds = () =>
    stoa.ground.db.many<{ id: number; seed: number }>(sql`
      select id, seed from rounds where programme_id = ${programme.id}`);
  const [first, ...others] = await rounds();
  assert.equal(others.length, 0);
  await Promise.all([propose(programme, { instead: first!.id }), propose(programme, { instead: first!.id })]);
  const [second, ...more] = await rounds();
  assert.equal(more.length, 0);
  assert.notEqual(second!.id, first!.id);
  assert.notEqual(second!.seed, first!.seed);
});

test('whoever cannot meet somebody is never told on, and stays apart', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle', { state: 'forming' });
  const people = await makeParticipants(stoa, programme, 12);
  await stoa.ground.db.run(sql`
    insert into cannot_meet (programme_id, person_id, other_id) values (${programme.id}, ${people[0]!}, ${people[1]!})`);
  await propose(programme);
  const groups = await groupsOf(programme);
  const home = groups.find(({ members }) => members.includes(people[0]!))!;
  assert.ok(!home.members.includes(people[1]!));
  const page = await stoa.as(eva).get(`/programmes/${programme.slug}/groups/moves?person=${people[1]!}`);
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.body, /kept apart|cannot meet/i);
  assert.doesNotMatch(page.body, new RegExp(`name="to" value="${home.id}"`));
  const { items } = (
    await stoa.as(eva).api('GET', `/programmes/${programme.slug}/proposal/moves?person=${people[1]!}`)
  ).json<{ items: { group_id: number; broken: string[] }[] }>();
  assert.ok(items.every(({ group_id }) => group_id !== home.id));
  const forced = await stoa.as(eva).post(`/programmes/${programme.slug}/groups/moves`, {
    person: people[1]!,
    to: home.id,
    version: await versionOf(programme),
  });
  assert.equal(forced.status, 422);
  assert.doesNotMatch(forced.body, /kept apart|cannot meet|confidence/i);

  await publish(programme);
  await stoa.settle();
  await stoa.ground.db.run(sql`
    update group_members set left_at = moment() where programme_id = ${programme.id} and person_id = ${people[1]!}`);
  const placed = await stoa
    .as(eva)
    .post(`/programmes/${programme.slug}/groups/places`, { person: people[1]!, group: home.id });
  assert.equal(placed.status, 422);
});

test('a person is moved and exchanged, the change is taken back, and an older page is refused', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle', { state: 'forming' });
  await makeParticipants(stoa, programme, 12);
  await propose(programme);
  const [from, to] = await groupsOf(programme);
  const version = await versionOf(programme);
  const move = (fields: Record<string, number>) =>
    stoa.as(eva).post(`/programmes/${programme.slug}/groups/moves`, fields);
  const person = from!.members[0]!;
  const other = to!.members[0]!;
  assert.equal((await move({ person, to: to!.id, version })).status, 303);
  const refused = await move({ person, to: from!.id, version });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /changed the proposal meanwhile/);
  await stoa.as(eva).post(`/programmes/${programme.slug}/groups/undo`, {});
  assert.deepEqual(
    (await groupsOf(programme)).map(({ members }) => members),
    [from!.members, to!.members, ...(await groupsOf(programme)).slice(2).map(({ members }) => members)],
  );
  const swap = { person, to: to!.id, swap_with: other, version: await versionOf(programme) };
  assert.equal((await move(swap)).status, 303);
  const [a, b] = await groupsOf(programme);
  assert.ok(a!.members.includes(other) && b!.members.includes(person));
  const drawn = await stoa
    .as(eva)
    .get(`/programmes/${programme.slug}/groups/moves?person=${person}&with=${a!.id}`);
  assert.equal(drawn.status, 200);
});

test('a group gets a name and somebody who leads it', async () => {
  const programme = await makeProgramme(stoa, 'action-learning-set', { state: 'forming' });
  await makeParticipants(stoa, programme, 7);
  await propose(programme);
  const [group] = await groupsOf(programme);
  const base = `/programmes/${programme.slug}/groups/proposal/${group!.id}`;
  const person = group!.members.at(-1)!;
  await stoa.as(eva).post(`${base}/name`, { name: 'The lighthouse', version: await versionOf(programme) });
  await stoa.as(eva).post(`${base}/leader`, { person, version: await versionOf(programme) });
  const leading = await stoa.ground.db.many<{ person_id: number; role: string }>(sql`
    select person_id, role from group_members where group_id = ${group!.id} and facilitates`);
  assert.deepEqual(leading, [{ person_id: person, role: 'adviser' }]);
  assert.equal((await groupsOf(programme))[0]!.name, 'The lighthouse');
});

test('who pauses or leaves between proposal and publishing is in no group, and nobody is in two', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle', { state: 'forming' });
  const people = await makeParticipants(stoa, programme, 12);
  await propose(programme);
  await stoa.ground.db.run(sql`
    update participants set paused_until = moment()::date + 30 where programme_id = ${programme.id} and person_id = ${people[0]!}`);
  await stoa.ground.db.run(sql`update people set status = 'deactivated' where id = ${people[1]!}`);
  assert.match((await stoa.as(eva).get(`/programmes/${programme.slug}/groups`)).body, /left or paused/);
  const [one, two] = await Promise.all([publish(programme), publish(programme)]);
  assert.ok([one.status, two.status].includes(303));
  await stoa.settle();
  const placed = (await groupsOf(programme, 'running'))
    .flatMap(({ members }) => members)
    .sort((a, b) => a - b);
  assert.deepEqual(placed, people.slice(2));
});

test('who has no place is told, with the reason for the organisers', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle', { state: 'forming' });
  const people = await makeParticipants(stoa, programme, 9, {
    answers: (n) => (n === 8 ? { slots: ['sun 03:00'] } : {}),
  });
  await propose(programme);
  const page = await stoa.as(eva).get(`/programmes/${programme.slug}/groups`);
  assert.match(page.body, /One person waits/);
  assert.match(page.body, /Ask for more hours/);
  await publish(programme);
  const told = await stoa.ground.db.many<{ id: number }>(sql`
    select (data ->> 'person_id')::bigint as id from activity
    where kind = 'participant.waits' and programme_id = ${programme.id}`);
  assert.deepEqual(told, [{ id: people[8]! }]);
});

test('many groups are formed and published while the page waits for news', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle', { state: 'forming' });
  const people = await makeParticipants(stoa, programme, 130);
  await propose(programme);
  assert.match((await stoa.as(eva).get(`/programmes/${programme.slug}/groups`)).body, /are being formed/);
  await stoa.settle();
  const page = await stoa.as(eva).get(`/programmes/${programme.slug}/groups`);
  assert.match(page.body, /rel="next"/);
  const next = /rel="next" href="\?([^"]+)"/.exec(page.body)![1]!.replaceAll('&amp;', '&');
  assert.equal((await stoa.as(eva).get(`/programmes/${programme.slug}/groups?${next}`)).status, 200);
  await publish(programme);
  assert.match((await stoa.as(eva).get(`/programmes/${programme.slug}/groups`)).body, /are being published/);
  await stoa.settle();
  const groups = await groupsOf(programme, 'running');
  assert.deepEqual(
    groups.flatMap(({ members }) => members).sort((a, b) => a - b),
    people,
  );
});

test('mentors are proposed by what they offer', async () => {
  const programme = await makeProgramme(stoa, mentoring, { state: 'forming' });
  const [mentor] = await makeParticipants(stoa, programme, 1, {
    role: 'mentor',
    answers: () => ({ can: [{ skill: 'Welding', level: 3 }] }),
  });
  await makeParticipants(stoa, programme, 1, {
    role: 'mentor',
    answers: () => ({ can: [{ skill: 'Law', level: 3 }] }),
  });
  const [mentee] = await makeParticipants(stoa, programme, 1, {
    role: 'mentee',
    answers: () => ({ want: [{ skill: 'Welding', importance: 2 }] }),
  });
  await propose(programme);
  const [group] = await groupsOf(programme);
  assert.deepEqual(group!.members, [mentor, mentee]);
  const page = await stoa.as(eva).get(`/programmes/${programme.slug}/groups`);
  assert.match(page.body, /offers what .* looks for: Welding/);
  assert.equal((await stoa.as(femi).get(`/programmes/${programme.slug}/groups`)).status, 403);
});

const mentoring = {
  key: 'plain-mentoring',
  name: 'Plain mentoring',
  tagline: 'One accompanies another.',
  family: 'mentoring',
  purpose: 'To learn from somebody who has done it.',
  suits: { who: ['Everybody'], objectives: ['skills'] },
  runs: 'cohort',
  weeks: 12,
  effort: { participant: 60, facilitator: 60 },
  grouping: { by: 'matching', giver: 'mentor', seeker: 'mentee' },
  roles: [
    { key: 'mentor', name: 'Mentor', description: 'Accompanies.', from: 'intake' },
    { key: 'mentee', name: 'Mentee', description: 'Is accompanied.', from: 'intake' },
  ],
  intake: {
    questions: [
      { key: 'want', kind: 'wants', label: 'What do you want to learn?', of: 'mentee' },
      { key: 'can', kind: 'offers', label: 'What can you offer?', of: 'mentor' },
      { key: 'languages', kind: 'languages', label: 'Languages' },
    ],
  },
  steps: [{ key: 'meet', kind: 'prompt', name: 'Meet', text: 'Get to know each other.' }],
  outputs: ['A skill'],
  safety: { confidential: true, recording: 'never', rule: 'What is said stays here.' },
  facilitator_guide: 'Let them meet.',
  measures: [{ key: 'met', name: 'Met', from: 'meetings' }],
};

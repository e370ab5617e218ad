import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { builtIn } from '#capabilities/formats/index.ts';
import { record } from '#shared/activity/happening.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva } from '#test/support/cast.ts';
import { makeParticipants } from '#test/support/participants.ts';
import { makeProgramme, takePart, type MadeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { participantAdmitted } from '../../happenings.ts';
import { drawDueRounds } from './draw-due-rounds.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

type Drawn = { round: number; state: string; members: number[] };
const groupsOf = (programme: MadeProgramme) =>
  stoa.ground.db.many<Drawn>(sql`
    select r.number as round, g.state, array_agg(m.person_id order by m.person_id) as members
    from rounds r join groups g on g.round_id = r.id join group_members m on m.group_id = g.id and m.left_at is null
    where r.programme_id = ${programme.id} group by r.number, g.id, g.state order by r.number, g.id`);

async function draw(): Promise<void> {
  await Promise.all([drawDueRounds(stoa.ground), drawDueRounds(stoa.ground)]);
  await stoa.settle();
}

const sorted = (groups: Drawn[]) => groups.flatMap(({ members }) => members).sort((a, b) => a - b);

test('organisers who want to look through each round find it as a proposal', async () => {
  const programme = await makeProgramme(stoa, 'coffee-roulette');
  await makeParticipants(stoa, programme, 4);
  const kept = await stoa.as(eva).post(`/programmes/${programme.slug}/groups/rhythm`, { reviewed: 'yes' });
  assert.equal(kept.status, 303);
  await draw();
  assert.ok((await groupsOf(programme)).every(({ state }) => state === 'proposed'));
  assert.match((await stoa.as(eva).get(`/programmes/${programme.slug}/groups`)).body, /New to each other/);
});

test('who comes after the draw joins a group of the round, and nobody stays behind alone', async () => {
  const programme = await makeProgramme(stoa, 'coffee-roulette');
  await takePart(stoa, programme, [ana, ben]);
  await makeParticipants(stoa, programme, 2);
  await draw();
  await takePart(stoa, programme, [clara]);
  await stoa.ground.db.transaction((tx) =>
    record(tx, participantAdmitted, { programme: programme.id }, { person_id: stoa.id(clara) }),
  );
  await stoa.settle();
  const sizes = async () => (await groupsOf(programme)).map(({ members }) => members.length).sort();
  assert.deepEqual(await sizes(), [2, 3]);
  const pair = (await groupsOf(programme)).find(({ members }) => members.length === 2)!;
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`
    select group_id as id from group_members where programme_id = ${programme.id} and person_id = ${pair.members[0]!}`);
  const leaver = [ana, ben, clara].find((one) => pair.members.includes(stoa.id(one)));
  if (leaver) await stoa.as(leaver).post(`/groups/${id}/departure`);
  await stoa.settle();
  const after = await groupsOf(programme);
  assert.ok(after.every(({ members }) => members.length > 1));
  assert.ok(sorted(after).length >= (leaver ? 3 : 5));
});

test('a group that comes late is called in the language of its organiser; a room in which one is left is closed', async () => {
  const declared = { ...builtIn('coffee-roulette')!, space: 'group' };
  const programme = await makeProgramme(stoa, declared as unknown as Record<string, unknown>, {
    organiser: clara,
  });
  await takePart(stoa, programme, [ana, ben, eva]);
  const [fourth] = await makeParticipants(stoa, programme, 1);
  await draw();
  const found = () =>
    stoa.ground.db.many<{ id: number; name: string; state: string; room: string }>(sql`
      select g.id, g.name, g.state, c.state as room from groups g join communities c on c.id = g.space_id
      where g.programme_id = ${programme.id} and g.kind = 'group' order by g.id`);
  const [one] = await found();
  const pair = await stoa.ground.db.many<{ id: number }>(sql`
    select person_id as id from group_members where group_id = ${one!.id}`);
  const leaver = [ana, ben, eva].find((role) => pair.some(({ id }) => id === stoa.id(role)))!;
  await stoa.as(leaver).post(`/groups/${one!.id}/departure`);
  await stoa.settle();
  const [first, ...rest] = await found();
  assert.deepEqual([first!.state, first!.room], ['discarded', 'archived']);
  assert.ok(rest.every(({ room, name }) => room === 'live' && /Gruppe/.test(name)));
  assert.ok(fourth);
});

test('a round is drawn on its day, once, without repeats, and closes the one before', async () => {
  const programme = await makeProgramme(stoa, 'coffee-roulette');
  const people = await makeParticipants(stoa, programme, 7);
  await draw();
  await draw();
  const first = await groupsOf(programme);
  assert.deepEqual(sorted(first), people);
  assert.deepEqual(first.map(({ members }) => members.length).sort(), [2, 2, 3]);
  await stoa.later('14 days');
  await draw();
  const all = await groupsOf(programme);
  const [one, two] = [1, 2].map((round) => all.filter((group) => group.round === round));
  assert.ok(one!.every(({ state }) => state === 'closed'));
  assert.deepEqual(sorted(two!), people);
  const pairs = (groups: Drawn[]) =>
    groups.flatMap(({ members }) => members.flatMap((a, i) => members.slice(i + 1).map((b) => `${a} ${b}`)));
  assert.deepEqual(
    pairs(two!).filter((pair) => pairs(one!).includes(pair)),
    [],
  );
});

test('who pauses or comes less often is left out, and a missed round is not made up twice', async () => {
  const programme = await makeProgramme(stoa, 'coffee-roulette');
  const [paused, seldom, ...others] = await makeParticipants(stoa, programme, 6);
  await stoa.ground.db.run(sql`
    update participants set cadence_weeks = 6 where programme_id = ${programme.id} and person_id = ${seldom!}`);
  await stoa.ground.db.run(sql`
    update participants set paused_until = moment()::date + 20 where programme_id = ${programme.id} and person_id = ${paused!}`);
  await draw();
  assert.deepEqual(sorted(await groupsOf(programme)), [seldom!, ...others]);
  await stoa.later('35 days');
  await draw();
  await draw();
  const second = (await groupsOf(programme)).filter(({ round }) => round === 2);
  assert.deepEqual(
    sorted(second),
    [paused!, ...others].sort((a, b) => a - b),
  );
  assert.equal(Math.max(...(await groupsOf(programme)).map(({ round }) => round)), 2);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { makeGroup, makeProgramme, takePart, type MadeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { watchGroups } from './watching/watch-groups.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const idsIn = async (id: number) =>
  (
    await stoa.ground.db.many<{ id: number }>(sql`
      select person_id as id from group_members where group_id = ${id} and left_at is null order by person_id`)
  ).map((one) => one.id);
const ids = (...people: Role[]) => people.map((one) => stoa.id(one)).sort((a, b) => a - b);

/** A mentor with those who learn from them; all of them speak English and want what the mentor offers. */
async function learners(programme: MadeProgramme, mentor: Role, mentees: readonly Role[]): Promise<number> {
  await takePart(stoa, programme, [mentor], 'mentor');
  await takePart(stoa, programme, mentees, 'mentee');
  const people = [mentor, ...mentees];
  const roles = people.map((one) => (one === mentor ? 'mentor' : 'mentee'));
  const group = await makeGroup(stoa, programme, people, { roles });
  await stoa.ground.db.run(sql`
    update group_members set gives = person_id = ${stoa.id(mentor)} where group_id = ${group}`);
  const said = {
    languages: ['en'],
    place: 'online',
    wants: [{ skill: 'Talks', importance: 2 }],
    offers: [{ skill: 'Talks', level: 3 }],
  };
  await stoa.ground.db.run(sql`
    update participants set answers = ${JSON.stringify(said)}::jsonb, capacity = 4
    where programme_id = ${programme.id} and person_id = any (${people.map((one) => stoa.id(one))}::bigint[])`);
  return group;
}

test('who is left without a mentor comes into the group of another who has room', async () => {
  const programme = await makeProgramme(stoa, 'small-group-mentoring');
  const thin = await learners(programme, clara, [ana]);
  const other = await learners(programme, deniz, [ben]);
  await stoa.ground.db.run(sql`
    update people set level = case when id = any (${ids(clara, deniz)}::bigint[]) then 'Lead' end`);
  await stoa.ground.db.run(sql`
    update group_members set left_at = moment() where group_id = ${thin} and person_id = ${stoa.id(clara)}`);
  await watchGroups(stoa.ground);
  const address = `/programmes/${programme.slug}/groups/${thin}/merger`;
  const page = (await stoa.as(eva).get(address)).body;
  const moves = /name="moves" value="([^"]+)"/.exec(page)?.[1];
  assert.equal(moves, `${stoa.id(ana)}:${other}`);
  assert.equal((await stoa.as(eva).post(address, { moves: moves! })).status, 303);
  assert.deepEqual(await idsIn(other), ids(ana, ben, deniz));

  await stoa.ground.db.run(sql`
    insert into cannot_meet (programme_id, person_id, other_id) values (${programme.id}, ${stoa.id(ben)}, ${stoa.id(femi)})`);
  const apart = await learners(programme, clara, [femi]);
  await stoa.ground.db.run(sql`
    update group_members set left_at = moment() where group_id = ${apart} and person_id = ${stoa.id(clara)}`);
  const none = (await stoa.as(eva).get(`/programmes/${programme.slug}/groups/${apart}/merger`)).body;
  assert.match(none, /No merger keeps every rule/);
});

test('a team that has become too small is merged into one that has room', async () => {
  const programme = await makeProgramme(stoa, 'hackathon');
  const thin = await makeGroup(stoa, programme, [ana, ben]);
  const other = await makeGroup(stoa, programme, [clara, deniz, femi]);
  await watchGroups(stoa.ground);
  assert.match((await stoa.as(eva).get(`/programmes/${programme.slug}/teams`)).body, /See what helps: Group/);
  const address = `/programmes/${programme.slug}/groups/${thin}/merger`;
  const page = (await stoa.as(eva).get(address)).body;
  const moves = /name="moves" value="([^"]+)"/.exec(page)![1]!;
  assert.equal((await stoa.as(eva).post(address, { moves })).status, 303);
  assert.deepEqual(await idsIn(other), ids(ana, ben, clara, deniz, femi));
  assert.deepEqual(await idsIn(thin), []);
});

test('a mentor whose mentee has left is no place for another mentor', async () => {
  const programme = await makeProgramme(stoa, 'small-group-mentoring');
  const alone = await learners(programme, clara, [ana]);
  await takePart(stoa, programme, [deniz], 'mentor');
  await stoa.ground.db.run(sql`
    update group_members set left_at = moment() where group_id = ${alone} and person_id = ${stoa.id(ana)}`);
  const address = `/programmes/${programme.slug}/places?person=${stoa.id(deniz)}`;
  const { items } = (await stoa.as(eva).api('GET', address)).json<{
    items: { group_id: number; broken: number }[];
  }>();
  assert.deepEqual(items.map(({ group_id, broken }) => [group_id, broken]), [[alone, 1]]); // prettier-ignore
});

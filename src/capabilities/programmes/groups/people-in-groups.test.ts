import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { makeParticipants } from '#test/support/participants.ts';
import { makeGroup, makeProgramme, takePart } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { watchGroups } from './watching/watch-groups.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const inGroup = (id: number) =>
  stoa.ground.db.many<{ id: number; facilitates: boolean }>(sql`
    select person_id as id, facilitates from group_members where group_id = ${id} and left_at is null order by person_id`);
const idsIn = async (id: number) => (await inGroup(id)).map((one) => one.id);
const ids = (...people: Role[]) => people.map((one) => stoa.id(one)).sort((a, b) => a - b);
const happened = (kind: string, group: number) =>
  stoa.ground.db.many<{ data: unknown }>(sql`
    select data from activity where kind = ${kind} and group_id = ${group} order by id`);

test('the people of a group see one another, and nobody else does', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle');
  const group = await makeGroup(stoa, programme, [ana, ben, clara]);
  const page = await stoa.as(ana).get(`/groups/${group}/people`);
  assert.equal(page.status, 200);
  assert.match(page.body, /Ben Okafor/);
  assert.equal((await stoa.as(deniz).get(`/groups/${group}/people`)).status, 404);
  assert.equal((await stoa.as(eva).get(`/groups/${group}/people`)).status, 404);
});

test('who leaves a group stays in the programme, and somebody else leads it', async () => {
  const programme = await makeProgramme(stoa, 'action-learning-set');
  const group = await makeGroup(stoa, programme, [ana, ben, clara]);
  assert.equal((await stoa.as(ana).post(`/groups/${group}/departure`)).status, 303);
  assert.deepEqual(await inGroup(group), [
    { id: stoa.id(ben), facilitates: true },
    { id: stoa.id(clara), facilitates: false },
  ]);
  assert.equal((await stoa.as(ana).get(`/groups/${group}/people`)).status, 404);
  await stoa.as(ben).post(`/groups/${group}/facilitator`, { person: stoa.id(clara) });
  const leads = (await inGroup(group)).filter((one) => one.facilitates);
  assert.deepEqual(leads, [{ id: stoa.id(clara), facilitates: true }]);
  assert.equal(
    (await stoa.as(ben).post(`/groups/${group}/facilitator`, { person: stoa.id(ben) })).status,
    403,
  );
});

test('an organiser gives somebody who waits a place where they fit best', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle');
  const group = await makeGroup(stoa, programme, [ana, ben, clara]);
  const [late] = await makeParticipants(stoa, programme, 1);
  const page = await stoa.as(eva).get(`/programmes/${programme.slug}/groups/places?person=${late}`);
  assert.equal(page.status, 200);
  const give = () =>
    stoa.as(eva).post(`/programmes/${programme.slug}/groups/places`, { person: late!, group });
  const [one, two] = await Promise.all([give(), give()]);
  assert.deepEqual([one.status, two.status].sort(), [303, 422]);
  assert.ok((await idsIn(group)).includes(late!));
});

test('whoever leads a group asks somebody who waits, who decides themselves', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle');
  const group = await makeGroup(stoa, programme, [ana, ben, clara]);
  await takePart(stoa, programme, [deniz, femi]);
  assert.match((await stoa.as(ana).get(`/groups/${group}/people`)).body, /Ask Deniz Aydın to join/);
  await stoa.as(ana).post(`/groups/${group}/invitations`, { person: stoa.id(deniz) });
  assert.equal(
    (await stoa.as(ben).post(`/groups/${group}/invitations`, { person: stoa.id(femi) })).status,
    403,
  );
  assert.deepEqual(await idsIn(group), ids(ana, ben, clara));
  assert.equal((await stoa.as(deniz).get(`/groups/${group}/invitation`)).status, 200);
  assert.equal((await stoa.as(femi).get(`/groups/${group}/invitation`)).status, 404);
  await stoa.as(deniz).post(`/groups/${group}/invitation`, { answer: 'yes' });
  assert.deepEqual(await idsIn(group), ids(ana, ben, clara, deniz));
});

test('a group that has become thin is noticed once and merged into another', async () => {
  const programme = await makeProgramme(stoa, 'peer-circle');
  const people = await makeParticipants(stoa, programme, 5);
  const group = await makeGroup(stoa, programme, [ana, ben]);
  const other = await makeGroup(stoa, programme, [clara]);
  await stoa.ground.db.run(sql`
    update group_members set left_at = moment() where group_id = ${other}`);
  await stoa.ground.db.run(sql`delete from group_members where group_id = ${group}`);
  const put = (id: number, some: readonly number[]) =>
    stoa.ground.db.run(sql`
      insert into group_members (group_id, person_id, programme_id)
      select ${id}, person, ${programme.id} from unnest(${[...some]}::bigint[]) person`);
  await put(group, people.slice(0, 2));
  await put(other, people.slice(2));
  await watchGroups(stoa.ground);
  await watchGroups(stoa.ground);
  assert.deepEqual(await happened('group.at_risk', group), [{ data: { why: 'thin' } }]);
  assert.deepEqual(await happened('group.at_risk', other), []);
  assert.match((await stoa.as(eva).get(`/programmes/${programme.slug}/groups`)).body, /Too few people/);

  const address = `/programmes/${programme.slug}/groups/${group}/merger`;
  const page = await stoa.as(eva).get(address);
  const moves = /name="moves" value="([^"]+)"/.exec(page.body)![1]!;
  assert.equal((await stoa.as(eva).post(address, { moves })).status, 303);
  assert.deepEqual(await idsIn(other), people);
  assert.deepEqual(await idsIn(group), []);
  assert.equal((await happened('groups.merged', other)).length, 1);
  assert.equal((await stoa.as(eva).post(address, { moves })).status, 404);
});

test('who cannot meet is put together by no merger and in no team, and nobody is told why', async () => {
  const circles = await makeProgramme(stoa, 'peer-circle');
  const thin = await makeGroup(stoa, circles, [ana, ben]);
  const other = await makeGroup(stoa, circles, [clara, deniz]);
  const apart = (programme: number, one: Role, two: Role) =>
    stoa.ground.db.run(sql`
      insert into cannot_meet (programme_id, person_id, other_id) values (${programme}, ${stoa.id(one)}, ${stoa.id(two)})`);
  await apart(circles.id, deniz, ben);
  const moves = [ana, ben].map((one) => `${stoa.id(one)}:${other}`).join(',');
  const merged = await stoa.as(eva).post(`/programmes/${circles.slug}/groups/${thin}/merger`, { moves });
  assert.equal(merged.status, 422);
  assert.match(merged.body, /This merger is not possible/);
  assert.doesNotMatch(merged.body, /cannot meet|kept apart/i);
  assert.deepEqual(await idsIn(thin), ids(ana, ben));

  const hackathon = await makeProgramme(stoa, 'hackathon', { state: 'open' });
  await takePart(stoa, hackathon, [ana, ben]);
  await apart(hackathon.id, ana, ben);
  const teams = `/programmes/${hackathon.slug}/teams`;
  await stoa.as(ana).post(teams, { name: 'Dry socks', wanted: '' });
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`
    select id from groups where programme_id = ${hackathon.id} and state = 'gathering'`);
  const put = await stoa.as(eva).post(`${teams}/${id}/placements`, { person: stoa.id(ben) });
  assert.equal(put.status, 422);
  assert.match(put.body, /This team is not possible/);
  assert.equal((await stoa.as(ben).post(`${teams}/${id}/members`)).status, 422);
});

test('teams find themselves, never beyond their size, and begin together', async () => {
  const programme = await makeProgramme(stoa, 'hackathon', { state: 'open' });
  const address = `/programmes/${programme.slug}/teams`;
  await takePart(stoa, programme, [ana, ben, clara, deniz]);
  assert.equal((await stoa.as(femi).get(address)).status, 403);
  await stoa.as(ana).post(address, { name: 'Dry socks', wanted: 'Somebody who can draw' });
  assert.match((await stoa.as(ben).get(address)).body, /Somebody who can draw/);
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`
    select id from groups where programme_id = ${programme.id} and state = 'gathering'`);
  const others = await makeParticipants(stoa, programme, 4);
  for (const person of others) await stoa.as(eva).post(`${address}/${id}/placements`, { person });
  const [one, two] = await Promise.all([
    stoa.as(ben).post(`${address}/${id}/members`),
    stoa.as(clara).post(`${address}/${id}/members`),
  ]);
  assert.deepEqual([one.status, two.status].sort(), [303, 422]);
  assert.equal((await idsIn(id)).length, 6);
  const refused = await stoa.as(ana).post(address, { name: 'Second', wanted: '' });
  assert.equal(refused.status, 422);
  await stoa.as(deniz).post(address, { name: 'Alone', wanted: '' });
  const [late] = await makeParticipants(stoa, programme, 1);
  await stoa.as(eva).post(`${address}/${id + 1}/placements`, { person: late! });
  const day = await stoa.ground.db.one<{ day: string }>(sql`select moment()::date as day`);
  await stoa.as(eva).post(`${address}/start`, { starts_on: day.day });
  await stoa.settle();
  assert.equal((await stoa.as(ana).get(`/groups/${id}/people`)).status, 200);
  assert.match((await stoa.as(eva).get(address)).body, /Help somebody into Alone/);
});

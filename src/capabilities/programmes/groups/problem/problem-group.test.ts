import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { makeCommunity, makeDiscussion } from '#test/support/factory.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

/** A question with a tag about which these may be asked. */
async function ask(...helpers: Role[]): Promise<number> {
  const { id } = await makeDiscussion(stoa, await makeCommunity(stoa));
  await stoa.ground.db.transaction(async (tx) => {
    const tag = await tx.one<{ id: number }>(sql`
      insert into tags (name) values ('seals') on conflict (name) do update set name = excluded.name returning id`);
    await tx.run(sql`insert into discussion_tags (discussion_id, tag_id) values (${id}, ${tag.id})`);
    await tx.run(sql`update people set ask_me_about = '{}'`);
    await tx.run(sql`
      update people set ask_me_about = '{Seals}' where id = any (${helpers.map((one) => stoa.id(one))}::bigint[])`);
  });
  return id;
}

const asked = async (question: number) =>
  stoa.ground.db.many<{ id: number; group: number }>(sql`
    select i.person_id as id, i.group_id as "group" from group_invitations i join problem_groups q using (group_id)
    where q.discussion_id = ${question} and i.state = 'asked' order by 1`);

test('whoever asked gathers people of three departments, who are in only once they said yes', async () => {
  const question = await ask(ben, clara, deniz, eva, femi);
  const address = `/discussions/${question}/problem-group`;
  assert.equal((await stoa.as(ben).get(address)).status, 403);
  assert.match((await stoa.as(ana).get(`/discussions/${question}`)).body, /<form[^>]*problem-group"/);
  assert.equal((await stoa.as(ana).get(address)).status, 200);
  await Promise.all([stoa.as(ana).post(address), stoa.as(ana).post(address)]);
  const invited = await asked(question);
  assert.equal(invited.length, 4);
  const { group } = invited[0]!;
  const early = await stoa.as(ana).post(`${address}/start`);
  assert.equal(early.status, 422);

  const people = [ben, clara, deniz, eva, femi];
  const [refuser, ...others] = people.filter((one) => invited.some(({ id }) => id === stoa.id(one)));
  const spare = people.find((one) => !invited.some(({ id }) => id === stoa.id(one)))!;
  assert.match((await stoa.as(refuser!).get(`/groups/${group}/invitation`)).body, /Why does the seal leak/);
  await stoa.as(refuser!).post(`/groups/${group}/invitation`, { answer: 'no' });
  assert.ok((await asked(question)).some(({ id }) => id === stoa.id(spare)));
  for (const one of [...others, spare])
    await stoa.as(one).post(`/groups/${group}/invitation`, { answer: 'yes' });
  await stoa.settle();
  const page = await stoa.as(ana).get(`/groups/${group}/people`);
  assert.equal(page.status, 200);
  assert.equal((await stoa.as(refuser!).get(`/groups/${group}/people`)).status, 404);
  const leads = await stoa.ground.db.one<{ id: number }>(sql`
    select person_id as id from group_members where group_id = ${group} and facilitates`);
  assert.notEqual(leads.id, stoa.id(ana));
});

test('nobody is asked who has not agreed to be, and too few are told so', async () => {
  const question = await ask(ben);
  const refused = await stoa.as(ana).post(`/discussions/${question}/problem-group`);
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Not enough people/);
  assert.deepEqual(await asked(question), []);
});

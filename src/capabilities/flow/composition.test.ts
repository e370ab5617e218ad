import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz } from '#test/support/cast.ts';
import { makeCommunity, makeDiscussion, type MadeCommunity } from '#test/support/factory.ts';
import { makeCompany, type Placed } from '#test/support/flow-company.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
let community: MadeCommunity;
let people: Placed[];
const of = (department: string) => people.filter((one) => one.department === department);

type Answer = {
  missing: { by: string; name: string; members: number; people: number }[];
  mixing: { by: string; index: { value?: number; withheld?: string } }[];
  carrying: { answers: number; top_three: { value?: number }; half: { value?: number } };
};
const read = async (query = '') =>
  (await stoa.as(clara).api('GET', `/communities/${community.slug}/composition${query}`)).json<Answer>();

/** Each of these answers a question of the asker so many times. */
async function answer(
  asker: number,
  givers: readonly (readonly [person: number, times: number])[],
): Promise<void> {
  const { id } = await makeDiscussion(stoa, community, { author: ana });
  await stoa.ground.db.transaction(async (tx) => {
    await tx.run(sql`update discussions set author_id = ${asker} where id = ${id}`);
    const posts = givers.flatMap(([person, times]) => Array.from({ length: times }, () => person));
    await tx.run(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised)
      select ${id}, nth + 1, author, '<p>So.</p>', 'So.', 1
      from unnest(${posts}::bigint[]) with ordinality as one (author, nth)`);
  });
}

before(async () => {
  stoa = await startStoa();
  people = await makeCompany(stoa, { Assembly: 20, Sales: 15, Design: 6 });
  community = await makeCommunity(stoa, 'closed', { people: { owner: [clara, deniz], member: [ana, ben] } });
  await stoa.ground.db.run(sql`
    insert into memberships (community_id, person_id)
    select ${community.id}, id from unnest(${of('Assembly')
      .slice(0, 12)
      .map(({ id }) => id)}::bigint[]) id`);
});
after(() => stoa.stop());

test('an owner sees who is here beside everybody, and which groups are missing', async () => {
  const { missing } = await read();
  assert.deepEqual(
    missing
      .filter(({ by }) => by === 'department')
      .map(({ name, members, people }) => [name, members, people]),
    [
      ['Sales', 0, 15],
      ['Design', 0, 6],
    ],
  );
  const page = await stoa.as(clara).get(`/communities/${community.slug}/composition`);
  await assertValidHtml(page.body);
  assert.match(page.body, /Sales einladen/);
});

test('beside the audience it is meant for, those outside it are not missing', async () => {
  const { missing } = await read('?departments=Assembly&departments=Design');
  assert.deepEqual(
    missing.filter(({ by }) => by === 'department').map(({ name }) => name),
    ['Design'],
  );
});

test('one press invites a whole group, once, and not who is here or has said no', async () => {
  const press = () =>
    stoa
      .as(clara)
      .post(`/communities/${community.slug}/composition/invitations`, { by: 'department', name: 'Sales' });
  const asked = () =>
    stoa.ground.db.many<{ person_id: number }>(sql`
      select person_id from community_invitations where community_id = ${community.id} order by 1`);
  await stoa.ground.db.run(sql`
    insert into activity (kind, actor_id, community_id, data)
    values ('invitation.declined', ${of('Sales')[0]!.id}, ${community.id}, '{}')`);
  assert.equal((await press()).status, 303);
  const others = of('Sales')
    .slice(1)
    .map(({ id }) => id);
  assert.deepEqual(
    (await asked()).map(({ person_id }) => person_id),
    others,
  );
  await press();
  assert.equal((await asked()).length, others.length);
  await stoa.settle();
  const { told } = await stoa.ground.db.one<{ told: number }>(sql`
    select count(*) as told from notifications where kind = 'invitation' and community_id = ${community.id}`);
  assert.equal(told, others.length, 'each of them is told once');
});

test('it says on how few people the answers rest, from five who answer', async () => {
  const givers = of('Assembly')
    .slice(1, 6)
    .map(({ id }) => id);
  const asker = of('Assembly')[0]!.id;
  await answer(asker, givers.slice(0, 4).map((one, i) => [one, 4 - i] as const)); // prettier-ignore
  assert.deepEqual((await read()).carrying.top_three, { withheld: 'few' });
  await answer(asker, [[givers[4]!, 2]]);
  const { carrying } = await read();
  assert.deepEqual(carrying, { answers: 12, top_three: { value: 75 }, half: { value: 2 } });
});

test('it says whether people answer beyond their own group, once enough have asked and answered', async () => {
  const index = async () => (await read()).mixing.find(({ by }) => by === 'department')!.index;
  assert.deepEqual(await index(), { withheld: 'few' }, 'one asked alone');
  const givers = of('Assembly')
    .slice(1, 7)
    .map(({ id }) => id);
  for (const asker of of('Sales').slice(0, 5)) await answer(asker.id, givers.map((one) => [one, 1])); // prettier-ignore
  const { value } = await index();
  assert.ok(value! > 0.5, 'nearly all answers went to Sales');
});

test('of people it counts only what they show all colleagues', async () => {
  await stoa.ground.db.run(sql`
    update people set field_audiences = '{"department":"communities"}' where department = 'Design'`);
  assert.ok((await read()).missing.every(({ name }) => name !== 'Design'));
});

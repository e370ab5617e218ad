import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, clara, femi, type Role } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const insights = async (role: Role) => (await stoa.as(role).get('/insights')).status;
/** Ticks these boxes on the page of somebody, and no other. */
const grant = (role: Role, ...rights: ('learning_manager' | 'administrator')[]) =>
  stoa.as(femi).post(`/admin/people/${stoa.id(role)}`, {
    name: role.name,
    ...Object.fromEntries(rights.map((right) => [right, 'yes'])),
  });
const recorded = () =>
  stoa.ground.db.many(sql`
    select actor_id as by, data from activity where kind = 'person.learning-manager' order by id`);

test('an administrator makes somebody a learning manager, who then finds the insights', async () => {
  assert.equal(await insights(clara), 404);
  assert.equal((await grant(clara, 'learning_manager')).status, 303);
  assert.equal(await insights(clara), 308);
  assert.match((await stoa.as(clara).get('/people')).body, /href="\/insights"/);
  assert.match((await stoa.as(femi).get(`/admin/people?q=Clara`)).body, /Learning manager/);
  assert.equal(await insights(femi), 404, 'who grants it is not one by that');
});

test('it is recorded who granted it to whom, once, also to themselves', async () => {
  await grant(clara, 'learning_manager');
  await grant(femi, 'learning_manager', 'administrator');
  assert.equal(await insights(femi), 308);
  await grant(clara);
  assert.equal(await insights(clara), 404);
  const by = stoa.id(femi);
  assert.deepEqual(await recorded(), [
    { by, data: { person_id: stoa.id(clara), granted: true } },
    { by, data: { person_id: stoa.id(femi), granted: true } },
    { by, data: { person_id: stoa.id(clara), granted: false } },
  ]);
});

test('the API grants it too, and tells people what they are', async () => {
  const answer = await stoa.as(femi).api('PATCH', `/people/${stoa.id(ana)}`, { learning_manager: true });
  assert.equal(answer.json<{ learning_manager: boolean }>().learning_manager, true);
  const account = await stoa.as(ana).api('GET', '/account');
  assert.equal(account.json<{ learning_manager: boolean }>().learning_manager, true);
  const refused = await stoa.as(ana).api('PATCH', `/people/${stoa.id(clara)}`, { learning_manager: true });
  assert.equal(refused.status, 404);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await stoa.ground.db.transaction(async (tx) => {
    await tx.run(
      sql`insert into communities (slug, name, state, visibility) values ('pumps', 'Pumps', 'live', 'hidden')`,
    );
    for (const role of [ben, deniz])
      await tx.run(
        sql`insert into memberships (community_id, person_id) select id, ${stoa.id(role)} from communities`,
      );
    await tx.run(sql`update people set manager_id = ${stoa.id(clara)} where id = ${stoa.id(ben)}`);
  });
  await stoa.as(ben).post('/settings/profile', {
    name: 'Ben Okafor',
    ask_me_about: 'hydraulics, Gleitlager',
    want_to_learn: 'watercolour',
    location: 'Leeds',
    body: 'Twenty years of **pumps**.',
    'audience.ask_me_about': 'communities',
    'audience.want_to_learn': 'self',
    'audience.location': 'manager',
    'audience.email': 'self',
  });
});
after(() => stoa.stop());

const pageOf = async (reader: Role) => (await stoa.as(reader).get(`/people/${stoa.id(ben)}`)).body;
const finds = async (reader: Role, query: string) =>
  (await stoa.as(reader).get(`/people?${query}`)).body.includes('Ben Okafor');

test('each reader sees of Ben what he shows them, on his page', async () => {
  assert.match(await pageOf(deniz), /hydraulics/);
  assert.doesNotMatch(await pageOf(eva), /hydraulics/);
  assert.doesNotMatch(await pageOf(deniz), /watercolour/);
  assert.match(await pageOf(ben), /watercolour/);
  assert.match(await pageOf(clara), /Leeds/);
  assert.doesNotMatch(await pageOf(deniz), /Leeds/);
  assert.match(await pageOf(eva), /<strong>pumps<\/strong>/);
});

test('an administrator sees the e-mail address, but no other field that is kept from them', async () => {
  assert.match(await pageOf(femi), /ben@example\.org/);
  assert.doesNotMatch(await pageOf(femi), /watercolour|hydraulics/);
  assert.doesNotMatch(await pageOf(ana), /ben@example\.org/);
});

test('nobody is found by a field that they do not show', async () => {
  assert.equal(await finds(deniz, 'q=hydraulics'), true);
  assert.equal(await finds(deniz, 'q=gleitlagr'), true);
  assert.equal(await finds(eva, 'q=hydraulics'), false);
  assert.equal(await finds(deniz, 'skill=Hydraulics'), true);
  assert.equal(await finds(eva, 'skill=Hydraulics'), false);
  assert.equal(await finds(eva, 'q=watercolour'), false);
  assert.equal(await finds(ben, 'q=watercolour'), true);
  assert.equal(await finds(clara, 'location=Leeds'), true);
  assert.equal(await finds(eva, 'location=Leeds'), false);
  assert.equal(await finds(eva, 'q=leeds+okafor'), false);
});

test('values that others keep to themselves are not completed either', async () => {
  const skills = async (reader: Role) => (await stoa.as(reader).get('/people/values/skill?q=hydr')).body;
  assert.doesNotMatch(await skills(eva), /hydraulics/);
  await stoa.as(eva).post('/settings/profile', { ask_me_about: 'Hydrology' });
  assert.deepEqual((await stoa.as(ana).get('/people/values/skill?q=hydr')).json(), [
    { value: 'Hydrology', label: 'Hydrology' },
  ]);
});

test('Ben sees his page with the eyes of others', async () => {
  const as = async (audience: string) =>
    (await stoa.as(ben).get(`/settings/profile/preview?as=${audience}`)).body;
  assert.doesNotMatch(await as('everyone'), /hydraulics|watercolour|Leeds|Pumps/);
  assert.match(await as('communities'), /hydraulics/);
  assert.match(await as('manager'), /Leeds/);
  assert.match(await as('self'), /watercolour/);
});

test('what is kept by the organisation cannot be changed by oneself', async () => {
  const answer = await stoa.as(ana).post('/settings/profile', { level: 'Director' });
  assert.equal(answer.status, 422);
  assert.match(answer.body, /Your organisation keeps this field/);
});

test('a form that names some fields leaves the others as they were', async () => {
  await stoa.as(ben).post('/settings/profile', { pronouns: 'he' });
  const page = await pageOf(ben);
  assert.match(page, /watercolour/);
  assert.match(page, /<strong>pumps<\/strong>/);
});

test('the page of settings is filled in with what is there', async () => {
  const page = await stoa.as(ben).get('/settings/profile');
  assert.equal(page.status, 200);
  assert.match(page.body, /value="hydraulics, Gleitlager"/);
});

test('the API knows no more of Ben than his page', async () => {
  const as = async (reader: Role) =>
    (await stoa.as(reader).api('GET', `/people/${stoa.id(ben)}`)).json<Record<string, unknown>>();
  assert.deepEqual((await as(eva))['ask_me_about'], []);
  assert.equal((await as(eva))['location'], null);
  assert.deepEqual((await as(deniz))['ask_me_about'], ['hydraulics', 'Gleitlager']);
  assert.equal((await as(clara))['location'], 'Leeds');
  const found = async (reader: Role) =>
    (await stoa.as(reader).api('GET', '/people?q=hydraulics')).body.includes('Okafor');
  assert.equal(await found(eva), false);
  assert.equal(await found(deniz), true);
});

test('Ben gives himself a photo, and takes it away', async () => {
  const point =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
  const answer = await stoa
    .as(ben)
    .upload('/settings/profile/photo', { photo: ['me.png', Buffer.from(point, 'base64')] });
  assert.equal(answer.status, 303);
  const photo = /src="(\/photos\/[^"]+)"/.exec(await pageOf(eva))![1]!;
  assert.equal((await stoa.as(eva).get(photo)).status, 200);
  const refused = await stoa
    .as(ben)
    .upload('/settings/profile/photo', { photo: ['me.png', Buffer.from('words')] });
  assert.equal(refused.status, 422);
  await stoa.as(ben).post('/settings/profile/photo/removal');
  assert.doesNotMatch(await pageOf(eva), /\/photos\//);
});

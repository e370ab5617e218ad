import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, femi } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let old: number;
let place: number;
before(async () => {
  stoa = await startStoa();
  await stoa.ground.db.transaction(async (tx) => {
    old = (
      await tx.one<{ id: number }>(sql`
      insert into people (name, status) values ('pumpfan77', 'unclaimed') returning id`)
    ).id;
    place = (
      await tx.one<{ id: number }>(sql`
      insert into communities (slug, name, state, visibility) values ('pumps', 'Pumps', 'live', 'hidden') returning id`)
    ).id;
    const { id } = await tx.one<{ id: number }>(sql`
      insert into discussions (community_id, kind, title, author_id) values (${place}, 'question', 'Drip', ${old}) returning id`);
    await tx.run(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised)
      values (${id}, 1, ${old}, '<p>x</p>', 'x', 1)`);
    for (const role of [clara, deniz])
      await tx.run(
        sql`insert into memberships (community_id, person_id) values (${place}, ${stoa.id(role)})`,
      );
  });
});
after(() => stoa.stop());

test('who wrote elsewhere is found when looked for, not among colleagues', async () => {
  assert.doesNotMatch((await stoa.as(ana).get('/people')).body, /pumpfan77/);
  assert.match((await stoa.as(ana).get('/people?q=pumpfan')).body, /pumpfan77/);
});

test('their contributions move to who claims them, once an administrator agrees', async () => {
  assert.equal((await stoa.as(ben).post(`/people/${old}/claims`)).status, 303);
  assert.match((await stoa.as(ben).get(`/people/${old}`)).body, /You have said that this is you/);
  const page = (await stoa.as(femi).get('/admin/claims')).body;
  assert.match(page, /Ben Okafor/);
  const claim = /\/admin\/claims\/(\d+)/.exec(page)![1]!;
  assert.equal((await stoa.as(femi).post(`/admin/claims/${claim}`, { granted: 'yes' })).status, 303);
  assert.equal((await stoa.as(femi).post(`/admin/claims/${claim}`, { granted: 'yes' })).status, 404);
  const { author_id } = await stoa.ground.db.one<{ author_id: number }>(sql`select author_id from posts`);
  assert.equal(author_id, stoa.id(ben));
  assert.equal((await stoa.as(ana).get(`/people/${old}`)).to, `/people/${stoa.id(ben)}`);
});

test('a mention completes those of the place first, with typos, but tells no stranger who is in it', async () => {
  const names = async (q: string, role = clara) =>
    (await stoa.as(role).get(`/mentions?q=${q}&context=community:${place}`))
      .json<{ name: string }[]>()
      .map(({ name }) => name);
  assert.deepEqual(await names(''), ['Deniz Aydın']);
  assert.deepEqual(await names('', ana), []);
  assert.equal((await names('denzi'))[0], 'Deniz Aydın');
  assert.equal((await names('aydin'))[0], 'Deniz Aydın');
});

test('a field of the organisation appears in the profile and can be kept to oneself', async () => {
  const field = {
    label_en: 'Building',
    label_de: 'Gebäude',
    kind: 'choice',
    choices: 'North\nSouth',
    audience: 'everyone',
  };
  assert.equal((await stoa.as(femi).post('/admin/fields', field)).status, 303);
  assert.equal((await stoa.as(femi).post('/admin/fields', { ...field, choices: 'North' })).status, 422);
  assert.match((await stoa.as(ben).get('/settings/profile')).body, /Building/);
  assert.equal((await stoa.as(ben).post('/settings/profile', { 'further.building': 'East' })).status, 422);
  await stoa.as(ben).post('/settings/profile', { 'further.building': 'North' });
  const seen = async () => (await stoa.as(clara).get(`/people/${stoa.id(ben)}`)).body;
  assert.match(await seen(), /Gebäude[\s\S]*North/);
  await stoa.as(ben).post('/settings/profile', { 'audience.further.building': 'self' });
  assert.doesNotMatch(await seen(), /North/);
  assert.equal((await stoa.as(femi).post('/admin/fields/building/removal')).status, 303);
});

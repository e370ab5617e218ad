import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, greta } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const find = async (query: string) => (await stoa.as(ana).get(`/people?${query}`)).body;

test('the directory shows those who are here, not those who have left', async () => {
  const page = await find('');
  assert.match(page, /Ben Okafor/);
  assert.doesNotMatch(page, /Greta Moser/);
});

test('people are found by name with a typo, by a part of it, and by department and place', async () => {
  assert.match(await find('q=okafro'), /Ben Okafor/);
  assert.match(await find('q=Aydin'), /Deniz Aydın/);
  assert.match(await find('q=ok'), /Ben Okafor/);
  const engineers = await find('q=engineering+leeds');
  assert.match(engineers, /Deniz Aydın/);
  assert.doesNotMatch(engineers, /Eva Lindqvist/);
  const porto = await find('location=Porto');
  assert.match(porto, /Eva Lindqvist/);
  assert.doesNotMatch(porto, /Ben Okafor/);
});

test('nobody fits is said in words', async () => {
  assert.match(await find('q=zzzyyyxxx'), /Nobody fits/);
});

test('a page of a person shows where they sit and what time it is there', async () => {
  const page = await stoa.as(ana).get(`/people/${stoa.id(ben)}`);
  assert.equal(page.status, 200);
  assert.match(page.body, /Engineering · Leeds/);
  assert.match(page.body, /Local time/);
});

test('who has left has a quiet page, and who never was none', async () => {
  const page = await stoa.as(ana).get(`/people/${stoa.id(greta)}`);
  assert.match(page.body, /No longer here/);
  assert.doesNotMatch(page.body, /Sales/);
  assert.equal((await stoa.as(ana).get('/people/999999')).status, 404);
});

test('the directory speaks German to Clara', async () => {
  assert.match((await stoa.as(clara).get('/people')).body, /Menschen/);
});

test('a person and their page cost at most five statements', async () => {
  const before = stoa.ground.db.statements();
  await stoa.as(ana).get(`/people/${stoa.id(ben)}`);
  assert.ok(stoa.ground.db.statements() - before <= 5);
});

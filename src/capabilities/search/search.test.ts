import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { makeCommunity, makeDiscussion, makeReply, type MadeCommunity } from '#test/support/factory.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { rebuildSearch } from './rebuild.ts';

let stoa: Stoa;
let open: MadeCommunity;
let hidden: MadeCommunity;
before(async () => {
  stoa = await startStoa();
  open = await makeCommunity(stoa, 'open');
  hidden = await makeCommunity(stoa, 'hidden');
  const question = await makeDiscussion(stoa, open, {
    title: 'Café machine: calibrating the pressure gauge',
    body: 'It shows twelve bars.',
  });
  await makeReply(stoa, question, { body: 'We replaced the diaphragm, then recalibrated.' });
  await makeDiscussion(stoa, open, {
    title: 'Häuser richtig dämmen',
    body: 'Welche Dämmung hält die Kälte ab?',
  });
  await makeDiscussion(stoa, hidden, { title: 'The secret turbine', body: 'Not for everyone.' });
  await rebuildSearch(stoa.ground.db, () => {});
});
after(() => stoa.stop());

type Items = { items: { kind: string; title: string }[]; instead: string | null };
async function titles(role: Role, query: string): Promise<string[]> {
  const answer = await stoa.as(role).api('GET', `/search?${query}`);
  assert.equal(answer.status, 200, answer.body);
  return answer.json<Items>().items.map(({ title }) => title);
}

test('a word finds what was said in another form of it, in either language', async () => {
  assert.deepEqual(await titles(eva, 'q=calibrated+gauges'), [
    'Café machine: calibrating the pressure gauge',
  ]);
  assert.deepEqual(await titles(eva, 'q=haus'), ['Häuser richtig dämmen']);
});

test('accents and typing mistakes are forgiven', async () => {
  assert.deepEqual(await titles(eva, 'q=cafe'), ['Café machine: calibrating the pressure gauge']);
  assert.deepEqual(await titles(eva, 'q=presure+guage'), ['Café machine: calibrating the pressure gauge']);
  assert.deepEqual(await titles(eva, 'q=bers+twelve'), ['Café machine: calibrating the pressure gauge']);
  const page = await stoa.as(eva).get('/search?q=diaphram');
  assert.match(page.body, /<strong>diaphragm<\/strong>/);
  assert.match(page.body, /<mark>diaphragm<\/mark>/);
});

test('what one may not read is not found, not even by its title', async () => {
  assert.deepEqual(await titles(ana, 'q=turbine'), ['The secret turbine']);
  assert.deepEqual(await titles(eva, 'q=turbine'), []);
  assert.deepEqual(await titles(femi, 'q=turbine'), []);
  assert.doesNotMatch((await stoa.as(eva).get('/similar?q=secret+turbine')).body, /turbine/);
});

test('people and communities stand in the same box, and kinds filter', async () => {
  assert.deepEqual(await titles(ana, 'q=okafor'), ['Ben Okafor']);
  assert.deepEqual(await titles(ana, 'q=diaphragm&kind=question'), []);
  assert.equal((await titles(ana, 'q=diaphragm&kind=reply')).length, 1);
  assert.equal((await titles(ana, `q=gauge&author=${stoa.id(ana)}`)).length, 1);
  assert.equal((await titles(ana, 'q=gauge&until=2001-01-01')).length, 0);
});

test('a field that somebody shows only to few does not lead to them', async () => {
  await stoa.ground.db.transaction(async (tx) => {
    await tx.run(sql`
      update people set job_title = 'Falconer', field_audiences = '{"job_title": "me"}' where id = ${stoa.id(ben)}`);
  });
  await rebuildSearch(stoa.ground.db, () => {});
  assert.deepEqual(await titles(ana, 'q=falconer'), []);
});

test('results come while one types', async () => {
  assert.match((await stoa.as(eva).get('/search/quick?q=press')).body, /pressure gauge/);
});

test('a search without a result offers to ask, and owners see what five people missed, but never who', async () => {
  for (const person of [ana, ben, clara, deniz]) {
    const page = await stoa.as(person).get('/search?q=flux+capacitor');
    assert.match(page.body, /\/discussions\/new\?kind=question&amp;title=flux\+capacitor/);
    await stoa.as(person).get('/search?q=flux+capacitor');
  }
  await stoa.settle();
  assert.doesNotMatch((await stoa.as(clara).get('/search/missing')).body, /flux/);
  await stoa.as(eva).get('/search?q=Flux+capacitor');
  await stoa.settle();
  assert.match((await stoa.as(clara).get('/search/missing')).body, /flux capacitor/);
  assert.equal((await stoa.as(ana).get('/search/missing')).status, 404);
  // What was looked for in a hidden community is told to those who read it.
  const secret = await makeCommunity(stoa, 'hidden');
  for (const person of [ana, ben, clara, deniz, eva])
    await stoa.as(person).get(`/search?q=severance&community=${secret.slug}`);
  await stoa.settle();
  const missing = async (role: Role) =>
    (await stoa.as(role).get(`/search/missing?community=${secret.slug}`)).body.includes('severance');
  assert.deepEqual([await missing(clara), await missing(femi)], [true, false]);
});

test('pages of results follow one another without doubles', async () => {
  for (let i = 0; i < 45; i++)
    await makeDiscussion(stoa, open, { title: `Ratchet number ${i}`, body: 'ratchet' });
  await rebuildSearch(stoa.ground.db, () => {});
  const seen = new Set<string>();
  for (let next: string | null = ''; next !== null;) {
    const answer = await stoa.as(ana).api('GET', `/search?q=ratchet&after=${next}`);
    const body: { items: { title: string }[]; next: string | null } = answer.json();
    for (const { title } of body.items) {
      assert.ok(!seen.has(title));
      seen.add(title);
    }
    next = body.next;
  }
  assert.equal(seen.size, 45);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setConsent } from '#capabilities/relations/index.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { about, findCheckOf, finished } from '#test/support/checks.ts';
import { makeProgramme, takePart, type MadeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import { beforeAndAfter } from './outcomes/before-and-after.ts';

let stoa: Stoa;
let programme: MadeProgramme;
const six = [ana, ben, clara, deniz, eva, femi];
const agree = (person: Role, given: boolean) =>
  stoa.ground.db.transaction((tx) => setConsent(tx, { id: stoa.id(person) }, 'check', given));
const outcome = () => beforeAndAfter(stoa.ground.db, programme.id);

before(async () => {
  stoa = await startStoa();
  for (const person of six) await finished(stoa, person);
  await stoa.later('1 day');
  programme = await makeProgramme(stoa, 'coffee-roulette');
  await takePart(stoa, programme, six);
  await stoa.later('40 days');
  await stoa.ground.db.run(sql`update sessions set expires_at = 'infinity'`);
  for (const person of six) {
    const id = Number(/\d+/.exec((await stoa.as(person).post('/network/checks', { same: 'yes' })).to!)![0]);
    assert.ok((await findCheckOf(stoa, person, id)).contacts.length >= 5);
    await about(stoa, person, id, { known: 'under 1' });
    await stoa.as(person).post(`/network/checks/${id}/finish`);
  }
});
after(() => stoa.stop());

test('of a programme its organisers see before and after, of five who agreed and nobody else', async () => {
  for (const person of six.slice(0, 4)) await agree(person, true);
  assert.deepEqual((await outcome()).after.recency, { withheld: 'few' });
  for (const person of six.slice(4)) await agree(person, true);
  const { before: was, after: now } = await outcome();
  assert.deepEqual([was.recency, now.recency], [{ value: 0 }, { value: 1 }]);
  const page = await stoa.as(eva).get(`/programmes/${programme.slug}/networks`);
  assert.match(page.body, /Networks before and after/);
  assert.match(page.body, /\+1\.00/);
  await assertValidHtml(page.body);
  assert.equal((await stoa.as(ana).get(`/programmes/${programme.slug}/networks`)).status, 403);
});

test('they are counted in whole fives, and whoever withdraws is out at once', async () => {
  const { db } = stoa.ground;
  const whole = await outcome();
  await agree(femi, false);
  assert.deepEqual(await outcome(), whole, 'the sixth was not among the five');
  await agree(ana, false);
  assert.deepEqual((await outcome()).after.recency, { withheld: 'few' });
  await db.run(sql`update people set locale = 'de' where id = ${stoa.id(eva)}`);
  assert.match(
    (await stoa.as(eva).get(`/programmes/${programme.slug}/networks`)).body,
    /Netzwerke vorher und nachher/,
  );
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setConsent } from '#capabilities/relations/index.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { finished } from '#test/support/checks.ts';
import { makeCommunity } from '#test/support/factory.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import { aggregate, afterLeaving, type Means } from './together/aggregate.ts';
import { closeDueShared, drawThinned } from './together/close-shared.ts';
import { countEverybody } from './together/count-everybody.ts';
import { axisKeys } from './measures/axes.ts';

let stoa: Stoa;
const six = [ana, ben, clara, deniz, eva, femi];
before(async () => {
  stoa = await startStoa();
  for (const person of six) await finished(stoa, person);
});
after(() => stoa.stop());

const teamOf = (people: readonly Role[]) =>
  makeCommunity(stoa, 'hidden', { people: { owner: [people[0]!], member: people.slice(1) } });

async function begin(people: readonly Role[]): Promise<number> {
  const { slug } = await teamOf(people);
  const begun = await stoa
    .as(people[0]!)
    .post('/network/together', { community: slug, closes_on: '2099-01-31' });
  return Number(/\d+$/.exec(begun.to!)![0]);
}

const see = async (person: Role, id: number) => (await stoa.as(person).get(`/network/together/${id}`)).body;

describe('a team looks at its networks together', () => {
  test('those who look after it begin, everybody is told, others see nothing', async () => {
    const { slug } = await teamOf([clara, ana, ben]);
    const fields = { community: slug, closes_on: '2099-01-31' };
    assert.equal((await stoa.as(ana).post('/network/together', fields)).status, 403);
    assert.equal((await stoa.as(deniz).post('/network/together', fields)).status, 404);
    assert.equal(
      (await stoa.as(clara).post('/network/together', { ...fields, closes_on: '2020-01-01' })).status,
      422,
    );
    const begun = await stoa.as(clara).post('/network/together', fields);
    assert.equal((await stoa.as(clara).post('/network/together', fields)).to, begun.to);
    await stoa.settle();
    assert.match((await stoa.as(ana).get('/inbox')).body, /network check together/);
    assert.equal((await stoa.as(deniz).get(begun.to!)).status, 404);
  });

  test('nothing is shown while it is open, nor of fewer than five', async () => {
    const id = await begin([clara, ana, ben, deniz]);
    for (const person of [clara, ana, ben, deniz]) await stoa.as(person).post(`/network/together/${id}/part`);
    assert.match(await see(ana, id), /Between 0 and 4/);
    await stoa.as(clara).post(`/network/together/${id}/closing`);
    assert.match(await see(ana, id), /Too few take part/);
  });

  test('from five up all see the mean, each beside their own', async () => {
    const id = await begin([clara, ana, ben, deniz, eva, femi]);
    for (const person of [clara, ana, ben, deniz, eva])
      await stoa.as(person).post(`/network/together/${id}/part`);
    assert.equal((await stoa.as(ana).post(`/network/together/${id}/closing`)).status, 403);
    await stoa.as(clara).post(`/network/together/${id}/closing`);
    const seen = await see(femi, id);
    assert.match(seen, /What came out/);
    assert.match(seen, /You, seen by you alone/);
    await assertValidHtml(seen);
    await stoa.as(ana).post(`/network/together/${id}/part/removal`);
    assert.match(await see(femi, id), /Too few take part/, 'four are left');
  });

  test('it closes by itself when its day has come', async () => {
    const id = await begin([clara, ana, ben, deniz, eva, femi]);
    for (const person of six) await stoa.as(person).post(`/network/together/${id}/part`);
    await stoa.ground.db.run(sql`update shared_checks set closes_on = moment()::date where id = ${id}`);
    await closeDueShared(stoa.ground);
    await closeDueShared(stoa.ground);
    assert.match(await see(femi, id), /What came out/);
  });
});

test('once five have gone it is drawn up anew from those who are left', async () => {
  const id = await begin([clara, ana, ben, deniz, eva, femi]);
  for (const person of six) await stoa.as(person).post(`/network/together/${id}/part`);
  await stoa.as(clara).post(`/network/together/${id}/closing`);
  for (const person of six.slice(0, 5)) await stoa.as(person).post(`/network/together/${id}/part/removal`);
  for (let times = 0; times < 2; times++) await drawThinned(stoa.ground);
  const [left] = await stoa.ground.db.many(sql`select counted from shared_checks where id = ${id}`);
  assert.deepEqual(left, { counted: 1 });
  assert.match(await see(femi, id), /Too few take part/);
});

test('whoever agrees is counted among everybody in fives, and whoever withdraws is out at once', async () => {
  for (const person of six)
    await stoa.ground.db.transaction((tx) => setConsent(tx, { id: stoa.id(person) }, 'check', true));
  await countEverybody(stoa.ground);
  await countEverybody(stoa.ground);
  const all = await stoa.ground.db.many<{ id: number; counted: number }>(sql`
    select id, counted from shared_checks where community_id is null`);
  assert.deepEqual(
    all.map(({ counted }) => counted),
    [5],
  );
  assert.match(await see(femi, all[0]!.id), /What came out/);
  for (const person of six)
    await stoa.ground.db.transaction((tx) => setConsent(tx, { id: stoa.id(person) }, 'check', false));
  assert.match(await see(femi, all[0]!.id), /Too few take part/);
});

describe('who was in an aggregate is not told by the difference', () => {
  const all = [0.1, 0.2, 0.9, 0.4, 0.5, 0.6, 0.7, 0.9, 1, 1, 1];
  const mean = (values: readonly number[]) => ({
    value: values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length),
    people: values.length,
  });
  const means = (values: readonly number[]): Means => {
    const [moving, steady] = [mean(values), mean(values.map(() => 0.5))];
    const same = Object.fromEntries(axisKeys.map((key) => [key, moving])) as Means;
    return { ...same, levels: steady, places: mean([]) };
  };
  const shown = aggregate(means(all));

  test('means are in tenths, and what nobody answered is withheld', () => {
    assert.deepEqual(shown.departments, { value: 0.7 });
    assert.deepEqual(shown.places, { withheld: 'few' });
  });
  test('until five have gone only what is the same is shown', () => {
    const now = afterLeaving(shown, 3, means(all.slice(3)));
    assert.deepEqual(now.levels, { value: 0.5 });
    assert.deepEqual(now.departments, { withheld: 'beside' });
    assert.deepEqual(afterLeaving(shown, 6, means(all.slice(6))).departments, { withheld: 'beside' });
    assert.deepEqual(afterLeaving(shown, 0, means(all)), shown);
  });
});

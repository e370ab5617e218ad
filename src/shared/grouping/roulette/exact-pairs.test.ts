import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { makePast, makePool, makeRules, manyWishes } from '#test/support/roulette-pool.ts';
import { augmentPairs } from './augment.ts';
import { bondsOf } from './bonds.ts';
import { exhaust } from './exhaust.ts';
import { formGroups } from './form-groups.ts';
import { historyOf } from './history.ts';
import { cheapestPairs } from './matching.ts';
import { pairMany } from './pair-many.ts';
import { totalCost } from './seating.ts';
import { forbidden, type Bonds } from './types.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, one) => one);

function drawBonds(count: number, seed: number, density: number, range: number): Bonds {
  const random = seededRandom(seed);
  const costs = new Float64Array(count * count).fill(forbidden);
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      if (random.next() < density) costs[i * count + j] = costs[j * count + i] = random.below(range);
    }
  }
  const cost = (i: number, j: number) => costs[i * count + j]!;
  return { count, cost, grade: (i, j) => (cost(i, j) >= forbidden ? 3 : 0) };
}

function told(mates: Int32Array, { cost }: Bonds) {
  const pairs = [...mates.keys()].filter((one) => one < mates[one]!);
  for (const one of pairs) assert.equal(mates[mates[one]!], one);
  return { pairs: pairs.length, cost: pairs.reduce((sum, one) => sum + cost(one, mates[one]!), 0) };
}

test('the exact pairs are as cheap as the best of all divisions', () => {
  for (let seed = 0; seed < 400; seed += 1) {
    const bonds = drawBonds(4 + 2 * (seed % 5), seed, 1, [2, 6, 1000, 2 ** 40][seed % 4]!);
    const best = exhaust(bonds, 2);
    assert.equal(told(cheapestPairs(bonds.count, bonds.cost), bonds).cost, totalCost(bonds, best.groups));
  }
});

test('where few bonds are allowed, as many are paired as augmenting paths find', () => {
  for (let seed = 0; seed < 400; seed += 1) {
    const bonds = drawBonds(5 + (seed % 60), seed, [0.03, 0.06, 0.15][seed % 3]!, 100);
    const mates = new Int32Array(bonds.count).fill(-1);
    const complete = augmentPairs(mates, (i, j) => bonds.grade(i, j) === 0, { questions: Infinity });
    assert.equal(complete, true);
    assert.equal(told(cheapestPairs(bonds.count, bonds.cost), bonds).pairs, told(mates, bonds).pairs);
  }
});

test('fifteen rounds with the costs of Colette are never dearer than the exact pairs', () => {
  for (const count of [8, 12, 18, 50]) {
    const last = new Map<number, number>();
    for (let round = 1; round <= 15; round += 1) {
      const cost = (i: number, j: number) => {
        const ago = round - (last.get(Math.min(i, j) * count + Math.max(i, j)) ?? -Infinity);
        return (ago === 1 ? 1_000_000 : ago <= 10 ? 50 : 0) + (i % 6 === j % 6 ? 10 : 0);
      };
      const bonds: Bonds = { count, cost, grade: () => 0 };
      const { groups } = formGroups(bonds, 2, seededRandom(round));
      const exact = told(cheapestPairs(count, cost), bonds).cost;
      const many = pairMany(bonds, seededRandom(round), numbers(count));
      assert.equal(totalCost(bonds, groups), exact);
      assert.ok(totalCost(bonds, many.groups) <= exact * 1.02, `${count} people, round ${round}`);
      for (const [a, b] of groups) last.set(Math.min(a!, b!) * count + Math.max(a!, b!), round);
    }
  }
});

test('a large pool that has met nearly everybody still has no repeat while a round without one exists', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const people = makePool(60, seed);
    const history = historyOf(makePast(people, 70, seed));
    const bonds = bondsOf(people, history, makeRules({ wishes: manyWishes }));
    const mates = new Int32Array(bonds.count).fill(-1);
    augmentPairs(mates, (i, j) => i !== j && bonds.grade(i, j) === 0, { questions: Infinity });
    const { groups } = pairMany(bonds, seededRandom(seed), numbers(60));
    const fresh = groups.filter(([a, b]) => bonds.grade(a!, b!) === 0).length;
    assert.equal(fresh, told(mates, bonds).pairs);
  }
});

test('a pool beyond the exact pairs is within two percent of them, though its wishes are against each other', () => {
  const count = 2700;
  const people = makePool(count, count);
  const history = historyOf(makePast(people, 52, count));
  const wishes = [
    { kind: 'near-time' },
    { kind: 'same-department' },
    { kind: 'other-level' },
    { kind: 'same-location' },
  ] as const;
  const bonds = bondsOf(people, history, makeRules({ wishes }));
  const many = pairMany(bonds, seededRandom(4), numbers(count));
  const best = told(cheapestPairs(count, bonds.cost), bonds).cost;
  assert.ok(totalCost(bonds, many.groups) <= best * 1.02, `${totalCost(bonds, many.groups)} beside ${best}`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from './random.ts';

const draws = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

test('the same seed draws the same numbers, another seed others', () => {
  assert.deepEqual(draws(42, 50), draws(42, 50));
  assert.notDeepEqual(draws(42, 50), draws(43, 50));
  assert.notDeepEqual(draws(1, 50), draws(1 + 2 ** 32, 50));
});

test('numbers stay from 0 to below 1 and spread evenly', () => {
  const numbers = draws(7, 20_000);
  assert.ok(numbers.every((number) => number >= 0 && number < 1));
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inside = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
    assert.ok(inside > 1850 && inside < 2150, `${inside} of 20,000 in tenth ${tenth}`);
  }
});

test('shuffling keeps everything, leaves the list alone, and every place is equally likely', () => {
  const random = seededRandom(3);
  const list = [0, 1, 2, 3, 4];
  const firsts = [0, 0, 0, 0, 0];
  for (let round = 0; round < 5000; round += 1) {
    const shuffled = random.shuffle(list);
    assert.deepEqual(shuffled.toSorted(), list);
    firsts[shuffled[0]!]! += 1;
  }
  assert.deepEqual(list, [0, 1, 2, 3, 4]);
  assert.ok(
    firsts.every((count) => count > 900 && count < 1100),
    firsts.join(' '),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { partsWell, planSizes } from './plan-sizes.ts';

const fours = { min: 4, max: 5, smallest: 3 };

test('circles of four and five do not come out for 1, 2, 3, 6, 7 and 11 people, and for no others', () => {
  const counts = Array.from({ length: 1000 }, (_, index) => index + 1);
  assert.deepEqual(
    counts.filter((count) => !partsWell(count, fours)),
    [1, 2, 3, 6, 7, 11],
  );
});

test('those numbers fall back to circles of three, and below three people wait', () => {
  assert.deepEqual(planSizes(0, fours), { sizes: [], waiting: 0 });
  assert.deepEqual(planSizes(1, fours), { sizes: [], waiting: 1 });
  assert.deepEqual(planSizes(2, fours), { sizes: [], waiting: 2 });
  assert.deepEqual(planSizes(3, fours), { sizes: [3], waiting: 0 });
  assert.deepEqual(planSizes(6, fours), { sizes: [3, 3], waiting: 0 });
  assert.deepEqual(planSizes(7, fours), { sizes: [4, 3], waiting: 0 });
  assert.deepEqual(planSizes(11, fours), { sizes: [4, 4, 3], waiting: 0 });
});

test('43 people are seven fives and two fours', () => {
  assert.deepEqual(planSizes(43, fours).sizes, [5, 5, 5, 5, 5, 5, 5, 4, 4]);
});

test('any sizes: nobody is lost, every circle is legal, and as few as possible wait', () => {
  const sizes = fc
    .tuple(fc.integer({ min: 2, max: 8 }), fc.nat(4), fc.nat(3))
    .map(([min, more, less]) => ({ min, max: min + more, smallest: Math.max(2, min - less) }));
  fc.assert(
    fc.property(fc.nat(300), sizes, (people, rule) => {
      const plan = planSizes(people, rule);
      assert.equal(plan.sizes.reduce((sum, size) => sum + size, 0) + plan.waiting, people);
      assert.ok(plan.sizes.every((size) => size >= rule.smallest && size <= rule.max));
      if (partsWell(people, rule))
        assert.ok(plan.waiting === 0 && plan.sizes.every((size) => size >= rule.min));
      assert.ok(plan.waiting < rule.max);
    }),
    { numRuns: 2000 },
  );
});

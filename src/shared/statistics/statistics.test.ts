import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { mean, median, squares, variance } from './spread.ts';
import { studentBelow, studentQuantile } from './student.ts';

describe("Student's distribution", () => {
  // qt(probability, freedom) of R 4.2.2.
  const known = [
    [0.975, 1, 12.7062047361747],
    [0.9, 1, 3.07768353717525],
    [0.975, 2, 4.30265272974946],
    [0.9, 2, 1.88561808316413],
    [0.975, 3.7, 2.86752070719119],
    [0.9, 3.7, 1.55756583886151],
    [0.975, 10, 2.22813885198627],
    [0.975, 22, 2.07387306790403],
    [0.9, 120, 1.28864623365638],
  ] as const;
  for (const [probability, freedom, bound] of known) {
    test(`${probability} of all stay below ${bound.toFixed(3)} at ${freedom} degrees of freedom`, () =>
      assert.ok(Math.abs(studentQuantile(probability, freedom) - bound) < 1e-10 * bound));
  }
  test('the bound of a probability has this probability below it, on both sides', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.6, max: 500, noNaN: true }),
        (probability, freedom) => {
          const bound = studentQuantile(probability, freedom);
          assert.ok(Math.abs(studentBelow(bound, freedom) - probability) < 1e-9);
          assert.equal(studentQuantile(0.5, freedom) < 1e-9, true);
        },
      ),
    ));
});

describe('middle and spread', () => {
  test('of a few values', () => {
    assert.equal(mean([1, 2, 6]), 3);
    assert.equal(median([6, 1, 2]), 2);
    assert.equal(median([6, 1, 2, 3]), 2.5);
    assert.equal(variance([1, 2, 6]), 7);
  });
  test('of nothing, or of one', () => {
    assert.equal(mean([]), null);
    assert.equal(median([]), null);
    assert.equal(variance([4]), null);
    assert.equal(squares([]), 0);
  });
  test('large values keep their digits', () => assert.equal(variance([1e9 + 1, 1e9 + 2, 1e9 + 3]), 1));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { fewestCrossings, findSignals } from './find-signals.ts';
import { limitsOf } from './limits.ts';
import { phasesOf } from './phases.ts';
import { runRules, westernElectric } from './rules.ts';

const near = (own: number, other: number, within = 1e-9) =>
  assert.ok(Math.abs(own - other) <= within * Math.max(1, Math.abs(other)), `${own} beside ${other}`);
const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
const standing = { centre: 0, sigma: 1 };
const told = (course: readonly number[]) =>
  findSignals(course, standing, westernElectric).map(
    ({ rule, from, to, side }) => `${rule} ${side} ${from}-${to}`,
  );

describe('limits', () => {
  test('are the mean, and 2.66 mean distances of neighbours to both sides', () => {
    const limits = limitsOf([10, 12, 11, 13, 12, 14, 13, 12])!;
    assert.equal(limits.centre, 12.125);
    near(limits.range, 10 / 7);
    near(limits.upper, 12.125 + (2.66 * 10) / 7, 1e-3);
    near(limits.lower, 12.125 - (2.66 * 10) / 7, 1e-3);
    near(limits.upperRange, (3.267 * 10) / 7, 1e-3);
  });
  test('stop where the measure cannot come', () => {
    const limits = limitsOf([1, 5, 0, 6, 2], { least: 0, most: 10 })!;
    assert.deepEqual([limits.lower, limits.upper], [0, 10]);
  });
  test('are not known of one value', () => assert.equal(limitsOf([3]), null));
  test('move and grow with the measure', () =>
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), fc.integer(), (course, times, more) => {
        const before = limitsOf(course)!;
        const after = limitsOf(course.map((value) => value * times + more))!;
        near(after.upper, before.upper * times + more);
        near(after.sigma, before.sigma * times);
      }),
    ));
});

describe('signals', () => {
  test('one point beyond three sigmas', () =>
    assert.deepEqual(told([0.5, -0.5, 3.1, 0]), ['beyond limits above 2-2']));
  test('two of three beyond two, on one side', () => {
    assert.deepEqual(told([0, 2.1, 0.2, 2.2, 0]), ['two of three far out above 1-3']);
    assert.deepEqual(told([0, 2.1, 0.2, -2.2, 0]), []);
  });
  test('four of five beyond one', () =>
    assert.deepEqual(told([-1.1, -1.2, 0.3, -1.1, -1.3, 0.1]), ['four of five out below 0-4']));
  test('eight on one side; a point on the centre is on none', () => {
    const eight = [0.5, 0.1, 0.2, 0.4, 0.3, 0.2, 0.6, 0.1];
    assert.deepEqual(told([-0.5, ...eight]), ['eight on one side above 1-8']);
    assert.deepEqual(told([...eight.slice(0, 4), 0, ...eight.slice(4)]), ['eight on one side above 0-8']);
    assert.deepEqual(told(eight.slice(1)), []);
  });
  test('stretches that touch are one', () =>
    assert.deepEqual(told([3.5, 3.2]), ['beyond limits above 0-1', 'two of three far out above 0-1']));
  test('where nothing varies no point is far away', () =>
    assert.deepEqual(findSignals([5, 6, 7], { centre: 5, sigma: 0 }, westernElectric), []));
  test('a shift, a trend and few crossings of the median', () => {
    const course = [1, 2, 3, 3, 4, 5, 9, 8, 9, 8, 9, 8];
    assert.deepEqual(
      findSignals(course, { centre: 6.5, sigma: 0 }, runRules).map(({ rule, from, to, side }) => [
        rule,
        from,
        to,
        side,
      ]),
      [
        ['shift', 0, 5, 'below'],
        ['shift', 6, 11, 'above'],
        ['trend', 0, 6, 'up'],
        ['few crossings', 0, 11, 'both'],
      ],
    );
  });
  test('how few crossings are few', () => {
    // qbinom(0.05, n - 1, 0.5) of R 4.2.2.
    const known = [
      [10, 2],
      [12, 3],
      [16, 4],
      [20, 6],
      [24, 8],
      [30, 10],
      [50, 19],
    ] as const;
    for (const [points, crossings] of known) assert.equal(fewestCrossings(points, 0.05), crossings);
    assert.ok(Math.abs(fewestCrossings(5001, 0.05) - (2500 - 1.645 * Math.sqrt(1250))) < 1);
  });
  test('a measure turned upside down gives the same signals on the other side', () =>
    fc.assert(
      fc.property(values, (course) => {
        const limits = limitsOf(course)!;
        const turned = findSignals(
          course.map((value) => -value),
          { ...limits, centre: -limits.centre },
          [...westernElectric, ...runRules],
        );
        const other = { above: 'below', below: 'above', up: 'down', down: 'up', both: 'both' } as const;
        assert.deepEqual(
          turned.map((signal) => ({ ...signal, side: other[signal.side] })),
          findSignals(course, limits, [...westernElectric, ...runRules]),
        );
      }),
    ));
});

describe('phases', () => {
  const points = [4, 5, 6, 9, 8].map((value, i) => ({ at: `2026-0${i + 1}-01`, value }));
  test('begin with an event, each with limits of its own', () => {
    const phases = phasesOf(points.toReversed(), [{ at: '2026-04-01', name: 'Pilot' }]);
    assert.deepEqual(
      phases.map(({ since, points: own, limits }) => [
        since?.name,
        own.map(({ value }) => value),
        limits?.centre,
      ]),
      [
        [undefined, [4, 5, 6], 5],
        ['Pilot', [9, 8], 8.5],
      ],
    );
  });
  test('lose no point and hold none twice', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }), (cuts) => {
        const phases = phasesOf(
          points,
          cuts.map((month) => ({ at: `2026-0${month}-01`, name: '' })),
        );
        assert.deepEqual(
          phases.flatMap((phase) => phase.points),
          points,
        );
        assert.equal(phases.length, cuts.length + 1);
      }),
    ));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '#shared/grouping/random.ts';
import { differenceInDifferences } from './difference-in-differences.ts';
import { driftOf } from './drift.ts';
import { judgeChange } from './judge-change.ts';
import type { Better, Point } from './point.ts';

const week = (nth: number) => new Date(Date.UTC(2026, 0, 5 + 7 * nth)).toISOString().slice(0, 10);
const course = (values: readonly number[], first = 0): Point[] =>
  values.map((value, i) => ({ at: week(first + i), value }));
const judge = (before: readonly number[], after: readonly number[], better: Better = 'lower') =>
  judgeChange({ before: course(before), after: course(after, before.length), better });

const hours = [30, 34, 29, 33, 31, 35, 28, 32, 33, 30, 34, 31];

describe('whether a measure changed', () => {
  test('hours to an answer fall and stay low: changed, for the better', () => {
    const found = judge(hours, [25, 22, 24, 21, 23, 22, 24, 20]);
    assert.equal(found.verdict, 'changed');
    assert.equal(found.towards, 'better');
    assert.deepEqual(found.reasons.at(-2), {
      because: 'signal',
      rule: 'eight on one side',
      side: 'below',
      from: week(12),
      to: week(19),
    });
    const level = found.reasons.at(-1)!;
    assert.ok(level.because === 'level' && level.after === 22.625 && level.byChance < 5);
  });
  test('the same is for the worse where more is better, and only elsewhere where neither is', () => {
    const low = [22, 21, 23, 22, 20];
    assert.equal(judge(hours, low, 'higher').towards, 'worse');
    assert.equal(judge(hours, low, 'neither').towards, 'elsewhere');
  });
  test('it goes on as before: no change visible yet', () => {
    const found = judge(hours, [32, 29, 33, 31, 34, 30]);
    assert.equal(found.verdict, 'no change visible yet');
    assert.equal(found.towards, undefined);
    assert.deepEqual(
      found.reasons.map(({ because }) => because),
      ['no signal', 'level'],
    );
  });
  test('one wild point is a signal and no change', () => {
    const found = judge(hours, [32, 29, 45, 31, 34, 30, 29, 31]);
    assert.equal(found.verdict, 'no change visible yet');
    assert.ok(found.reasons.some(({ because }) => because === 'signal'));
  });
  test('what was on its way already is not called a change', () => {
    const found = judge([40, 39, 37, 36, 34, 33, 31, 30], [28, 27, 25, 24, 22]);
    assert.equal(found.verdict, 'no change visible yet');
    assert.equal(found.reasons[0]?.because, 'drift before');
  });
  test('what had another level for a while before is not either', () => {
    const found = judge([9, 9, 8, 4, 4, 3, 4, 4, 3, 4, 4, 9, 8, 9, 9], [15, 15, 16, 14]);
    assert.equal(found.verdict, 'no change visible yet');
    assert.equal(found.reasons[0]?.because, 'unsteady before');
  });
  test('with too few points nothing is said', () => {
    const found = judge(hours.slice(0, 7), [1, 1, 1]);
    assert.deepEqual(found, {
      verdict: 'too few points',
      reasons: [
        { because: 'few before', points: 7, least: 8 },
        { because: 'few after', points: 3, least: 4 },
      ],
    });
  });
  test('the order in which points arrive makes no difference', () => {
    const [before, after] = [course(hours), course([25, 22, 24, 21], 12)];
    assert.deepEqual(
      judgeChange({ before: before.toReversed(), after: after.toReversed(), better: 'lower' }),
      judgeChange({ before, after, better: 'lower' }),
    );
  });
});

/** Points around 0 that vary by 1, each holding on to so much of the one before. */
function wander(random: { next(): number }, count: number, holding: number): number[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const values = [normal()];
  while (values.length < count) {
    values.push(holding * values.at(-1)! + Math.sqrt(1 - holding ** 2) * normal());
  }
  return values;
}

describe('how often it is wrong', () => {
  const shareOf = (times: number, happens: () => boolean) =>
    Array.from({ length: times }, happens).filter(Boolean).length / times;

  for (const holding of [0, 0.4]) {
    test(`of measures that nobody touched about one of twenty at most is called changed (${holding})`, () => {
      const random = seededRandom(20);
      const wrong = shareOf(1000, () => {
        const values = wander(random, 24, holding);
        return judge(values.slice(0, 12), values.slice(12)).verdict === 'changed';
      });
      assert.ok(wrong < 0.065, String(wrong));
    });
  }
  test('of those that moved by two sigmas most are found', () => {
    const random = seededRandom(21);
    const found = shareOf(300, () => {
      const values = wander(random, 24, 0);
      const moved = values.slice(12).map((value) => value + 2);
      return judge(values.slice(0, 12), moved, 'higher').towards === 'better';
    });
    assert.ok(found > 0.8, String(found));
  });
  for (const holding of [0, 0.4]) {
    test(`the interval beside a comparison holds the truth as often as it says (${holding})`, () => {
      const random = seededRandom(22);
      const right = shareOf(1000, () => {
        const pilot = course(wander(random, 24, holding).map((value, i) => value + (i < 12 ? 0 : 2)));
        const comparison = course(wander(random, 24, holding));
        const { low, high } = differenceInDifferences({ pilot, comparison, from: week(12) })!;
        return low <= 2 && 2 <= high;
      });
      assert.ok(right > 0.92 && right < 0.99, String(right));
    });
  }
});

describe('beside a comparison', () => {
  const elsewhere = [31, 33, 30, 32, 34, 30, 31, 33, 30, 28, 29, 27];
  const pilot = [30, 32, 31, 33, 33, 31, 30, 33, 22, 20, 23, 21];
  const compare = (own: Point[], other: Point[]) =>
    differenceInDifferences({ pilot: own, comparison: other, from: week(8) })!;

  test('what fell there too is taken off', () => {
    const found = compare(course(pilot), course(elsewhere));
    assert.equal(found.difference, 21.5 - 31.625 - (28.5 - 31.75));
    assert.ok(found.low < found.difference && found.high < 0);
    assert.deepEqual(found.caveats, []);
  });
  test('turned round it is the opposite', () => {
    const there = compare(course(pilot), course(elsewhere));
    const back = compare(course(elsewhere), course(pilot));
    assert.equal(back.difference, -there.difference);
    assert.ok(Math.abs(back.low + there.high) < 1e-9);
  });
  test('other times, few points and growing apart before are said', () => {
    const other = course(elsewhere).map((point) => ({ ...point, at: `${point.at}T12:00Z` }));
    assert.deepEqual(compare(course(pilot), other).caveats, ['other times']);
    const growing = course(pilot.map((value, i) => value + i * 2));
    assert.deepEqual(compare(growing, course(elsewhere)).caveats, ['not alike before']);
    const few = differenceInDifferences({
      pilot: course(pilot.slice(4)),
      comparison: course(elsewhere.slice(4)),
      from: week(4),
    });
    assert.deepEqual(few?.caveats, ['few points']);
  });
  test('without two points on each side of each there is no difference', () => {
    assert.equal(
      differenceInDifferences({ pilot: course([1, 2, 3]), comparison: course([1, 2, 3]), from: week(1) }),
      null,
    );
    assert.equal(
      differenceInDifferences({ pilot: course([1, 2, 3, 4]), comparison: [], from: week(2) }),
      null,
    );
  });
  test('a straight line is drift without any chance, a level is none', () => {
    assert.deepEqual(driftOf([1, 2, 3, 4]), { slope: 1, chance: 0 });
    assert.deepEqual(driftOf([2, 2, 2]), { slope: 0, chance: 1 });
    assert.equal(driftOf([1, 2]), null);
  });
});

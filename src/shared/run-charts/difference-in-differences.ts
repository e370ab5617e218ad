import { mean, variance } from '#shared/statistics/spread.ts';
import { studentQuantile } from '#shared/statistics/student.ts';
import { driftOf } from './drift.ts';
import { leastAfter, leastBefore } from './judge-change.ts';
import { inOrder, valuesOf, type Point } from './point.ts';
import { repeats, worthOf } from './repeats.ts';

export type Caveat =
  /** The interval rests on fewer points than a verdict would ask for. */
  | 'few points'
  /** The two were already growing apart or together: the difference may be only that, going on. */
  | 'not alike before'
  /** Their times differ, so that what happened to both at a time could not be taken out. */
  | 'other times';

export type Difference = {
  /** By how much the pilot changed more than the comparison, in the measure's unit. */
  difference: number;
  /** Where that lies in 95 of 100 cases, if chance from point to point were all. */
  low: number;
  high: number;
  pilot: { before: number; after: number };
  comparison: { before: number; after: number };
  caveats: readonly Caveat[];
};

/**
 * What changed where something was done, beyond what changed meanwhile where it was not: (pilot after - before) -
 * (comparison after - before).
 *
 * The interval is for means of points that follow each other: neighbours that are alike count for less than points that
 * are not, spreads may differ, and with few points it is wide (Student's t after Welch). Times that both have are
 * compared with each other. It cannot know what else happened to one of the two: with a single site on each side that
 * is for people to judge.
 *
 * @param from the first time that counts as after
 * @returns null where one of the four has fewer than two points
 *
 * Source: Card and Krueger, American Economic Review 84 (1994), for the idea; Bertrand, Duflo and Mullainathan, How Much
 * Should We Trust Differences-in-Differences Estimates?, Quarterly Journal of Economics 119 (2004), for the warning.
 */
export function differenceInDifferences({
  pilot,
  comparison,
  from,
}: {
  pilot: readonly Point[];
  comparison: readonly Point[];
  from: string;
}): Difference | null {
  const gaps = gapsOf(pilot, comparison);
  const alike = gaps.length === pilot.length && gaps.length === comparison.length;
  const own = split(pilot, from);
  const other = split(comparison, from);
  const courses = alike ? [split(gaps, from)] : [own, other];
  if ([own, other].some(({ before, after }) => before.length < 2 || after.length < 2)) return null;
  const difference = changeOf(own) - changeOf(other);
  const reach = reachOf(courses);
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    pilot: levels(own),
    comparison: levels(other),
    caveats: caveatsOf(own, other, courses, alike),
  };
}

type Halves = { before: readonly number[]; after: readonly number[] };

function split(points: readonly Point[], from: string): Halves {
  const sorted = inOrder(points);
  return {
    before: valuesOf(sorted.filter(({ at }) => at < from)),
    after: valuesOf(sorted.filter(({ at }) => at >= from)),
  };
}

/** How far the pilot is above the comparison whenever both were measured. */
function gapsOf(pilot: readonly Point[], comparison: readonly Point[]): Point[] {
  const others = new Map(comparison.map(({ at, value }) => [at, value]));
  return pilot.flatMap(({ at, value }) => {
    const other = others.get(at);
    return other === undefined ? [] : [{ at, value: value - other }];
  });
}

const levels = ({ before, after }: Halves) => ({ before: mean(before)!, after: mean(after)! });
const changeOf = ({ before, after }: Halves): number => mean(after)! - mean(before)!;

/** Half the width of the interval. */
function reachOf(courses: readonly Halves[]): number {
  const parts = courses.flatMap(({ before, after }) => {
    const repeated = repeats([before, after]);
    return [before, after].map((values) => {
      const count = worthOf(values.length, repeated);
      return { square: variance(values)! / count, freedom: count - 1 };
    });
  });
  const square = parts.reduce((total, part) => total + part.square, 0);
  if (square === 0) return 0;
  const freedom = square ** 2 / parts.reduce((total, part) => total + part.square ** 2 / part.freedom, 0);
  return studentQuantile(0.975, freedom) * Math.sqrt(square);
}

function caveatsOf(own: Halves, other: Halves, courses: readonly Halves[], alike: boolean): Caveat[] {
  const found: Caveat[] = [];
  const short = [own, other].some(
    ({ before, after }) => before.length < leastBefore || after.length < leastAfter,
  );
  if (short) found.push('few points');
  if (courses.some(({ before }) => (driftOf(before)?.chance ?? 1) < 0.05)) found.push('not alike before');
  if (!alike) found.push('other times');
  return found;
}

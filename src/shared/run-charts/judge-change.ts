import { mean } from '#shared/statistics/spread.ts';
import { studentQuantile } from '#shared/statistics/student.ts';
import { driftOf } from './drift.ts';
import { findSignals } from './find-signals.ts';
import { limitsOf, type Limits } from './limits.ts';
import { inOrder, valuesOf, type Better, type Point } from './point.ts';
import { repeats, worthOf } from './repeats.ts';
import { westernElectric } from './rules.ts';

export type WesternElectric = (typeof westernElectric)[number]['key'];

/** Why a verdict is what it is, for the page to say in words; times are those of points. */
export type Reason =
  | { because: 'few before' | 'few after'; points: number; least: number }
  /** Already before, it did not stay around one level: what came may only be more of the same. */
  | { because: 'drift before'; perPoint: number }
  | { because: 'unsteady before'; from: string; to: string }
  | { because: 'signal'; rule: WesternElectric; side: 'above' | 'below'; from: string; to: string }
  | { because: 'no signal' }
  /** The level after beside the level before; chance alone moves it up to `byChance`, 95 of 100 times. */
  | { because: 'level'; before: number; after: number; byChance: number };

export type Verdict = {
  verdict: 'changed' | 'no change visible yet' | 'too few points';
  /** Only of what changed. */
  towards?: 'better' | 'worse' | 'elsewhere';
  reasons: readonly Reason[];
};

/** With fewer points limits say more about luck than about the measure. */
export const leastBefore = 8;
export const leastAfter = 4;

/** How sure one can be of a spread that was told by distances of neighbours, beside one told by all points. */
const worth = 0.62;

/**
 * Whether a measure changed when something was changed, judged by the limits of what was before.
 *
 * The usual rules alone would call a change in every third measure or so that nobody touched, as they are asked of each
 * point. So two things must come together: a rule speaks, and the level as a whole lies on that side farther off than
 * chance would move it. Then at most one untouched measure of twenty is called changed, also where neighbours are alike.
 *
 * @param before points of the time before, in any order; times must be evenly apart, more or less
 * @param after points since
 * @returns 'too few points' with fewer than eight before or four since
 */
export function judgeChange({
  before,
  after,
  better,
}: {
  before: readonly Point[];
  after: readonly Point[];
  better: Better;
}): Verdict {
  const few = tooFew(before.length, after.length);
  if (few.length > 0) return { verdict: 'too few points', reasons: few };
  const earlier = inOrder(before);
  const later = inOrder(after);
  const limits = limitsOf(valuesOf(earlier))!;
  const moved = whatMovedBefore(earlier, limits);
  const level = compareLevels(limits, valuesOf(earlier), valuesOf(later));
  const side = level.after > level.before ? 'above' : 'below';
  const signals = signalsSince(later, limits);
  const telling = Math.abs(level.after - level.before) > level.byChance;
  const changed = moved.length === 0 && telling && signals.some((signal) => signal.side === side);
  const seen: Reason[] = signals.length > 0 ? signals : [{ because: 'no signal' }];
  return {
    verdict: changed ? 'changed' : 'no change visible yet',
    ...(changed && { towards: towards(side, better) }),
    reasons: [...moved, ...seen, level],
  };
}

function tooFew(before: number, after: number): Reason[] {
  const missing: Reason[] = [];
  if (before < leastBefore) missing.push({ because: 'few before', points: before, least: leastBefore });
  if (after < leastAfter) missing.push({ because: 'few after', points: after, least: leastAfter });
  return missing;
}

function whatMovedBefore(earlier: readonly Point[], limits: Limits): Reason[] {
  const drift = driftOf(valuesOf(earlier))!;
  if (drift.chance < 0.05) return [{ because: 'drift before', perPoint: drift.slope }];
  const runs = westernElectric.filter(({ key }) => key === 'eight on one side');
  return findSignals(valuesOf(earlier), limits, runs).map(({ from, to }) => ({
    because: 'unsteady before' as const,
    from: earlier[from]!.at,
    to: earlier[to]!.at,
  }));
}

const signalsSince = (later: readonly Point[], limits: Limits) =>
  findSignals(valuesOf(later), limits, westernElectric).flatMap(({ rule, from, to, side }) =>
    side === 'above' || side === 'below'
      ? [{ because: 'signal' as const, rule, side, from: later[from]!.at, to: later[to]!.at }]
      : [],
  );

/** Neighbours that are alike tell less of a level, and their distances less of the spread. */
function compareLevels({ centre, sigma }: Limits, earlier: readonly number[], later: readonly number[]) {
  const repeated = repeats([earlier, later]);
  const [before, after] = [worthOf(earlier.length, repeated), worthOf(later.length, repeated)];
  const bound = studentQuantile(0.975, worth * (earlier.length - 1));
  const byChance = bound * sigma * Math.sqrt((1 / before + 1 / after) / (1 - repeated));
  return { because: 'level' as const, before: centre, after: mean(later)!, byChance };
}

const towards = (side: 'above' | 'below', better: Better) =>
  better === 'neither' ? 'elsewhere' : (side === 'above') === (better === 'higher') ? 'better' : 'worse';

import type { Pool } from './read-pool.ts';
import type { Circle, Reason, Report } from './types.ts';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const meanOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : sumOf(numbers) / numbers.length;
const worstOf = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : Math.min(...numbers));

/** How good a grouping is as a whole, in numbers. */
export function reportCircles(pool: Pool, circles: readonly Circle[], waiting: number): Report {
  const scores = circles.map(({ score }) => score);
  const withReason = (kind: Reason['kind']) =>
    circles.filter(({ reasons }) => reasons.some((reason) => reason.kind === kind)).length;
  const perAttribute: Report['perAttribute'] = {};
  for (const { name, weight } of pool.attributes) {
    if (weight === 0) continue;
    const shares = circles.flatMap(({ reasons }) =>
      reasons.flatMap((reason) =>
        reason.kind === 'mixed' && reason.attribute === name ? [reason.share] : [],
      ),
    );
    perAttribute[name] = { worst: worstOf(shares), mean: meanOf(shares) };
  }
  return {
    placed: sumOf(circles.map(({ members }) => members.length)),
    waiting,
    circles: circles.length,
    worst: worstOf(scores),
    mean: meanOf(scores),
    sum: sumOf(scores),
    perAttribute,
    brokenSoft: {
      withoutFacilitator: withReason('no-facilitator'),
      metBefore: withReason('met-before'),
      timeZonesWide: withReason('time-zones-wide'),
      targetsMissed: withReason('target-missed'),
      thin: withReason('thin'),
    },
  };
}

import { limitsOf, type Bounds, type Limits } from './limits.ts';
import { inOrder, valuesOf, type Mark, type Point } from './point.ts';

/** A stretch of a measure between two events, with the limits of its own. */
export type Phase = {
  /** The event with which it began; null before the first. */
  since: Mark | null;
  points: readonly Point[];
  limits: Limits | null;
};

/**
 * Cuts a measure where something was changed: a point at the time of an event belongs to what comes after.
 *
 * @param points in any order
 * @param events from which the measure may behave otherwise, in any order
 * @returns one more than there are events, in the order of time; a phase may be without points
 */
export function phasesOf(points: readonly Point[], events: readonly Mark[], bounds: Bounds = {}): Phase[] {
  const sorted = inOrder(points);
  const cuts = inOrder(events);
  return [null, ...cuts].map((since, i) => {
    const end = cuts[i]?.at;
    const own = sorted.filter(
      ({ at }) => (since === null || at >= since.at) && (end === undefined || at < end),
    );
    return { since, points: own, limits: limitsOf(valuesOf(own), bounds) };
  });
}

import { limitsOf, type Bounds } from '#shared/run-charts/limits.ts';
import { leastBefore } from '#shared/run-charts/judge-change.ts';

export type BesideOwnPast = 'as usual' | 'above usual' | 'below usual' | 'too little past';

/**
 * A figure of a community beside what it has been before: communities differ too much to be set beside each other.
 *
 * @param past earlier values in the order of time, one for each period, at least eight
 */
export function besideOwnPast(now: number, past: readonly number[], bounds: Bounds = {}): BesideOwnPast {
  const limits = past.length < leastBefore ? null : limitsOf(past, bounds);
  if (limits === null) return 'too little past';
  if (limits.sigma === 0 && now !== limits.centre) return now > limits.centre ? 'above usual' : 'below usual';
  return now > limits.upper ? 'above usual' : now < limits.lower ? 'below usual' : 'as usual';
}

import { mean, sum } from '#shared/statistics/spread.ts';

/**
 * How far a point repeats the one before it: the correlation of neighbours around the level of their own stretch, set
 * right for what short stretches hide of it.
 *
 * @returns from 0 (no more than chance, or the opposite) to 0.9
 *
 * Source: the bias after Kendall, Note on Bias in the Estimation of Autocorrelation, Biometrika 41 (1954).
 */
export function repeats(stretches: readonly (readonly number[])[]): number {
  const away = stretches.map((values) => values.map((value) => value - mean(values)!));
  const spread = sum(away.flat().map((value) => value ** 2));
  if (spread === 0) return 0;
  const together = sum(away.flatMap((values) => values.slice(1).map((value, i) => value * values[i]!)));
  const length = away.flat().length / stretches.length;
  const found = together / spread;
  return Math.min(0.9, Math.max(0, length > 4 ? (length * found + 1) / (length - 3) : found));
}

/** How many points that have nothing to do with each other tell as much about a level as `count` that do; at least 2. */
export const worthOf = (count: number, repeated: number): number =>
  Math.min(count, Math.max(2, (count * (1 - repeated)) / (1 + repeated)));

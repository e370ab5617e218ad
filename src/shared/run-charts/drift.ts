import { mean, squares } from '#shared/statistics/spread.ts';
import { studentBelow } from '#shared/statistics/student.ts';

/**
 * Whether a measure was on its way somewhere: the slope of a straight line through it by least squares.
 *
 * @param values in the order of time, at even distances
 * @returns the slope in the measure's unit per point, and how likely chance alone makes one so steep (0 to 1); null
 * with fewer than three values
 */
export function driftOf(values: readonly number[]): { slope: number; chance: number } | null {
  const count = values.length;
  if (count < 3) return null;
  const middle = (count - 1) / 2;
  const height = mean(values)!;
  const width = (count * (count ** 2 - 1)) / 12;
  const slope = values.reduce((total, value, i) => total + (i - middle) * (value - height), 0) / width;
  const left = squares(values) - slope ** 2 * width;
  if (left <= 1e-12 * squares(values)) return { slope, chance: slope === 0 ? 1 : 0 };
  const t = Math.abs(slope) / Math.sqrt(left / (count - 2) / width);
  return { slope, chance: 2 * (1 - studentBelow(t, count - 2)) };
}

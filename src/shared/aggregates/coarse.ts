import { least } from './figure.ts';

/** From each bound on, numbers are told in steps of so many: about a tenth at the bound, less above it. */
const steps = [
  [0, 5],
  [100, 10],
  [500, 50],
  [5_000, 500],
  [50_000, 5_000],
] as const;

/**
 * A number told in steps (of five, up to a hundred), so that one person more or less seldom changes it and never says
 * by how much. Of a number that is not nothing at least one step is told.
 */
export function coarse(value: number): number {
  const [, step] = steps.findLast(([from]) => value >= from) ?? steps[0];
  return value <= 0 ? 0 : Math.max(step, Math.round(value / step) * step);
}

export type Range = { from: number; to: number | null };

const bounds = [0, least, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

/** Between which bounds a number of people lies, both included; the last range is open. Fewer than five is one range. */
export function rangeOf(people: number): Range {
  const next = bounds.findIndex((bound) => bound > people);
  if (next === -1) return { from: bounds.at(-1)!, to: null };
  return { from: bounds[next - 1]!, to: bounds[next]! - 1 };
}

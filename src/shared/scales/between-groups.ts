import { mean, squares, sum } from '#shared/statistics/spread.ts';

/** How far groups differ, beside how far people differ within them: mean squares of a one-way analysis of variance. */
export type BetweenGroups = { between: number; within: number; groups: number; people: number };

/**
 * @param groups the values of the people of each group; groups of nobody do not count, groups of one do
 * @returns null with fewer than two groups, or where no group has two people
 */
export function compareGroups(groups: readonly (readonly number[])[]): BetweenGroups | null {
  const filled = groups.filter((values) => values.length > 0);
  const all = filled.flat();
  if (filled.length < 2 || all.length <= filled.length) return null;
  const middle = mean(all)!;
  // Means of items are no round numbers: what rounding leaves over is no difference between people.
  const noise = sum(all.map((value) => value ** 2)) * 1e-24;
  const told = (difference: number) => (difference <= noise ? 0 : difference);
  const apart = told(sum(filled.map((values) => values.length * (mean(values)! - middle) ** 2)));
  const inside = told(sum(filled.map(squares)));
  return {
    between: apart / (filled.length - 1),
    within: inside / (all.length - filled.length),
    groups: filled.length,
    people: all.length,
  };
}

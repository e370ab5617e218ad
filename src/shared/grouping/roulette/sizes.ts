/** Beyond five people a coffee becomes a meeting. */
const mostPeople = 5;

/** The largest group that may be formed where `size` is wished. */
export const largestSize = (size: number): number => Math.min(size + 1, mostPeople);

/** How far groups are from the wished size; two groups off by one are better than one off by two. */
export const sizeHarm = (sizes: readonly number[], size: number): number =>
  sizes.reduce((sum, one) => sum + (one - size) ** 2, 0);

/**
 * Sizes of the groups for so many people, the largest first: as many of the wished size as can be, the others one
 * larger or one smaller. Pairs of an odd number have one trio. Few people get what is nearest; one person gets none.
 */
export function planSizes(people: number, size: number): number[] {
  if (people < 2) return [];
  const fewest = Math.max(1, Math.ceil(people / largestSize(size)));
  const most = Math.max(fewest, Math.min(Math.floor(people / 2), Math.ceil(people / Math.max(2, size - 1))));
  const around = [Math.floor(people / size), Math.ceil(people / size), fewest, most].filter(
    (groups) => groups >= fewest && groups <= most,
  );
  const plans = [...new Set(around)].sort((a, b) => b - a).map((groups) => evenSizes(people, groups));
  return plans.reduce((best, plan) => (sizeHarm(plan, size) < sizeHarm(best, size) ? plan : best));
}

function evenSizes(people: number, groups: number): number[] {
  const least = Math.floor(people / groups);
  return Array.from({ length: groups }, (_, group) => least + (group < people % groups ? 1 : 0));
}

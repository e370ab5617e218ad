import type { Sizes } from './types.ts';

const fits = (people: number, smallest: number, max: number): boolean =>
  people > 0 && smallest * Math.ceil(people / max) <= people;

/** Whether so many people can be parted into circles of `min` to `max` with nobody left. */
export const partsWell = (people: number, { min, max }: Sizes): boolean => fits(people, min, max);

/**
 * As few circles as possible, as even as possible: 43 people in fours and fives are seven fives and two fours.
 * Where `min` cannot be kept, circles go down to `smallest`; who is left even then waits.
 */
export function planSizes(people: number, sizes: Sizes): { sizes: number[]; waiting: number } {
  const smallest = Math.min(sizes.smallest, sizes.min);
  for (let placed = people; placed > 0; placed -= 1) {
    if (!partsWell(placed, sizes) && !fits(placed, smallest, sizes.max)) continue;
    const count = Math.ceil(placed / sizes.max);
    const even = Math.floor(placed / count);
    const larger = placed % count;
    return {
      sizes: Array.from({ length: count }, (_, index) => (index < larger ? even + 1 : even)),
      waiting: people - placed,
    };
  }
  return { sizes: [], waiting: people };
}

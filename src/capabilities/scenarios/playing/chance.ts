import type { Random } from '#shared/grouping/random.ts';

/** Whether something happens that happens in this share of cases. */
export const happens = (random: Random, share: number): boolean => random.next() < share;

/** So many of the list, drawn by lot; all of them where there are fewer. */
export const draw = <T>(random: Random, list: readonly T[], count: number): T[] =>
  random.shuffle(list).slice(0, Math.max(0, Math.round(count)));

export const oneOf = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)]!;

import { mean, variance } from '#shared/statistics/spread.ts';
import { variancesOfItems, whoAnsweredAll } from './complete-answers.ts';
import type { Answers } from './scale.ts';

/**
 * The variance of answers ticked by chance, where each option comes as often as all others: (A² - 1) / 12. Agreement is
 * measured against it if nothing is known of how people answer.
 *
 * @param options how many answers there are to choose from, two or more
 */
export const evenVariance = (options: number): number => (options ** 2 - 1) / 12;

/**
 * rwg: how far the people of one group agree on one item: 1 - variance / variance by chance.
 *
 * @returns from 0 (no more than by chance) to 1 (all say the same); null with fewer than two answers, and where chance
 * has no variance
 *
 * Source: James, Demaree and Wolf, Estimating Within-Group Interrater Reliability With and Without Response Bias,
 * Journal of Applied Psychology 69 (1984).
 */
export function rwg(answers: readonly number[], byChance: number): number | null {
  const spread = variance(answers);
  return spread === null || byChance <= 0 ? null : 1 - Math.min(1, spread / byChance);
}

/**
 * rwg(j): how far the people of one group agree over all items of a scale: J·r / (J·r + 1 - r), where r is 1 - mean
 * variance of the items / variance by chance. From 0.7 the mean of a group is usually thought to speak for the group.
 *
 * @param people the answers of each, all items looking the same way; who left an item out does not count
 * @returns from 0 to 1; null with fewer than two people, no items, or where chance has no variance
 */
export function rwgJ(people: readonly Answers[], byChance: number): number | null {
  const complete = whoAnsweredAll(people);
  const items = complete[0]?.length ?? 0;
  if (complete.length < 2 || items === 0 || byChance <= 0) return null;
  const left = Math.min(1, mean(variancesOfItems(complete))! / byChance);
  const agreed = items * (1 - left);
  return agreed / (agreed + left);
}

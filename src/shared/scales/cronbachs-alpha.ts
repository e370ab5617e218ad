import { sum, variance } from '#shared/statistics/spread.ts';
import { variancesOfItems, whoAnsweredAll } from './complete-answers.ts';
import type { Answers } from './scale.ts';

/**
 * How far the items of a scale speak of one thing: k / (k - 1) · (1 - Σ variance of each item / variance of the
 * totals). From 0.7 a scale is usually thought fit to compare groups.
 *
 * @param people the answers of each, all items looking the same way (`allOneWay`); who left an item out does not count
 * @returns at most 1, may be below 0 where items speak against each other, and how many people stand behind it; null
 * with fewer than two items or people, or where everybody's total is the same
 *
 * Source: Cronbach, Coefficient Alpha and the Internal Structure of Tests, Psychometrika 16 (1951).
 */
export function cronbachsAlpha(people: readonly Answers[]): { alpha: number; people: number } | null {
  const complete = whoAnsweredAll(people);
  const items = complete[0]?.length ?? 0;
  const total = variance(complete.map(sum));
  if (items < 2 || total === null || total === 0) return null;
  const alpha = (items / (items - 1)) * (1 - sum(variancesOfItems(complete)) / total);
  return { alpha, people: complete.length };
}

import { variance } from '#shared/statistics/spread.ts';
import type { Answers } from './scale.ts';

/** Only those who answered every item: measures of a scale as a whole know no gaps. */
export const whoAnsweredAll = (people: readonly Answers[]): (readonly number[])[] =>
  people.filter((answers): answers is readonly number[] => answers.every((answer) => answer !== null));

/** How far two people or more differ in each item. */
export const variancesOfItems = (complete: readonly (readonly number[])[]): number[] =>
  (complete[0] ?? []).map((_, item) => variance(complete.map((answers) => answers[item]!))!);

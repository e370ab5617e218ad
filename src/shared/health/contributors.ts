import { fewestWhoHold } from '#shared/networks/concentration.ts';

/** The first day on which each person wrote, as YYYY-MM-DD, and how many of them fall into the period, both days included. */
export const newContributors = (firstDays: readonly string[], from: string, to: string): number =>
  firstDays.filter((day) => day >= from && day <= to).length;

/**
 * On how few answering rests: the smallest number of people who give half of all answers.
 *
 * @param answers how many each person gave
 * @returns people, 0 where nobody answered
 */
export const busFactor = (answers: readonly number[]): number => fewestWhoHold(answers, 0.5);

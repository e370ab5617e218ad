import { mean } from '#shared/statistics/spread.ts';

/** A number that somebody ticked, or null for what they left out. */
export type Answer = number | null;

/** What somebody ticked, item by item in the order of the scale. */
export type Answers = readonly Answer[];

/** Several items that ask for one thing, each answered with a whole number from `lowest` to `highest`. */
export type Scale = {
  lowest: number;
  highest: number;
  /** For each item whether it is worded the other way round, so that agreeing speaks against it. */
  reversed: readonly boolean[];
};

/** An answer turned round: on a scale from 1 to 7 a 2 becomes a 6. Turned twice it is what it was. */
export const reverseScore = (answer: number, { lowest, highest }: Omit<Scale, 'reversed'>): number =>
  lowest + highest - answer;

/** The answers with all items looking the same way; what was left out stays so. */
export const allOneWay = (answers: Answers, scale: Scale): Answer[] =>
  scale.reversed.map((turned, item) => {
    const answer = answers[item] ?? null;
    return answer === null || !turned ? answer : reverseScore(answer, scale);
  });

/**
 * What somebody says on the whole: the mean of what they answered, turned where an item is worded the other way round.
 *
 * @param least so many items must have been answered; more than half of them if nothing is said
 * @returns from `lowest` to `highest`; null where too little was answered
 */
export function scoreOf(
  answers: Answers,
  scale: Scale,
  least = Math.floor(scale.reversed.length / 2) + 1,
): number | null {
  const given = allOneWay(answers, scale).filter((answer) => answer !== null);
  return given.length === 0 || given.length < least ? null : mean(given);
}

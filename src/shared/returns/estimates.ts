import type { Estimated } from './worksheet.ts';

type Estimates = Estimated['estimates'];

/**
 * What participants say, each discounted by their own attribution and confidence. Who did not answer has improved
 * nothing.
 *
 * @returns money, for the year of which they were asked
 *
 * Source: Phillips and Phillips, Handbook of Training Evaluation and Measurement Methods (2016).
 */
export const sumOfEstimates = (estimates: Estimates): number =>
  estimates.reduce(
    (total, one) => total + (one === null ? 0 : one.amount * one.attribution * one.confidence),
    0,
  );

/**
 * Between which bounds that may lie: without whoever claims most, and with everybody taken at their word, without the
 * discount for confidence.
 */
export function boundsOfEstimates(estimates: Estimates): { low: number; high: number } {
  const largest = Math.max(0, ...estimates.map((one) => sumOfEstimates([one])));
  const atTheirWord = estimates.map((one) => one && { ...one, confidence: 1 });
  // Adding up and taking off again leaves a little over.
  return { low: Math.max(0, sumOfEstimates(estimates) - largest), high: sumOfEstimates(atTheirWord) };
}

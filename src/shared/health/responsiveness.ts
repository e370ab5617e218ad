import { median } from '#shared/statistics/spread.ts';

/** A question or post that waits for somebody else: when it was written and first answered, both in milliseconds. */
export type Asked = { at: number; answered: number | null };

export type Responsiveness = {
  /** How many were old enough to be counted. */
  counted: number;
  /** Milliseconds until half of all were answered; null where half were not, or there were none. */
  untilFirstReply: number | null;
  /** The share that nobody else answered in time, from 0 to 1; null where none was counted. */
  unanswered: number | null;
};

/** After so long without a reply a question counts as unanswered: 48 hours. */
export const longEnough = 48 * 60 * 60 * 1000;

/**
 * How long people wait for the first reply by another person. What was asked less than `wait` ago is not counted: it
 * may still be answered in time, and counting only its quick answers would make the wait look short. What was never
 * answered counts as longer than everything else.
 *
 * @param now in milliseconds; answers after it are not known yet
 */
export function responsiveness(asked: readonly Asked[], now: number, wait = longEnough): Responsiveness {
  const settled = asked.filter(({ at }) => at <= now - wait);
  const waits = settled.map(({ at, answered }) =>
    answered === null || answered > now ? Infinity : Math.max(0, answered - at),
  );
  const middle = median(waits);
  return {
    counted: settled.length,
    untilFirstReply: middle === null || middle === Infinity ? null : middle,
    unanswered: settled.length === 0 ? null : waits.filter((one) => one > wait).length / settled.length,
  };
}

/** What decides whether somebody takes part in a round. Dates are `YYYY-MM-DD` in the programme's time zone. */
export interface Attendance {
  /** Weeks from one meeting to the next: 1, 2, 4… */
  cadence: number;
  lastGrouped: string | null;
  /** The first day on which they take part again. */
  pausedUntil: string | null;
  /** The first day on which they no longer take part. */
  left: string | null;
}

export type Due = 'due' | 'left' | 'paused' | 'not-yet';

/** A round that is moved by a holiday still counts for its week. */
const slackInDays = 3;

/**
 * Whether somebody takes part in the round of a day. Ask again when the round is published: whoever paused in between
 * must not be drawn.
 */
export function dueThisRound(person: Attendance, roundDate: string): Due {
  if (person.left !== null && person.left <= roundDate) return 'left';
  if (person.pausedUntil !== null && person.pausedUntil > roundDate) return 'paused';
  if (person.lastGrouped === null) return 'due';
  const days = (Date.parse(roundDate) - Date.parse(person.lastGrouped)) / 86_400_000;
  return days >= person.cadence * 7 - slackInDays ? 'due' : 'not-yet';
}

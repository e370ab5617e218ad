import type { MeetingRow } from '../meeting.ts';

type Clock = Pick<
  MeetingRow,
  'stretches' | 'stretch' | 'stretch_started_at' | 'paused_at' | 'paused_seconds' | 'extra_seconds' | 'now'
>;

/** Seconds that are left of the stretch that runs, below zero when it takes longer; the same for everyone. */
export function secondsLeft(clock: Clock): number {
  const stretch = clock.stretches[clock.stretch];
  if (!stretch || clock.stretch_started_at === null) return 0;
  const until = clock.paused_at ?? clock.now;
  const gone = (until.getTime() - clock.stretch_started_at.getTime()) / 1000 - clock.paused_seconds;
  return stretch.minutes * 60 + clock.extra_seconds - gone;
}

/** Minutes from the beginning to the end, breaks of the clock included. */
export const minutesHeld = (beganAt: Date | null, endedAt: Date): number =>
  beganAt === null ? 0 : Math.max(1, Math.round((endedAt.getTime() - beganAt.getTime()) / 60_000));

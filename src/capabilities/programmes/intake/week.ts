/** Hours of the week are kept in UTC, as 'tue 13:00', and shown in the time zone of whoever looks at them. */

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** How an hour is kept; whatever else stands in a form is none. */
export const kept = /^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):00$/;

/** An hour as somebody sees it: minutes after their Monday began, and what it is called in UTC. */
export type Hour = { minute: number; slot: string };

const week = 7 * 24 * 60;
const wrap = (minute: number): number => ((minute % week) + week) % week;

/** Minutes by which a time zone is ahead of UTC at that moment. */
export function minutesAhead(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)!.value);
  const there = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((there - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
}

const minuteOf = (slot: string): number => {
  const [day, time] = slot.split(' ') as [Day, string];
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return days.indexOf(day) * 1440 + hours * 60 + minutes;
};

const nameOf = (minute: number): string => `${days[Math.floor(minute / 1440)]} ${clock(minute)}`;

export const clock = (minute: number): string =>
  `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** An hour kept in UTC as it falls in the week of a time zone. */
export const toLocal = (slot: string, ahead: number): Hour => ({
  minute: wrap(minuteOf(slot) + ahead),
  slot,
});

export const dayOf = ({ minute }: Hour): number => Math.floor(minute / 1440);

/**
 * The hours that are offered, row by row from early to late, Monday to Friday. Where a time zone is half an hour off,
 * its rows are too: what is kept are whole hours of UTC.
 */
export function grid(ahead: number, first = 7, last = 19): Hour[][] {
  const off = ((ahead % 60) + 60) % 60;
  return Array.from({ length: last - first + 1 }, (_, row) =>
    Array.from({ length: 5 }, (_, day) => {
      const minute = day * 1440 + (first + row) * 60 + off;
      return { minute, slot: nameOf(wrap(minute - ahead)) };
    }),
  );
}

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Reader } from '#ui/viewer.ts';
import { named } from '../views/session-words.ts';
import type { CalendarDate } from './list-dates.ts';

/**
 * Dates as a calendar file. Each has the same name in it for ever, and a number that grows when it moves or is
 * cancelled, so that a calendar that has it already changes it in place.
 */
export function writeIcs(
  c: Reader,
  dates: readonly CalendarDate[],
  { title, publicUrl, single }: { title: string; publicUrl: string; single: boolean },
): string {
  const { host } = new URL(publicUrl);
  const calendar = ical({
    name: title,
    prodId: { company: 'Stoa', product: 'Stoa', language: c.locale.toUpperCase() },
  });
  if (single)
    calendar.method(
      dates.some(({ state }) => state === 'cancelled')
        ? ICalCalendarMethod.CANCEL
        : ICalCalendarMethod.PUBLISH,
    );
  for (const date of dates) {
    const page = `${publicUrl}/sessions/${date.id}`;
    calendar.createEvent({
      id: `session-${date.id}@${host}`,
      sequence: date.sequence,
      stamp: date.changed_at,
      start: date.starts_at,
      end: new Date(date.starts_at.getTime() + date.minutes * 60_000),
      summary: `${named(c, date)} · ${date.group}`,
      description: [date.programme, page, date.link].filter(Boolean).join('\n'),
      location: date.place || date.link || null,
      url: page,
      status: date.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

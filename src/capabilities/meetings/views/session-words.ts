import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { dayOf, timeRange } from '#ui/time.ts';
import type { Listed } from '../list-meetings.ts';
import type { Meeting } from '../meeting.ts';
import { t } from '../words.ts';

/** What a session is called: its name, and which of several it is. */
export const titleOf = (
  c: Reader,
  { declared, turn, turns }: Pick<Meeting, 'declared' | 'turn' | 'turns'>,
): string => named(c, { name: declared.name, turn, turns });

export function named(c: Reader, { name, turn, turns }: Pick<Listed, 'name' | 'turn' | 'turns'>): string {
  return turns > 1 ? t(c, 'session.numbered', { name: inWords(name, c), turn }) : inWords(name, c);
}

type Timed = Pick<Meeting, 'starts_at' | 'minutes' | 'opens_on'>;

/** When it is, in the reader's zone; or in which week it should be. */
export function whenOf(c: Reader, { starts_at, minutes, opens_on }: Timed): Html {
  if (starts_at !== null) return timeRange(c, starts_at, new Date(starts_at.getTime() + minutes * 60_000));
  return opens_on === null
    ? html`${t(c, 'session.no_date')}`
    : html`${t.html(c, 'session.week_of', { day: dayOf(c, opens_on) })}`;
}

/** The name by which people in a group call one another. */
export const firstName = (name: string): string => name.split(' ')[0]!;

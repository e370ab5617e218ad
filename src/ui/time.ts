import { html, type Html } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

const day = 86_400_000;

/**
 * A moment in near words ("yesterday, 14:10"), exact when pointed at and in print. `now` is for tests and for
 * pages that must agree with a clock of their own.
 */
export function time(c: Reader, at: Date, now: Date = new Date()): Html {
  return html`<time datetime="${at.toISOString()}" title="${exact(c, at)}">${near(c, at, now)}</time>`;
}

/** A day without a time ("31 March 2026"), given as `2026-03-31`; the year of `today` goes without saying. */
export function dayOf(c: Reader, date: string, today?: string): Html {
  const shape = today?.slice(0, 4) === date.slice(0, 4) ? 'month' : 'date';
  const words = said(c.locale, 'UTC', shape, new Date(`${date}T00:00:00Z`));
  return html`<time datetime="${date}">${words}</time>`;
}

/** The day of a moment as text: "31 March 2026". */
export function dayText(c: Reader, at: Date): string {
  return said(c.locale, c.timeZone, 'date', at);
}

/** From and to, the day said once where it is the same: "31 March 2026, 14:00 – 15:30 CEST". */
export function timeRange(c: Reader, from: Date, to: Date): Html {
  return html`<time datetime="${from.toISOString()}"
    >${wording(c.locale, c.timeZone, 'range').format.formatRange(from, to)}</time
  >`;
}

/** "Tuesday, 31 March 2026 at 14:10 CEST" */
export function exact(c: Reader, at: Date): string {
  return said(c.locale, c.timeZone, 'exact', at);
}

/** "just now", "14:10", "yesterday, 14:10", "Tuesday, 14:10", "31 March", "31 March 2025". */
export function near(c: Reader, at: Date, now: Date): string {
  const past = now.getTime() - at.getTime();
  if (past >= 0 && past < 60_000) return t(c, 'time.now');
  const days = dayNumber(c.timeZone, now) - dayNumber(c.timeZone, at);
  const clock = () => said(c.locale, c.timeZone, 'clock', at);
  if (days === 0) return t(c, 'time.today', { clock: clock() });
  if (days === 1) return t(c, 'time.yesterday', { clock: clock() });
  if (days === -1) return t(c, 'time.tomorrow', { clock: clock() });
  if (days > 1 && days < 7) return said(c.locale, c.timeZone, 'weekday', at);
  const sameYear = year(c.timeZone, at) === year(c.timeZone, now);
  if (days < 0 && days > -60) return said(c.locale, c.timeZone, 'soon', at);
  return said(c.locale, c.timeZone, sameYear ? 'month' : 'date', at);
}

const shapes = {
  clock: { hour: '2-digit', minute: '2-digit', hour12: false },
  weekday: { weekday: 'long', hour: '2-digit', minute: '2-digit', hour12: false },
  soon: {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  },
  month: { day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  exact: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZoneName: 'short',
  },
  range: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZoneName: 'short',
  },
  parts: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Locale = 'en' | 'de' | 'sv';
type Wording = { format: Intl.DateTimeFormat; words: Map<number, string> };

const minute = 60_000;
const wordings = new Map<string, Map<string, Map<keyof typeof shapes, Wording>>>();

/**
 * Building a format costs a thousand times what using it costs, and using it still more than all else in a line of a
 * list. So each is kept, and what it said of a minute too: the same posts are read by many.
 */
function said(locale: Locale, timeZone: string, shape: keyof typeof shapes, at: Date): string {
  const { format, words } = wording(locale, timeZone, shape);
  const which = Math.floor(at.getTime() / minute);
  let found = words.get(which);
  if (found === undefined) {
    if (words.size >= 5_000) words.clear();
    words.set(which, (found = format.format(at)));
  }
  return found;
}

/** English is written the British way. */
function wording(locale: Locale, timeZone: string, shape: keyof typeof shapes): Wording {
  const zones = wordings.get(locale) ?? new Map<string, Map<keyof typeof shapes, Wording>>();
  const found = zones.get(timeZone)?.get(shape);
  if (found) return found;
  const language = locale === 'en' ? 'en-GB' : locale;
  const made = {
    format: new Intl.DateTimeFormat(language, { ...shapes[shape], timeZone }),
    words: new Map<number, string>(),
  };
  wordings.set(locale, zones.set(timeZone, (zones.get(timeZone) ?? new Map()).set(shape, made)));
  return made;
}

/** Swedish writes a date as 2026-03-31, which counts as a day of the calendar in that zone. */
function dayNumber(timeZone: string, at: Date): number {
  return Date.parse(said('sv', timeZone, 'parts', at)) / day;
}

function year(timeZone: string, at: Date): string {
  return said('sv', timeZone, 'parts', at).slice(0, 4);
}

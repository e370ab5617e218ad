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

/** A day without a time ("31 March 2026"), given as `2026-03-31`. */
export function dayOf(c: Reader, date: string): Html {
  const words = format(c.locale, 'UTC', 'date').format(new Date(`${date}T00:00:00Z`));
  return html`<time datetime="${date}">${words}</time>`;
}

/** From and to, the day said once where it is the same: "31 March 2026, 14:00 – 15:30 CEST". */
export function timeRange(c: Reader, from: Date, to: Date): Html {
  return html`<time datetime="${from.toISOString()}"
    >${format(c.locale, c.timeZone, 'range').formatRange(from, to)}</time
  >`;
}

/** "Tuesday, 31 March 2026 at 14:10 CEST" */
export function exact(c: Reader, at: Date): string {
  return format(c.locale, c.timeZone, 'exact').format(at);
}

/** "just now", "14:10", "yesterday, 14:10", "Tuesday, 14:10", "31 March", "31 March 2025". */
export function near(c: Reader, at: Date, now: Date): string {
  const past = now.getTime() - at.getTime();
  if (past >= 0 && past < 60_000) return t(c, 'time.now');
  const days = dayNumber(c.timeZone, now) - dayNumber(c.timeZone, at);
  const clock = format(c.locale, c.timeZone, 'clock').format(at);
  if (days === 0) return t(c, 'time.today', { clock });
  if (days === 1) return t(c, 'time.yesterday', { clock });
  if (days === -1) return t(c, 'time.tomorrow', { clock });
  if (days > 1 && days < 7) return format(c.locale, c.timeZone, 'weekday').format(at);
  const sameYear = year(c.timeZone, at) === year(c.timeZone, now);
  if (days < 0 && days > -60) return format(c.locale, c.timeZone, 'soon').format(at);
  return format(c.locale, c.timeZone, sameYear ? 'month' : 'date').format(at);
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

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a format costs a thousand times what using it costs, so each is kept. English is written the British way. */
function format(
  locale: 'en' | 'de' | 'sv',
  timeZone: string,
  shape: keyof typeof shapes,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${shape}`;
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...shapes[shape], timeZone });
    formats.set(key, found);
  }
  return found;
}

/** Swedish writes a date as 2026-03-31, which counts as a day of the calendar in that zone. */
function dayNumber(timeZone: string, at: Date): number {
  return Date.parse(format('sv', timeZone, 'parts').format(at)) / day;
}

function year(timeZone: string, at: Date): string {
  return format('sv', timeZone, 'parts').format(at).slice(0, 4);
}

import { html, type Html } from '#platform/html/html.ts';
import { dayOf } from '#ui/time.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Step } from '../step.ts';
import { t } from '../words.ts';

const dayLength = 86_400_000;
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / dayLength);

/** A day in near words: today, tomorrow, Thursday, 12 March. */
export function nearDay(c: Reader, day: string, today: string): Html {
  const days = daysUntil(day, today);
  const words = (said: string) => html`<time datetime="${day}">${said}</time>`;
  if (days === 0) return words(t(c, 'day.today'));
  if (days === 1) return words(t(c, 'day.tomorrow'));
  if (days === -1) return words(t(c, 'day.yesterday'));
  if (days > 1 && days < 7) return words(weekday(c).format(new Date(`${day}T00:00:00Z`)));
  return dayOf(c, day, today);
}

const weekdays = new Map<string, Intl.DateTimeFormat>();
function weekday({ locale }: Reader): Intl.DateTimeFormat {
  const kept = weekdays.get(locale) ?? new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  weekdays.set(locale, kept);
  return kept;
}

type Dated = Pick<Step, 'state' | 'kind' | 'opens_on' | 'due_on'>;

/** What the calendar says of a step: when it opens, until when it is to be done. */
export function whenOf(c: Reader, step: Dated, today: string): Html | null {
  if (step.state === 'done' || step.state === 'skipped') return null;
  if (step.state === 'planned' && daysUntil(step.opens_on, today) <= 0) return html`${t(c, 'when.waits')}`;
  if (step.state === 'planned') return t.html(c, 'when.opens', { day: nearDay(c, step.opens_on, today) });
  return dueOf(c, step.due_on, today);
}

export const dueOf = (c: Reader, day: string, today: string): Html =>
  daysUntil(day, today) < 0
    ? t.html(c, 'when.was_due', { day: nearDay(c, day, today) })
    : t.html(c, 'when.due', { day: nearDay(c, day, today) });

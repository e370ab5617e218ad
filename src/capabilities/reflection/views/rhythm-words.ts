import type { Tongue } from '#platform/i18n/tongue.ts';
import { html, type Html } from '#platform/html/html.ts';
import { select } from '#ui/choice-field.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Form } from '#platform/http/context.ts';
import { cadences, type Beat, type Rhythm } from '../teams/rhythm.ts';
import { t } from '../words.ts';

const cadenceWords = {
  weekly: 'rhythm.weekly',
  fortnightly: 'rhythm.fortnightly',
  monthly: 'rhythm.monthly',
} as const satisfies Record<Beat['cadence'], string>;

/** "Every week on Friday; the next one on 27 November" */
export const rhythmSentence = (c: Tongue, { cadence, weekday, next_on }: Rhythm): Html =>
  t.html(c, 'rhythm.sentence', {
    cadence: t(c, cadenceWords[cadence]),
    weekday: weekdayWord(c, weekday),
    day: dayOf(c, next_on),
  });

/** The first of January 2024 was a Monday. */
const weekdayWord = (c: Tongue, weekday: number): string =>
  t(c, 'rhythm.weekday', { day: new Date(Date.UTC(2024, 0, weekday, 12)) });

/** How often, and on which day of the week. */
export function beatFields(c: Viewer, { values, errors }: Form, now?: Beat): Html {
  return html`${select(c, {
    name: 'cadence',
    label: t(c, 'rhythm.cadence'),
    value: values['cadence'] ?? now?.cadence ?? 'weekly',
    error: errors['cadence'],
    options: cadences.map((value) => ({ value, label: t(c, cadenceWords[value]) })),
  })}${select(c, {
    name: 'weekday',
    label: t(c, 'rhythm.on'),
    value: values['weekday'] ?? String(now?.weekday ?? 5),
    error: errors['weekday'],
    options: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayWord(c, day) })),
  })}`;
}

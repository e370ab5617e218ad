import { html, type Html } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { dayOf } from '#ui/time.ts';
import type { Cadence } from '../rituals/cadence.ts';
import type { Ritual } from '../rituals/rituals.ts';
import { t } from '../words.ts';

const weekdayKeys = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
] as const;

const rhythmKeys = {
  weekly: 'ritual.weekly_on',
  fortnightly: 'ritual.fortnightly_on',
  monthly: 'ritual.monthly_on',
  quarterly: 'ritual.quarterly_on',
} as const satisfies Record<Cadence, string>;

export const weekdayWord = (c: Reader, weekday: number): string => t(c, weekdayKeys[weekday - 1]!);

/** "every second Tuesday" */
export const rhythmWords = (c: Reader, { cadence, weekday }: Pick<Ritual, 'cadence' | 'weekday'>): string =>
  t(c, rhythmKeys[cadence], { weekday: weekdayWord(c, weekday) });

/** Rituals with what happens and the next date; `acts` stand at the end of each. */
export function ritualList(c: Reader, rituals: readonly Ritual[], acts?: (ritual: Ritual) => Html): Html {
  return html`<ul class="rituals">
    ${rituals.map(
      (ritual) =>
        html`<li>
          <div class="ritual-words">
            <h3>${ritual.name}</h3>
            <p class="hint">
              ${rhythmWords(c, ritual)}${ritual.owner && html`, ${t.html(c, 'ritual.with', { name: html`<a href="/people/${ritual.owner_id}">${ritual.owner}</a>` })}`}
            </p>
            ${ritual.what && html`<p>${ritual.what}</p>`}
          </div>
          <div class="ritual-next">
            <span>${t.html(c, 'about.next_ritual', { day: dayOf(c, ritual.next_on) })}</span>${acts?.(ritual)}
          </div>
        </li>`,
    )}
  </ul>`;
}

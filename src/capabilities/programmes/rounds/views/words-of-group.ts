import { inWords, type Declaration } from '#capabilities/formats/index.ts';
import type { Reader } from '#ui/viewer.ts';
import { clock, dayOf, minutesAhead, toLocal } from '../../intake/week.ts';
import { t } from '../words.ts';

/** What a role is called in the reader's language; null for one that the format does not name. */
export function roleName(c: Reader, { roles }: Declaration, key: string | null): string | null {
  const role = roles.find((one) => one.key === key);
  return role ? inWords(role.name, c) : null;
}

/** Hours of the week in the reader's own time: "Tuesday 14:00, Thursday 09:00". */
export function hoursInWords(c: Reader, slots: readonly string[]): string {
  const ahead = minutesAhead(c.timeZone, new Date());
  return listed(
    c,
    slots
      .map((slot) => toLocal(slot, ahead))
      .sort((a, b) => a.minute - b.minute)
      .map((hour) => `${weekday(c, dayOf(hour))} ${clock(hour.minute)}`),
  );
}

/** Any Monday will do to say what a day is called. */
const weekday = (c: Reader, day: number): string =>
  new Intl.DateTimeFormat(c.locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 5 + day)),
  );

/** Languages by their names in the reader's, where they are known by a code. */
export const languagesInWords = (c: Reader, languages: readonly string[]): string =>
  listed(
    c,
    languages.map((one) =>
      /^[a-z]{2,3}$/.test(one) ? (new Intl.DisplayNames(c.locale, { type: 'language' }).of(one) ?? one) : one,
    ),
  );

export const listed = (c: Reader, words: readonly string[]): string =>
  new Intl.ListFormat(c.locale, { type: 'conjunction' }).format(words);

export const percent = (score: number): number => Math.round(score * 100);

/** A score in a word, since a number alone says little. */
export function scoreInWords(c: Reader, score: number): string {
  const share = percent(score);
  if (score >= 0.85) return t(c, 'score.very_good', { share });
  if (score >= 0.65) return t(c, 'score.good', { share });
  if (score >= 0.4) return t(c, 'score.fair', { share });
  return t(c, 'score.weak', { share });
}

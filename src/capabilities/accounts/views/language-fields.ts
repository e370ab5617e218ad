import type { Html } from '#platform/html/html.ts';
import { select } from '#ui/choice-field.ts';
import type { Reader } from '#ui/viewer.ts';
import { timeZoneOptions } from '../time-zones.ts';
import { t } from '../words.ts';

/** Languages by their own names, so that everybody finds theirs. */
export const languageOptions = (c: Reader) => [
  { value: 'en', label: t(c, 'language.en') },
  { value: 'de', label: t(c, 'language.de') },
];

export function languageField(c: Reader, value: string, error: string | undefined, hint?: string): Html {
  const label = t(c, 'field.language');
  return select(c, { name: 'locale', label, hint, options: languageOptions(c), value, error });
}

export function timeZoneField(c: Reader, value: string, error: string | undefined): Html {
  const label = t(c, 'field.time_zone');
  return select(c, { name: 'timeZone', label, options: timeZoneOptions, value, error });
}

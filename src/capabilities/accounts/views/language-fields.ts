import type { Html } from '#platform/html/html.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { select } from '#ui/choice-field.ts';
import type { Reader } from '#ui/viewer.ts';
import { languageName } from '../language-name.ts';
import { timeZoneOptions } from '../time-zones.ts';
import { t } from '../words.ts';

export const languageOptions = locales.map((value) => ({ value, label: languageName(value) }));

export function languageField(c: Reader, value: string, error: string | undefined, hint?: string): Html {
  const label = t(c, 'field.language');
  return select(c, { name: 'locale', label, hint, options: languageOptions, value, error });
}

export function timeZoneField(c: Reader, value: string, error: string | undefined): Html {
  const label = t(c, 'field.time_zone');
  return select(c, { name: 'timeZone', label, options: timeZoneOptions, value, error });
}

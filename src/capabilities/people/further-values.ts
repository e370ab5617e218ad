import { Invalid, type Sentence } from '#platform/errors.ts';
import type { FurtherField } from './fields.ts';
import { t } from './words.ts';

/** The values of further fields as they are kept: known fields only, empty ones left out. Throws Invalid. */
export function checkFurther(
  fields: readonly FurtherField[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const errors: Record<string, Sentence> = {};
  const values: Record<string, string> = {};
  for (const field of fields) {
    const value = (given[field.key] ?? '').trim();
    const wrong = value === '' ? null : whatIsWrong(field, value);
    if (wrong) errors[`further.${field.key}`] = wrong;
    else if (value !== '') values[field.key] = value;
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  return values;
}

/** What is wrong with a value that is not empty, as a sentence; null when nothing is. */
export function whatIsWrong(field: FurtherField, value: string): Sentence | null {
  if (value.length > 500) return (c) => t(c, 'further.too_long');
  if (field.kind === 'choice' && !field.choices.includes(value))
    return (c) => t(c, 'further.no_choice', { choices: field.choices.join(', ') });
  if (field.kind === 'date' && !isDay(value)) return (c) => t(c, 'further.no_date');
  if (field.kind === 'link' && !isLink(value)) return (c) => t(c, 'further.no_link');
  return null;
}

/** A day of the calendar as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isLink(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

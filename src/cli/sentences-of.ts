import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';

const operator: Tongue = { locale: 'en', timeZone: 'UTC' };

/** What was not found is a thing, or said in words already. */
const missing = (what: string): string =>
  what === 'not found'
    ? 'There is no such thing.'
    : what.includes(' ')
      ? `${what[0]!.toUpperCase()}${what.slice(1)}.`
      : `There is no such thing: ${what}.`;

/** What an act refused, for whoever sits at the terminal; undefined for anything else, which is a bug. */
export function sentencesOf(error: unknown): string | undefined {
  if (error instanceof Invalid) {
    return Object.entries(error.fields)
      .map(([field, sentence]) => (field === 'form' ? sentence(operator) : `${field}: ${sentence(operator)}`))
      .join('\n  ');
  }
  if (error instanceof Forbidden) return error.sentence?.(operator) ?? 'This may not be done.';
  if (error instanceof NotFound) return missing(error.message);
  return undefined;
}

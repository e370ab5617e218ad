import { Invalid } from '#platform/errors.ts';
import { t } from '#platform/words.ts';
import { isUpload } from './multipart.ts';

/** Deeper than anything that is asked for; what is deeper was made to break something. */
const deepest = 20;

/**
 * Input whose texts the database can keep: half a character becomes the sign for an unknown one.
 * Throws Invalid for the field that holds a NUL, which no text can, or is nested without end.
 */
export function sound(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return mended(fields, 'form', 0);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, mended(value, name, 0)]));
}

/** A text without what no text can hold, to be shown again. */
export const printable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

function mended(value: unknown, field: string, depth: number): unknown {
  if (typeof value === 'string') {
    if (value.includes('\0')) refuse(field);
    return value.toWellFormed();
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) refuse(field);
  if (isUpload(value)) return { ...value, name: printable(value.name) };
  if (Array.isArray(value)) return value.map((one) => mended(one, field, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      mended(name, field, depth) as string,
      mended(one, field, depth + 1),
    ]),
  );
}

function refuse(field: string): never {
  throw new Invalid({ [field]: (c) => t(c, 'input.not_understood') });
}

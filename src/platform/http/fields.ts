import { z } from 'zod';

/** Schemas for what forms and addresses send: text, always. One place, so that all forms agree. */

/** Characters that show nothing, or turn the direction of what follows: a name made of them is none, or another's. */
const hidden = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const inSight = () => z.string().overwrite((typed) => typed.replaceAll(hidden, '').trim());

/** One line or more, trimmed, not empty. */
export const text = (longest: number) => inSight().min(1).max(longest);
/** The same, where nothing is an answer too: it reads as ''. */
export const optionalText = (longest: number) => inSight().max(longest).default('');
export const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
export const optionalId = z
  .preprocess((value) => (value === '' ? undefined : value), id.optional())
  .optional();
/** A box that sends something when it is ticked and nothing otherwise. */
export const checkbox = z
  .preprocess(
    (value) => value !== undefined && value !== '' && value !== 'false' && value !== false,
    z.boolean(),
  )
  .default(false);
/** Several of the same name: one value arrives as text, more as a list. */
export const several = <S extends z.ZodType>(item: S) =>
  z
    .preprocess(
      (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
      z.array(item),
    )
    .default([]);
/** Things separated by commas, without doubles. */
export const commaList = (most: number, longest = 60) =>
  z
    .preprocess(
      (value) =>
        typeof value === 'string'
          ? [
              ...new Set(
                value
                  .split(',')
                  .map((one) => one.trim())
                  .filter(Boolean),
              ),
            ]
          : (value ?? []),
      z.array(z.string().max(longest)).max(most),
    )
    .default([]);
/** A day as YYYY-MM-DD. The database counts no year nought. */
export const day = z.iso.date().refine((given) => given >= '0001');
/** The same, or nothing. */
export const optionalDate = z
  .preprocess((value) => (value === '' ? undefined : value), day.optional())
  .optional();
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

import { Invalid } from '#platform/errors.ts';
import { t } from './words.ts';

type Part = string | number;

/** Where the next page of a list begins: the sort values of its last entry. */
export const writeCursor = (parts: readonly Part[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The values of a cursor of that many parts; Invalid when it is none of ours. */
export function readCursor(cursor: string, length: number): Part[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const sound = (part: unknown) => typeof part === 'string' || Number.isSafeInteger(part);
    if (Array.isArray(parts) && parts.length === length && parts.every(sound)) return parts as Part[];
  } catch {
    // What is not JSON is no cursor either.
  }
  throw new Invalid({ after: (c) => t(c, 'cursor.unknown') });
}

/** The first entries of a list that was asked for one more than fits, and where it goes on. */
export function cut<Row>(
  rows: readonly Row[],
  size: number,
  parts: (last: Row) => readonly Part[],
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? writeCursor(parts(items.at(-1)!)) : null };
}

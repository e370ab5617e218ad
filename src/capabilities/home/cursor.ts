import { z } from 'zod';
import { say } from '#platform/http/input.ts';
import { t } from '#platform/words.ts';

/** A place in a list by time: the moment as the database writes it, exact to the microsecond, and the id. */
export type Cursor = { at: string; id: number };

const written = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::?\d\d)?) (\d{1,15})$/;

export const writeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at} ${id}`).toString('base64url');

const decode = (text: string): RegExpExecArray | null =>
  written.exec(Buffer.from(text, 'base64url').toString());

/** A cursor in an address, as writeCursor writes it. */
export const cursor = z
  .string()
  .max(200)
  .refine((text) => decode(text) !== null, say((c) => t(c, 'input.not_understood')))
  .transform((text): Cursor => {
    const [, at, id] = decode(text)!;
    return { at: at!, id: Number(id) };
  }); // prettier-ignore

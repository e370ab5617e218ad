import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import { t } from '#platform/words.ts';

/** A place in the order of a thread: rank and votes of the reply it stands under, that reply, itself. */
export type Position = readonly [rank: number, votes: number, thread: number, number: number];

export const beginning: Position = [-1, 0, 0, 0];

export const writePosition = (position: Position): string => position.join('.');

/** A cursor in an address, as writePosition writes it. */
export const position = z
  .string()
  .regex(/^\d\.-?\d{1,9}\.\d{1,9}\.\d{1,9}$/)
  .transform((text) => text.split('.').map(Number) as unknown as Position);

/** A place in a list by time: the moment and the id, exact to the microsecond as the database keeps it. */
export type Moment = { at: string; id: number };

export const writeMoment = ({ at, id }: Moment): string => Buffer.from(`${at} ${id}`).toString('base64url');

export function readMoment(cursor: string | undefined): Moment | null {
  if (cursor === undefined) return null;
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!found) throw new Invalid({ after: (c) => t(c, 'input.not_understood') });
  return { at: found[1]!, id: Number(found[2]) };
}

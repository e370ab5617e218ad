import { z } from 'zod';

/** Where a list goes on: whether its last line was full, and its id. */
export const cursor = z
  .string()
  .regex(/^[01]-\d{1,15}$/)
  .optional()
  .catch(undefined);

export type Mark = { full: boolean; id: number };

export const writeMark = ({ full, id }: Mark): string => `${full ? 1 : 0}-${id}`;

export function readMark(written: string | undefined): Mark | null {
  if (written === undefined) return null;
  const [full, id] = written.split('-');
  return { full: full === '1', id: Number(id) };
}

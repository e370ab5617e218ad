import { z } from 'zod';
import { id, optionalDate, optionalId, optionalText, text } from '#platform/http/fields.ts';
import { phases } from './board.ts';

/** The page on which a board stands: an address of this site. */
export const base = z
  .string()
  .regex(/^\/(?![/\\])/)
  .max(500)
  .optional()
  .catch(undefined);

export const boardParams = z.object({ id });
export const cardParams = z.object({ id, card: z.guid() });
export const groupParams = z.object({ id });
export const actionParams = z.object({ id, action: id });

export const columnKey = z.string().max(60);
export const cardBody = text(1000);
export const phase = z.enum(phases);
export const dots = z.coerce.number().int().min(0).max(10);
/** The card on which another is laid; left empty it stands by itself. */
export const onto = z.preprocess((value) => (value === '' ? null : value), z.guid().nullable()).default(null);
export const optionalColumn = z.preprocess(
  (value) => (value === '' ? undefined : value),
  columnKey.optional(),
);

export const agreed = z.object({ what: text(500), owner: optionalId, due: optionalDate });
export const ending = z.object({ state: z.enum(['done', 'dropped']), outcome: optionalText(1000) });

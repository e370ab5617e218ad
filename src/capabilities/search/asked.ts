import { z } from 'zod';
import { optionalDate, optionalId, optionalText } from '#platform/http/fields.ts';

export const kinds = ['question', 'discussion', 'reply', 'lesson', 'community', 'person'] as const;

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What a search asks for, as it stands in the address. */
export const askedInAddress = z.object({
  q: optionalText(300),
  kind: optional(z.enum(kinds)),
  community: optional(z.string().max(80)),
  author: optionalId,
  tag: optional(z.string().max(60)),
  since: optionalDate,
  until: optionalDate,
  after: optional(
    z
      .string()
      .regex(/^[\d.e-]+_\d+$/)
      .transform((cursor) => ({ rank: Number(cursor.split('_')[0]), id: Number(cursor.split('_')[1]) })),
  ),
});

/** `unfinished`: still being typed, so the last word may be the beginning of one. */
export type Asked = z.output<typeof askedInAddress> & { unfinished: boolean };

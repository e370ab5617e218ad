import { z } from 'zod';
import { families } from './declaration/declaration.ts';
import { groupSize } from './group-size.ts';
import type { Listed } from './list-formats.ts';

const said = z.union([z.string(), z.object({ en: z.string().optional(), de: z.string().optional() })]);
/** A format in a list. */
export const listed = z.object({
  key: z.string(),
  name: said,
  tagline: said,
  family: z.enum(families),
  weeks: z.number(),
  minutes_a_week: z.number(),
  least_people: z.number(),
  most_people: z.number(),
  built_in: z.boolean(),
  owner: z.string().nullable(),
  community: z.string().nullable(),
});

export function toSummary({ declared, own }: Listed): z.input<typeof listed> {
  const { least, most } = groupSize(declared);
  return {
    key: declared.key,
    name: declared.name,
    tagline: declared.tagline,
    family: declared.family,
    weeks: declared.weeks,
    minutes_a_week: declared.effort.participant,
    least_people: least,
    most_people: most,
    built_in: own === null,
    owner: own?.owner ?? null,
    community: own?.community ?? null,
  };
}

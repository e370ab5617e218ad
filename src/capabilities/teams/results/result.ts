import { z } from 'zod';
import { checkbox, id, optionalId, optionalText, text } from '#platform/http/fields.ts';
import type { Tables } from '#tables';

export const agains = ['yes', 'otherwise', 'no'] as const;
export type Again = (typeof agains)[number];

/** What a team tried and what came of it. */
export type Result = Pick<
  Tables['team_results'],
  'id' | 'topic' | 'tried' | 'came' | 'shared_at' | 'version' | 'created_at'
> & {
  again: Again;
  author: { id: number; name: string } | null;
  team: { slug: string; name: string };
  may_change: boolean;
};

export const resultFields = z.object({
  topic: text(60),
  tried: text(1200),
  came: text(1200),
  again: z.enum(agains),
  shared: checkbox,
});
export type ResultFields = z.output<typeof resultFields>;
export const resultParams = z.object({ slug: z.string().max(80), id });
export const askedOfApproaches = z.object({ topic: optionalText(60), after: optionalId.catch(undefined) });

import { z } from 'zod';
import { commaList, optionalText, text } from '#platform/http/fields.ts';
import { teamVisibilities } from '../team.ts';

export const teamParams = z.object({ slug: z.string().max(80) });

/** What a team says of itself. Topics are its own words, separated by commas. */
export const teamFields = z.object({
  name: text(120),
  purpose: optionalText(400),
  topics: commaList(8, 40),
  visibility: z.enum(teamVisibilities).default('open'),
});
export type TeamFields = z.output<typeof teamFields>;

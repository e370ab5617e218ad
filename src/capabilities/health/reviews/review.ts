import { z } from 'zod';
import { day, optionalDate, text } from '#platform/http/fields.ts';
import type { Tables } from '#tables';

export const decisions = [
  'keep',
  'change',
  'stop',
] as const satisfies Tables['community_reviews']['decision'][];
export type Decision = (typeof decisions)[number];

export type Review = Pick<Tables['community_reviews'], 'id' | 'decision' | 'why' | 'decided_at'> & {
  by: { id: number; name: string } | null;
};

/** What was decided and why; without a day the next review is half a year later. */
export const reviewFields = z.object({
  decision: z.enum(decisions),
  why: text(4000),
  next_on: optionalDate,
});
export type ReviewFields = z.output<typeof reviewFields>;

export const dayFields = z.object({ due_on: day });

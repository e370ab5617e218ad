import { z } from 'zod';
import type { Load } from '#capabilities/offers/index.ts';
import type { Recommended, GiverCard } from '../recommending/list-givers.ts';
import type { Suggestion } from '../suggesting/suggestion.ts';

const part = z.enum(['skills', 'department', 'role', 'location', 'language', 'time zone', 'modality']);

export const loadShape = z.object({
  places: z.number(),
  taken: z.number(),
  free: z.number(),
  waiting: z.number(),
});
export const asLoad = ({ places, taken, free, waiting }: Load): z.input<typeof loadShape> => ({
  places,
  taken,
  free,
  waiting,
});

export const giverShape = loadShape.extend({
  id: z.number(),
  name: z.string(),
  photo: z.string().nullable(),
  job_title: z.string().nullable(),
  department: z.string().nullable(),
  asked: z.boolean(),
});
export const asGiver = (giver: GiverCard): z.input<typeof giverShape> => ({
  ...asLoad(giver),
  id: giver.id,
  name: giver.name,
  photo: giver.photo,
  job_title: giver.job_title,
  department: giver.department,
  asked: giver.asked,
});

/** Which parts of what the two said speak for each other; the pages put them into words. */
export const recommendedShape = giverShape.extend({ reasons: z.array(part) });
export const asRecommended = (one: Recommended): z.input<typeof recommendedShape> => ({
  ...asGiver(one),
  reasons: one.reasons.map((reason) => reason.part),
});

const person = z.object({
  id: z.number(),
  name: z.string(),
  photo: z.string().nullable(),
  job_title: z.string().nullable(),
  role: z.string().nullable(),
  gives: z.boolean(),
});

export const suggestionShape = z.object({
  id: z.number(),
  programme: z.object({ slug: z.string(), name: z.string() }),
  renews_group_id: z.number().nullable(),
  said: z.enum(['yes', 'no']).nullable(),
  people: z.array(person),
  reasons: z.array(part),
  expires_at: z.iso.datetime(),
});
export const asSuggestion = (one: Suggestion): z.input<typeof suggestionShape> => ({
  id: one.id,
  programme: one.programme,
  renews_group_id: one.renews_group_id,
  said: one.said,
  people: one.others.map(({ id, name, photo, job_title, role, gives }) => ({
    id,
    name,
    photo,
    job_title,
    role,
    gives,
  })),
  reasons: Array.isArray(one.reasons)
    ? []
    : one.reasons.pairs.flatMap((pair) => pair.reasons.map((reason) => reason.part)),
  expires_at: one.expires_at.toISOString(),
});

export const done = z.object({ done: z.literal(true) });
export const itIsDone = { done: true } as const;
export const formed = z.object({ group_id: z.number().nullable() });

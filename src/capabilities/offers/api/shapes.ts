import { z } from 'zod';
import { offerKinds, offerPlaces, type Offer } from '../offer.ts';
import type { MatchRequest } from '../requests/request.ts';

const person = z.object({ id: z.number(), name: z.string(), photo: z.string().nullable() });

export const offerShape = z.object({
  id: z.number(),
  kind: z.enum(offerKinds),
  topics: z.array(z.string()),
  words: z.string(),
  places: z.number(),
  places_free: z.number(),
  place: z.enum(offerPlaces),
  paused: z.boolean(),
  paused_until: z.string().nullable(),
  person,
  department: z.string().nullable(),
  location: z.string().nullable(),
});

export const asOffer = (offer: Offer): z.input<typeof offerShape> => ({
  id: offer.id,
  kind: offer.kind,
  topics: offer.topics,
  words: offer.words,
  places: offer.capacity,
  places_free: Math.max(0, offer.capacity - offer.taken),
  place: offer.place,
  paused: offer.paused,
  paused_until: offer.paused_until,
  person: offer.person,
  department: offer.department,
  location: offer.location,
});

export const requestShape = z.object({
  id: z.number(),
  mine: z.boolean(),
  person,
  kind: z.enum(offerKinds).nullable(),
  programme: z.object({ slug: z.string(), name: z.string() }).nullable(),
  words: z.string(),
  state: z.enum(['waiting', 'accepted', 'declined', 'withdrawn', 'expired']),
  answer: z.string(),
  group_id: z.number().nullable(),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
  answered_at: z.iso.datetime().nullable(),
  ended_at: z.iso.datetime().nullable(),
});

export const asRequest = (request: MatchRequest): z.input<typeof requestShape> => ({
  id: request.id,
  mine: request.mine,
  person: request.person,
  kind: request.kind,
  programme: request.programme,
  words: request.words,
  state: request.state,
  answer: request.answer,
  group_id: request.group?.id ?? null,
  created_at: request.created_at.toISOString(),
  expires_at: request.expires_at.toISOString(),
  answered_at: request.answered_at?.toISOString() ?? null,
  ended_at: request.ended_at?.toISOString() ?? null,
});

export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
export const done = z.object({ done: z.literal(true) });
export const itIsDone = { done: true } as const;

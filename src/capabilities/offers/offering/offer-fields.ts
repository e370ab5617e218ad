import { z } from 'zod';
import { commaList, optionalDate, optionalText } from '#platform/http/fields.ts';
import { kindSlugs, offerPlaces } from '../offer.ts';

export const kindParams = z.object({ kind: z.enum(kindSlugs) });

/** What an offer says. Topics are words of the one who offers, separated by commas. */
export const offerFields = z.object({
  topics: commaList(12, 60),
  words: optionalText(600),
  capacity: z.coerce.number().int().min(1).max(20).default(1),
  place: z.enum(offerPlaces).default('either'),
});
export type OfferFields = z.output<typeof offerFields>;

/** Until a day, or without one until it is taken back. */
export const pauseFields = z.object({ until: optionalDate });

import { z } from 'zod';
import { optionalText } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get } from '#platform/http/route.ts';
import { listPlacesToWrite } from '../reads/list-places.ts';
import { choosePlacePage, startAddress } from '../views/choose-place.ts';

export const placePages = [
  /** For who wants to ask and has not said where, as after a search that found nothing. */
  get(
    '/discussions/new',
    {
      who: 'person',
      query: z.object({
        kind: z.enum(['discussion', 'question']).catch('discussion'),
        title: optionalText(200),
      }),
    },
    async (c) => {
      const places = await listPlacesToWrite(c.db, c.me);
      const [only] = places;
      return places.length === 1 && only
        ? redirect(startAddress(only, c.query))
        : choosePlacePage(c, places, c.query);
    },
  ),
];

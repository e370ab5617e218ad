import { z } from 'zod';
import { findProgrammeToOrganise } from '#capabilities/programmes/index.ts';
import { endpoint } from '#platform/http/route.ts';
import { beforeAndAfter } from '../outcomes/before-and-after.ts';
import { programmeSlug } from '../pages/outcomes.ts';
import { asMeans, meansShape } from './shapes.ts';

export const outcomesApi = [
  endpoint(
    'GET',
    '/programmes/:slug/networks',
    {
      who: 'person',
      scope: 'read',
      id: 'getProgrammeNetworks',
      summary:
        'For its organisers: the mean of each axis before and after, of those who agreed, in fives and tenths; null is withheld',
      params: programmeSlug,
      answer: z.object({ before: meansShape, after: meansShape }),
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const { before, after } = await beforeAndAfter(c.db, programme.id);
      return { before: asMeans(before), after: asMeans(after) };
    },
  ),
];

import { z } from 'zod';
import { findCommunity, slugParams } from '#capabilities/communities/index.ts';
import { NotFound } from '#platform/errors.ts';
import { act, endpoint } from '#platform/http/route.ts';
import { formatParams } from '../pages/keys.ts';
import { listed, toSummary } from '../summary.ts';
import { listOfCommunity } from './list-of-community.ts';
import { offerInCommunity, takeOffList } from './offer-in-community.ts';

const params = slugParams.extend(formatParams.shape);

export const communityFormatsApi = [
  endpoint(
    'GET',
    '/communities/:slug/formats',
    {
      who: 'person',
      scope: 'read',
      id: 'listCommunityFormats',
      summary: 'The formats that a community offers, those first that were made for it',
      params: slugParams,
      answer: z.object({ items: z.array(listed), next: z.null() }),
    },
    async (c) => {
      const { id, readable } = await findCommunity(c.db, c.me, c.params.slug);
      if (!readable) throw new NotFound();
      return { items: (await listOfCommunity(c.db, c.me, id)).map(toSummary), next: null };
    },
  ),
  act(
    'PUT',
    '/communities/:slug/formats/:format',
    { id: 'offerFormatInCommunity', summary: 'Put a format on the list of a community', params },
    (c) => offerInCommunity(c.db, c.me, c.params.slug, c.params.format),
  ),
  act(
    'DELETE',
    '/communities/:slug/formats/:format',
    { id: 'takeFormatOffList', summary: 'Take a format off the list of a community', params },
    (c) => takeOffList(c.db, c.me, c.params.slug, c.params.format),
  ),
];

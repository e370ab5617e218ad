import { z } from 'zod';
import { optionalText, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findCommunity } from '../find-community.ts';
import { listCommunities } from '../directory/list-communities.ts';
import { foundCommunity } from '../founding/found-community.ts';
import { findSimilar } from '../founding/similar-communities.ts';
import { discardFounding } from '../founding/discard-founding.ts';
import { checkReadiness, launchCommunity } from '../founding/launch-community.ts';
import { charterParts } from '../charter/charter.ts';
import { Forbidden } from '#platform/errors.ts';
import { states, visibilities } from '../community.ts';
import { askedFor } from '../pages/directory.ts';
import { slugParams } from '../pages/in-community.ts';
import { communityAnswer, done, itIsDone, pageOf, toCommunity } from './shapes.ts';

const similar = z.object({
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  members_count: z.number(),
  state: z.enum(states),
  visibility: z.enum(visibilities),
});

export const communityApi = [
  endpoint(
    'GET',
    '/communities',
    {
      who: 'person',
      id: 'listCommunities',
      summary: 'Communities that I may find: mine first; by name with typing mistakes forgiven',
      scope: 'read',
      query: askedFor,
      answer: pageOf(communityAnswer),
    },
    async (c) => {
      const { items, next } = await listCommunities(c.db, c.me, c.query);
      return { items: items.map(toCommunity), next };
    },
  ),
  endpoint(
    'POST',
    '/communities',
    {
      who: 'person',
      id: 'foundCommunity',
      summary: 'Begin a community, which founders and those whom they invite see until it goes live',
      scope: 'write',
      body: z.object({ name: text(120), summary: optionalText(400) }),
      answer: communityAnswer,
      status: 201,
    },
    async (c) =>
      c.db.transaction(async (tx) => {
        const { slug } = await foundCommunity(tx, c.me, c.body);
        return toCommunity(await findCommunity(tx, c.me, slug));
      }),
  ),
  endpoint(
    'GET',
    '/communities/similar',
    {
      who: 'person',
      id: 'listSimilarCommunities',
      summary: 'Communities that sound like some words, to be looked at before a new one is begun',
      scope: 'read',
      query: z.object({ q: text(400) }),
      answer: z.object({ items: z.array(similar), next: z.null() }),
    },
    async (c) => ({ items: await findSimilar(c.db, c.me, c.query.q), next: null }),
  ),
  endpoint(
    'GET',
    '/communities/:slug',
    {
      who: 'person',
      id: 'getCommunity',
      summary: 'A community with what I may do in it; one that was merged answers with where it went',
      scope: 'read',
      params: slugParams,
      answer: communityAnswer,
    },
    async (c) => toCommunity(await findCommunity(c.db, c.me, c.params.slug)),
  ),
  endpoint(
    'GET',
    '/communities/:slug/readiness',
    {
      who: 'person',
      id: 'getReadiness',
      summary: 'What still stands between a community that is being founded and its launch',
      scope: 'read',
      params: slugParams,
      answer: z.object({
        missing_parts: z.array(z.enum(charterParts)),
        has_guidelines: z.boolean(),
        founders: z.number(),
        ready: z.boolean(),
      }),
    },
    async (c) => {
      const community = await findCommunity(c.db, c.me, c.params.slug);
      if (!community.may_own) throw new Forbidden();
      const { parts, guidelines, founders, ready } = await checkReadiness(c.db, community.id);
      return { missing_parts: parts, has_guidelines: guidelines, founders, ready };
    },
  ),
  endpoint(
    'POST',
    '/communities/:slug/launch',
    {
      who: 'person',
      id: 'launchCommunity',
      summary: 'Open a community that has two founders, a complete charter and guidelines',
      scope: 'write',
      params: slugParams,
      answer: done,
    },
    async (c) => {
      await launchCommunity(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/communities/:slug',
    {
      who: 'person',
      id: 'discardFounding',
      summary: 'Give up the founding of a community in which nothing has been written yet',
      scope: 'write',
      params: slugParams,
      answer: done,
    },
    async (c) => {
      await discardFounding(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
];

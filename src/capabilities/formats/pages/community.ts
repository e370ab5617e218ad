import { z } from 'zod';
import { inCommunity, slugParams, type Community } from '#capabilities/communities/index.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { listOfCommunity, listToOffer } from '../community/list-of-community.ts';
import { offerInCommunity, takeOffList } from '../community/offer-in-community.ts';
import { communityFormatsPage } from '../views/community-page.ts';
import { t } from '../words.ts';
import { formatParams } from './keys.ts';

type Here = Context<Me, { slug: string }, unknown, unknown>;

async function draw(c: Here, community: Community, form: Form = emptyForm): Promise<Html> {
  if (!community.readable) throw new NotFound();
  const listed = await listOfCommunity(c.db, c.me, community.id);
  const others = community.may_own ? await listToOffer(c.db, c.me, listed) : [];
  return communityFormatsPage(c, community, { listed, others, form });
}

const at = (slug: string): string => `/communities/${slug}/formats`;

export const communityFormatPages = [
  get(
    '/communities/:slug/formats',
    { who: 'person', params: slugParams },
    inCommunity((c, community) => draw(c, community)),
  ),
  post(
    '/communities/:slug/formats',
    {
      who: 'person',
      params: slugParams,
      body: formatParams,
      again: (c: Here, form) => inCommunity((here: Here, community) => draw(here, community, form))(c),
    },
    async (c) => {
      await offerInCommunity(c.db, c.me, c.params.slug, c.body.format);
      return redirect(at(c.params.slug), { flash: t(c, 'list.added') });
    },
  ),
  post(
    '/communities/:slug/formats/:format/removal',
    { who: 'person', params: slugParams.extend(formatParams.shape), body: z.object({}) },
    async (c) => {
      await takeOffList(c.db, c.me, c.params.slug, c.params.format);
      return redirect(at(c.params.slug), { flash: t(c, 'list.taken_off') });
    },
  ),
];

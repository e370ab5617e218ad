import { z } from 'zod';
import {
  findCommunity,
  inCommunity,
  inviteGroup,
  listDirectoryValues,
  slugParams,
  type Community,
} from '#capabilities/communities/index.ts';
import { Forbidden } from '#platform/errors.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { t } from '../words.ts';
import { compositionPage } from '../views/composition-page.ts';
import { audienceFields, audienceOf, groupField, groupRule } from './audience.ts';
import { findComposition } from './find-composition.ts';

const who = 'person';
const query = z.object(audienceFields);
const invited = z.object({ by: groupField, name: z.string().min(1).max(200), ...audienceFields });

/** Its composition concerns who owns a community that people can join. */
export function insistOwns({ may_own, kind, state }: Community): void {
  if (!may_own || kind !== 'community' || state === 'incubating') throw new Forbidden();
}

export const compositionPages = [
  get(
    '/communities/:slug/composition',
    { who, params: slugParams, query },
    inCommunity(async (c, community) => {
      insistOwns(community);
      const audience = audienceOf(c.query, community.rule);
      const [composition, values] = await Promise.all([
        findComposition(c.db, { communityId: community.id, audience }),
        listDirectoryValues(c.db),
      ]);
      return compositionPage(c, community, { composition, audience, values });
    }),
  ),

  post(
    '/communities/:slug/composition/invitations',
    { who, params: slugParams, body: invited },
    async (c) => {
      const { by, name, ...asked } = c.body;
      const { slug, rule } = await findCommunity(c.db, c.me, c.params.slug);
      const people = await inviteGroup(c.db, c.me, slug, groupRule(audienceOf(asked, rule), by, name));
      const said = Object.entries(asked).flatMap(([field, names]) => names.map((one) => [field, one]));
      const search = new URLSearchParams(said).toString();
      return redirect(`/communities/${slug}/composition${search && `?${search}`}`, {
        flash: t(c, 'invited', { people, name }),
      });
    },
  ),
];

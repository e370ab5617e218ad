import { Forbidden } from '#platform/errors.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import type { Community } from '../community.ts';
import { findCommunity } from '../find-community.ts';
import { listMembers } from '../members/list-members.ts';
import { addRitual, endRitual, listRituals, ritualFields } from '../rituals/rituals.ts';
import { communityFrame } from '../views/frame.ts';
import { ritualsMain } from '../views/rituals.ts';
import { t } from '../words.ts';
import { inCommunity, slugParams, type Here } from './in-community.ts';

async function drawRituals(c: Here, community: Community, typed: Form): Promise<Html> {
  if (!community.may_moderate || community.state === 'archived') throw new Forbidden();
  const [rituals, members] = await Promise.all([
    listRituals(c.db, community.id),
    listMembers(c.db, community.id, {}),
  ]);
  const main = ritualsMain(c, community, { rituals, members: members.items }, typed);
  return communityFrame(c, community, { current: 'about', title: t(c, 'ritual.title'), main });
}

export const ritualPages = [
  get(
    '/communities/:slug/rituals',
    { who: 'person', params: slugParams },
    inCommunity((c, community) => drawRituals(c, community, emptyForm)),
  ),
  post(
    '/communities/:slug/rituals',
    {
      who: 'person',
      params: slugParams,
      body: ritualFields,
      again: async (c, form) => drawRituals(c, await findCommunity(c.db, c.me, c.params.slug), form),
    },
    async (c) => {
      await addRitual(c.db, c.me, c.params.slug, c.body);
      return redirect(`/communities/${c.params.slug}/rituals`, { flash: t(c, 'ritual.saved') });
    },
  ),
  post(
    '/communities/:slug/rituals/:ritual/end',
    { who: 'person', params: slugParams.extend({ ritual: id }) },
    async (c) => {
      await endRitual(c.db, c.me, c.params.slug, c.params.ritual);
      return redirect(`/communities/${c.params.slug}/rituals`, { flash: t(c, 'ritual.ended') });
    },
  ),
];

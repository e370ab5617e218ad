import { z } from 'zod';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { checkbox, optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { redirect, type Reply } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findConstitution } from '../charter/find-charter.ts';
import type { Community } from '../community.ts';
import { findCommunity } from '../find-community.ts';
import { declineInvitation } from '../members/invite-person.ts';
import { joinCommunity } from '../members/join-community.ts';
import { leaveCommunity } from '../members/leave-community.ts';
import { requestMembership, withdrawRequest } from '../members/request-membership.ts';
import { joinPage, leavePage } from '../views/joining.ts';
import { findWayIn } from '../members/way-in.ts';
import { t } from '../words.ts';
import { inCommunity, slugParams, type Here } from './in-community.ts';

/** Ticked and of which version: 0 when it was not ticked. */
const accepting = {
  guidelines: checkbox.default(false),
  version: z.coerce.number().int().min(0).default(0),
};
const accepted = ({ guidelines, version }: { guidelines: boolean; version: number }) =>
  guidelines ? version : 0;

async function drawJoining(c: Here, community: Community, typed: Form): Promise<Html | Reply> {
  if (community.my_role !== null) return redirect(`/communities/${community.slug}`);
  const [constitution, way] = await Promise.all([
    findConstitution(c.db, community.id),
    findWayIn(c.db, c.me, community),
  ]);
  const shown = way.kind === 'shut' ? { kind: way.kind, why: way.why(c) } : way;
  return joinPage(c, community, { ...constitution, way: shown }, typed);
}

const drawAgain = async (c: Here, form: Form): Promise<Html | Reply> =>
  drawJoining(c, await findCommunity(c.db, c.me, c.params.slug), form);

export const joiningPages = [
  get(
    '/communities/:slug/join',
    { who: 'person', params: slugParams },
    inCommunity((c, community) => drawJoining(c, community, emptyForm)),
  ),
  post(
    '/communities/:slug/membership',
    { who: 'person', params: slugParams, body: z.object(accepting), again: drawAgain },
    async (c) => {
      const { name, slug } = await joinCommunity(c.db, c.me, c.params.slug, accepted(c.body));
      return redirect(`/communities/${slug}`, { flash: t(c, 'join.done', { name }) });
    },
  ),
  post(
    '/communities/:slug/requests',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ message: optionalText(1000), ...accepting }),
      again: drawAgain,
    },
    async (c) => {
      const { message } = c.body;
      await requestMembership(c.db, c.me, c.params.slug, { message, guidelines: accepted(c.body) });
      return redirect(`/communities/${c.params.slug}/about`, { flash: t(c, 'join.asked') });
    },
  ),
  post('/communities/:slug/request/withdrawal', { who: 'person', params: slugParams }, async (c) => {
    await withdrawRequest(c.db, c.me, c.params.slug);
    return redirect(`/communities/${c.params.slug}/about`, { flash: t(c, 'join.withdrawn') });
  }),
  post('/communities/:slug/invitation/decline', { who: 'person', params: slugParams }, async (c) => {
    await declineInvitation(c.db, c.me, c.params.slug);
    return redirect('/communities', { flash: t(c, 'join.declined') });
  }),
  get(
    '/communities/:slug/leave',
    { who: 'person', params: slugParams },
    inCommunity((c, community) =>
      community.my_role === null ? redirect(`/communities/${community.slug}/about`) : leavePage(c, community),
    ),
  ),
  post(
    '/communities/:slug/leave',
    {
      who: 'person',
      params: slugParams,
      again: async (c, form) => leavePage(c, await findCommunity(c.db, c.me, c.params.slug), form.errors),
    },
    async (c) => {
      const { name } = await findCommunity(c.db, c.me, c.params.slug);
      await leaveCommunity(c.db, c.me, c.params.slug);
      return redirect('/communities', { flash: t(c, 'leave.done', { name }) });
    },
  ),
];

import { z } from 'zod';
import { Forbidden } from '#platform/errors.ts';
import { id, optionalText } from '#platform/http/fields.ts';
import { html } from '#platform/html/html.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { roles } from '../community.ts';
import { changeRole } from '../members/change-role.ts';
import { decideRequest } from '../members/decide-request.ts';
import { findInvitable, listInvited, listMembers, listRequests, nameOf } from '../members/list-members.ts';
import { invitedRoles, invitePerson, withdrawInvitation } from '../members/invite-person.ts';
import { removeMember } from '../members/leave-community.ts';
import { confirmOwner, isVolunteer, volunteerAsOwner } from '../members/volunteer-as-owner.ts';
import { invitePart } from '../views/invite.ts';
import { communityFrame } from '../views/frame.ts';
import { memberLists, ownerWanted } from '../views/members.ts';
import { requestList } from '../views/requests.ts';
import { t } from '../words.ts';
import { inCommunity, slugParams } from './in-community.ts';

const person = slugParams.extend({ person: id });
const back = (slug: string) => `/communities/${slug}/members`;
/** Only back to a page of this community. */
const backTo = (slug: string, wanted: string | undefined) =>
  wanted?.startsWith(`/communities/${slug}/`) ? wanted : `/communities/${slug}/invitations`;

export const memberPages = [
  get(
    '/communities/:slug/members',
    { who: 'person', params: slugParams, query: z.object({ after: z.string().max(400).optional() }) },
    inCommunity(async (c, community) => {
      const leading = !community.readable;
      const [members, requests, volunteers] = await Promise.all([
        listMembers(c.db, community.id, { after: c.query.after, leading }),
        community.may_moderate ? listRequests(c.db, community.id) : [],
        isVolunteer(c.db, community, c.me),
      ]);
      const people = {
        leading: members.items.filter(({ role }) => role !== 'member' && role !== 'early adopter'),
        others: members.items.filter(({ role }) => role === 'member' || role === 'early adopter'),
        next: members.next,
      };
      const main = html`${ownerWanted(c, community, volunteers)}${requestList(c, community.slug, requests)}${memberLists(c, community, people)}`;
      return communityFrame(c, community, { current: 'members', title: t(c, 'frame.members'), main });
    }),
  ),
  post(
    '/communities/:slug/members/:person/role',
    { who: 'person', params: person, body: z.object({ role: z.enum(roles) }) },
    async (c) => {
      await changeRole(c.db, c.me, c.params.slug, c.params.person, c.body.role);
      return redirect(back(c.params.slug), { flash: t(c, 'members.role_changed') });
    },
  ),
  post('/communities/:slug/members/:person/removal', { who: 'person', params: person }, async (c) => {
    await removeMember(c.db, c.me, c.params.slug, c.params.person);
    const name = await nameOf(c.db, c.params.person);
    return redirect(back(c.params.slug), { flash: t(c, 'members.removed', { name }) });
  }),
  post(
    '/communities/:slug/requests/:person',
    {
      who: 'person',
      params: person,
      body: z.object({ answer: z.enum(['approved', 'declined']), word: optionalText(500) }),
    },
    async (c) => {
      await decideRequest(c.db, c.me, c.params.slug, c.params.person, c.body);
      const name = await nameOf(c.db, c.params.person);
      const said = c.body.answer === 'approved' ? t(c, 'members.let_in', { name }) : t(c, 'members.declined');
      return redirect(back(c.params.slug), { flash: said });
    },
  ),
  post('/communities/:slug/owners', { who: 'person', params: slugParams }, async (c) => {
    await volunteerAsOwner(c.db, c.me, c.params.slug);
    return redirect(back(c.params.slug), { flash: t(c, 'owners.thanks') });
  }),
  post(
    '/communities/:slug/owners/:person',
    { who: 'person', params: person, body: z.object({ back: z.string().max(200).optional() }).optional() },
    async (c) => {
      await confirmOwner(c.db, c.me, c.params.slug, c.params.person);
      const name = await nameOf(c.db, c.params.person);
      const to = c.body?.back === '/administration/communities' ? c.body.back : back(c.params.slug);
      return redirect(to, { flash: t(c, 'owners.confirmed', { name }) });
    },
  ),
  get(
    '/communities/:slug/invitations',
    { who: 'person', params: slugParams, query: z.object({ q: optionalText(100) }) },
    inCommunity(async (c, community) => {
      if (!community.may_moderate || community.state === 'archived') throw new Forbidden();
      const { q } = c.query;
      const [found, invited] = await Promise.all([
        q === '' ? [] : findInvitable(c.db, community.id, q),
        listInvited(c.db, community.id),
      ]);
      const here = `/communities/${community.slug}/invitations`;
      const main = html`<header class="section-head"><h2>${t(c, 'invite.title')}</h2></header>
        <p class="section-lead">${t(c, 'invite.lead')}</p>
        ${invitePart(c, community, here, { q, found, invited })}`;
      return communityFrame(c, community, { current: 'members', title: t(c, 'invite.title'), main });
    }),
  ),
  post(
    '/communities/:slug/invitations',
    {
      who: 'person',
      params: slugParams,
      body: z.object({
        person_id: id,
        role: z.enum(invitedRoles).default('member'),
        back: z.string().optional(),
      }),
    },
    async (c) => {
      const { person_id, role } = c.body;
      await invitePerson(c.db, c.me, c.params.slug, { personId: person_id, role });
      const name = await nameOf(c.db, person_id);
      return redirect(backTo(c.params.slug, c.body.back), { flash: t(c, 'invite.done', { name }) });
    },
  ),
  post(
    '/communities/:slug/invitations/:person/withdrawal',
    { who: 'person', params: person, body: z.object({ back: z.string().optional() }).optional() },
    async (c) => {
      await withdrawInvitation(c.db, c.me, c.params.slug, c.params.person);
      return redirect(backTo(c.params.slug, c.body?.back), { flash: t(c, 'invite.withdrawn') });
    },
  ),
];

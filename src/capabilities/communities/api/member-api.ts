import { z } from 'zod';
import { Forbidden } from '#platform/errors.ts';
import { id, optionalText } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findCommunity } from '../find-community.ts';
import { changeRole } from '../members/change-role.ts';
import { decideRequest } from '../members/decide-request.ts';
import {
  declineInvitation,
  invitedRoles,
  invitePerson,
  withdrawInvitation,
} from '../members/invite-person.ts';
import { joinCommunity } from '../members/join-community.ts';
import { leaveCommunity, removeMember } from '../members/leave-community.ts';
import { listInvited, listMembers, listRequests } from '../members/list-members.ts';
import { requestMembership, withdrawRequest } from '../members/request-membership.ts';
import { confirmOwner, volunteerAsOwner } from '../members/volunteer-as-owner.ts';
import { slugParams } from '../pages/in-community.ts';
import { after, done, itIsDone, pageOf, personAnswer, role, toPerson } from './shapes.ts';

const person = slugParams.extend({ person: id });
const moment = z.iso.datetime();
const guidelines = z.number().int().min(0).default(0);
const member = z.object({
  ...personAnswer,
  role,
  joined_at: moment,
  by_rule: z.boolean(),
  volunteers: z.boolean(),
});
const waiting = z.object({ ...personAnswer, message: z.string(), asked_at: moment });
const invited = z.object({ ...personAnswer, role, invited_at: moment });
const write = { who: 'person', scope: 'write', params: slugParams, answer: done } as const;
const writeOn = { who: 'person', scope: 'write', params: person, answer: done } as const;
const read = { who: 'person', scope: 'read', params: slugParams } as const;

export const memberApi = [
  endpoint(
    'GET',
    '/communities/:slug/members',
    {
      ...read,
      id: 'listMembers',
      summary: 'Who belongs to a community, owners first',
      query: after,
      answer: pageOf(member),
    },
    async (c) => {
      const { id, readable } = await findCommunity(c.db, c.me, c.params.slug);
      const { items, next } = await listMembers(c.db, id, { after: c.query.after, leading: !readable });
      return {
        items: items.map(({ role, joined_at, by_rule, volunteers, ...one }) => ({
          ...toPerson(one),
          role,
          joined_at: joined_at.toISOString(),
          by_rule,
          volunteers,
        })),
        next,
      };
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/membership',
    {
      ...write,
      id: 'joinCommunity',
      summary: 'Join, or accept an invitation; with the version of the guidelines that I accept',
      body: z.object({ guidelines }),
    },
    async (c) => {
      await joinCommunity(c.db, c.me, c.params.slug, c.body.guidelines);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/communities/:slug/membership',
    { ...write, id: 'leaveCommunity', summary: 'Leave a community' },
    async (c) => {
      await leaveCommunity(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/members/:person/role',
    { ...writeOn, id: 'changeRole', summary: 'Give a member another role', body: z.object({ role }) },
    async (c) => {
      await changeRole(c.db, c.me, c.params.slug, c.params.person, c.body.role);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/communities/:slug/members/:person',
    { ...writeOn, id: 'removeMember', summary: 'Remove a member' },
    async (c) => {
      await removeMember(c.db, c.me, c.params.slug, c.params.person);
      return itIsDone;
    },
  ),
  endpoint(
    'GET',
    '/communities/:slug/requests',
    { ...read, id: 'listRequests', summary: 'Who asks to be let in', answer: pageOf(waiting) },
    async (c) => {
      const community = await findCommunity(c.db, c.me, c.params.slug);
      if (!community.may_moderate) throw new Forbidden();
      const items = await listRequests(c.db, community.id);
      return {
        items: items.map(({ message, asked_at, ...one }) => ({
          ...toPerson(one),
          message,
          asked_at: asked_at.toISOString(),
        })),
        next: null,
      };
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/request',
    {
      ...write,
      id: 'requestMembership',
      summary: 'Ask to be let in',
      body: z.object({ message: optionalText(1000), guidelines }),
    },
    async (c) => {
      await requestMembership(c.db, c.me, c.params.slug, c.body);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/communities/:slug/request',
    { ...write, id: 'withdrawRequest', summary: 'Take my request back' },
    async (c) => {
      await withdrawRequest(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/requests/:person',
    {
      ...writeOn,
      id: 'decideRequest',
      summary: 'Let someone in who asked, or decline, with a word for them',
      body: z.object({ answer: z.enum(['approved', 'declined']), word: optionalText(500) }),
    },
    async (c) => {
      await decideRequest(c.db, c.me, c.params.slug, c.params.person, c.body);
      return itIsDone;
    },
  ),
  endpoint(
    'GET',
    '/communities/:slug/invitations',
    {
      ...read,
      id: 'listCommunityInvitations',
      summary: 'Who is invited and has not answered',
      answer: pageOf(invited),
    },
    async (c) => {
      const community = await findCommunity(c.db, c.me, c.params.slug);
      if (!community.may_moderate) throw new Forbidden();
      const items = await listInvited(c.db, community.id);
      return {
        items: items.map(({ role, invited_at, ...one }) => ({
          ...toPerson(one),
          role,
          invited_at: invited_at.toISOString(),
        })),
        next: null,
      };
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/invitations/:person',
    {
      ...writeOn,
      id: 'invitePerson',
      summary: 'Invite someone',
      body: z.object({ role: z.enum(invitedRoles).default('member') }),
    },
    async (c) => {
      await invitePerson(c.db, c.me, c.params.slug, { personId: c.params.person, role: c.body.role });
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/communities/:slug/invitations/:person',
    { ...writeOn, id: 'withdrawInvitation', summary: 'Take an invitation back' },
    async (c) => {
      await withdrawInvitation(c.db, c.me, c.params.slug, c.params.person);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/communities/:slug/invitation',
    { ...write, id: 'declineInvitation', summary: 'Decline my invitation' },
    async (c) => {
      await declineInvitation(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/owner-volunteer',
    { ...write, id: 'volunteerAsOwner', summary: 'Offer to own a community that looks for an owner' },
    async (c) => {
      await volunteerAsOwner(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/owners/:person',
    { ...writeOn, id: 'confirmOwner', summary: 'Make someone an owner who has offered to be one' },
    async (c) => {
      await confirmOwner(c.db, c.me, c.params.slug, c.params.person);
      return itIsDone;
    },
  ),
];

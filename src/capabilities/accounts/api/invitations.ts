import { z } from 'zod';
import { checkbox, id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { emailList } from '../email-list.ts';
import { waitingInvitations, type Invitation } from '../invitation.ts';
import { invite, resendInvitation, revokeInvitation } from '../invite.ts';

const params = z.object({ id });
const moment = z.iso.datetime();
const nothing = z.null();

const invitation = z.object({
  id: z.number(),
  email: z.string(),
  locale: z.enum(locales),
  administrator: z.boolean(),
  invited_by: z.string().nullable(),
  created_at: moment,
  sent_at: moment.nullable(),
  expires_at: moment,
});
const described = (one: Invitation): z.output<typeof invitation> => ({
  id: one.id,
  email: one.email,
  locale: one.locale,
  administrator: one.administrator,
  invited_by: one.invited_by,
  created_at: one.created_at.toISOString(),
  sent_at: one.sent_at?.toISOString() ?? null,
  expires_at: one.expires_at.toISOString(),
});

const onePage = 50;

export const invitationApi = [
  endpoint(
    'GET',
    '/invitations',
    {
      who: 'administrator',
      id: 'listInvitations',
      summary: 'Invitations that wait for an answer, newest first',
      scope: 'admin',
      query: z.object({ after: id.optional() }),
      answer: z.object({ items: z.array(invitation), next: z.string().nullable() }),
    },
    async (c) => {
      const found = await waitingInvitations(c.db, c.query.after ?? null, onePage + 1);
      const items = found.slice(0, onePage).map(described);
      return { items, next: found.length > onePage ? String(items.at(-1)!.id) : null };
    },
  ),
  endpoint(
    'POST',
    '/invitations',
    {
      who: 'administrator',
      id: 'invite',
      summary: 'Invite people by e-mail; open invitations are sent again',
      scope: 'admin',
      body: z.object({ emails: emailList, locale: z.enum(locales).default('en'), administrator: checkbox }),
      status: 201,
      answer: z.object({ invited: z.number(), already_here: z.array(z.string()) }),
    },
    async (c) => {
      const { invited, alreadyHere } = await invite(c.db, c.me, c.body);
      return { invited, already_here: alreadyHere };
    },
  ),
  endpoint(
    'POST',
    '/invitations/:id/resend',
    {
      who: 'administrator',
      id: 'resendInvitation',
      summary: 'Send an invitation again',
      scope: 'admin',
      params,
      status: 204,
      answer: nothing,
    },
    async (c) => {
      await resendInvitation(c.db, c.params.id);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/invitations/:id',
    {
      who: 'administrator',
      id: 'revokeInvitation',
      summary: 'Take an invitation back',
      scope: 'admin',
      params,
      status: 204,
      answer: nothing,
    },
    async (c) => {
      await revokeInvitation(c.db, c.params.id);
      return null;
    },
  ),
];

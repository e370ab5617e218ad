import { z } from 'zod';
import { now } from '#platform/clock.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { checkbox, id } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { emailList } from '../email-list.ts';
import { waitingInvitations } from '../invitation.ts';
import { invite, resendInvitation, revokeInvitation, type Invited } from '../invite.ts';
import { invitationsPage } from '../views/invitations.ts';
import { t } from '../words.ts';

const home = '/admin/invitations';
const onePage = 50;

const body = z.object({ emails: emailList, locale: z.enum(locales), administrator: checkbox });
const params = z.object({ id });

async function draw(c: Context<Me>, form: Form, before: number | null) {
  const [found, at] = await Promise.all([waitingInvitations(c.db, before, onePage + 1), now(c.db)]);
  const waiting = found.slice(0, onePage);
  const older = found.length > onePage ? `${home}?before=${waiting.at(-1)!.id}` : null;
  const mails = c.ground.config.mail.smtpUrl !== undefined;
  return invitationsPage(c, { waiting, older, mails, now: at, form });
}

export const invitationRoutes = [
  get(home, { who: 'administrator', query: z.object({ before: id.optional() }) }, (c) =>
    draw(c, emptyForm, c.query.before ?? null),
  ),

  post(home, { who: 'administrator', body, again: (c, form) => draw(c, form, null) }, async (c) =>
    redirect(home, { flash: said(c, await invite(c.db, c.me, c.body)) }),
  ),

  post('/admin/invitations/:id/resend', { who: 'administrator', params }, async (c) => {
    await resendInvitation(c.db, c.params.id);
    return redirect(home, { flash: t(c, 'invitations.resent') });
  }),

  post('/admin/invitations/:id/revoke', { who: 'administrator', params }, async (c) => {
    await revokeInvitation(c.db, c.params.id);
    return redirect(home, { flash: t(c, 'invitations.revoked') });
  }),
];

function said(c: { locale: Me['locale']; timeZone: string }, { invited, alreadyHere }: Invited): string {
  const done = t(c, 'invitations.done', { count: invited });
  return alreadyHere.length === 0
    ? done
    : `${done} ${t(c, 'invitations.here', { count: alreadyHere.length })}`;
}

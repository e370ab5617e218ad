import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { text } from '#platform/http/fields.ts';
import { get, post } from '#platform/http/route.ts';
import { readSite } from '#shared/site/site.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { findInvitation } from '../invitation.ts';
import { newPassword } from '../password.ts';
import { signIn } from '../sign-in.ts';
import { acceptInvitationPage, deadInvitationPage } from '../views/accept-invitation.ts';

const params = z.object({ token: text(100) });

/** The page in the language of the invitation, which is the best guess at that of the invited. */
async function draw(c: Context, token: string, form: Form) {
  const invitation = await findInvitation(c.db, token);
  if (!invitation) return null;
  const { name: site } = await readSite(c.db);
  return acceptInvitationPage({ ...c, locale: invitation.locale }, { invitation, site, token, form });
}

export const acceptInvitationRoutes = [
  get('/invitation/:token', { who: 'anyone', params }, async (c) => {
    const page = await draw(c, c.params.token, emptyForm);
    return page ?? { page: deadInvitationPage(c), status: 404 };
  }),

  post(
    '/invitation/:token',
    {
      who: 'anyone',
      params,
      body: z.object({ name: text(200), password: newPassword }),
      again: async (c, form) => (await draw(c, c.params.token, form)) ?? deadInvitationPage(c),
    },
    async (c) => {
      try {
        const { name, password } = c.body;
        return await signIn(c, await acceptInvitation(c.db, { token: c.params.token, name, password }));
      } catch (error) {
        if (error instanceof NotFound) return { page: deadInvitationPage(c), status: 404 };
        throw error;
      }
    },
  ),
];

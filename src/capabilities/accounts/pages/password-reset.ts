import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { email, text } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findLink } from '../mailed-link.ts';
import { newPassword } from '../password.ts';
import { requestPasswordLink } from '../request-links.ts';
import { resetPassword } from '../set-password.ts';
import { signIn } from '../sign-in.ts';
import { askForResetPage, choosePasswordPage, resetSentPage } from '../views/password-reset.ts';
import { deadLinkPage } from '../views/sign-in.ts';
import { t } from '../words.ts';

const params = z.object({ token: text(100) });

const dead = (c: Context) => deadLinkPage(c, { href: '/password-reset', label: t(c, 'dead_link.reset') });

async function choose(c: Context, token: string, form: Form) {
  const link = await findLink(c.db, 'password', token);
  return link && choosePasswordPage(c, { name: link.name, token, form });
}

export const passwordResetRoutes = [
  get('/password-reset', { who: 'anyone' }, (c) => askForResetPage(c, emptyForm)),

  post('/password-reset', { who: 'anyone', body: z.object({ email }), again: askForResetPage }, async (c) => {
    await requestPasswordLink(c.ground.db, { email: c.body.email, address: c.request.ip });
    return redirect('/password-reset/sent');
  }),

  get('/password-reset/sent', { who: 'anyone' }, (c) => resetSentPage(c)),

  get('/password-reset/:token', { who: 'anyone', params }, async (c) => {
    const page = await choose(c, c.params.token, emptyForm);
    return page ?? { page: dead(c), status: 404 };
  }),

  post(
    '/password-reset/:token',
    {
      who: 'anyone',
      params,
      body: z.object({ password: newPassword }),
      again: async (c, form) => (await choose(c, c.params.token, form)) ?? dead(c),
    },
    async (c) => {
      try {
        const person = await resetPassword(c.db, c.params.token, c.body.password);
        return await signIn(c, person, { flash: t(c, 'password.changed') });
      } catch (error) {
        if (error instanceof NotFound) return { page: dead(c), status: 404 };
        throw error;
      }
    },
  ),
];

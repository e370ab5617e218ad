import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import { email, text } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { demoCast } from '../demo-cast.ts';
import { findLink, useLink } from '../mailed-link.ts';
import { ownPath } from '../own-path.ts';
import { requestSignInLink } from '../request-links.ts';
import { signIn } from '../sign-in.ts';
import { deadLinkPage, linkSentPage, signInPage, useLinkPage } from '../views/sign-in.ts';
import { t } from '../words.ts';

const params = z.object({ token: text(100) });
const body = z.object({ email, next: z.string().max(2000).default('/') });

const dead = (c: Context) => ({
  page: deadLinkPage(c, { href: '/sign-in', label: t(c, 'dead_link.sign_in') }),
  status: 404,
});

export const signInLinkRoutes = [
  post(
    '/sign-in/link',
    {
      who: 'anyone',
      body,
      again: async (c, form) =>
        signInPage(c, { form, next: ownPath(form.values['next']), cast: await demoCast(c.db, c.locale) }),
    },
    async (c) => {
      const { email, next } = c.body;
      await requestSignInLink(c.ground.db, { email, next: ownPath(next), address: c.request.ip });
      return redirect('/sign-in/sent');
    },
  ),

  get('/sign-in/sent', { who: 'anyone' }, (c) => linkSentPage(c)),

  get('/sign-in/link/:token', { who: 'anyone', params }, async (c) => {
    const { token } = c.params;
    const link = await findLink(c.db, 'sign-in', token);
    return link ? useLinkPage(c, { name: link.name, token }) : dead(c);
  }),

  post('/sign-in/link/:token', { who: 'anyone', params }, async (c) => {
    try {
      const { person_id, data } = await c.db.transaction((tx) => useLink(tx, 'sign-in', c.params.token));
      return await signIn(c, person_id, data.next === undefined ? {} : { next: data.next });
    } catch (error) {
      if (error instanceof NotFound) return dead(c);
      throw error;
    }
  }),
];

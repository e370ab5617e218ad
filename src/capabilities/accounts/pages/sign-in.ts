import { z } from 'zod';
import type { Context, Form } from '#platform/http/context.ts';
import { emptyForm } from '#platform/http/context.ts';
import { email, text } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { castMember, demoCast } from '../demo-cast.ts';
import { ownPath } from '../own-path.ts';
import { givenPassword } from '../password.ts';
import { noSession, signOut } from '../session.ts';
import { signIn } from '../sign-in.ts';
import { signInWithPassword } from '../sign-in-with-password.ts';
import { isUnsettled } from '../unsettled.ts';
import { signInPage } from '../views/sign-in.ts';

const next = z.string().max(2000).default('/');

/** The page with what was typed; without a query, as when it is drawn again, `next` comes from the form. */
async function draw(c: Context, form: Form, wanted: string | undefined) {
  return signInPage(c, { form, next: ownPath(wanted), cast: await demoCast(c.db, c.locale) });
}

export const signInRoutes = [
  get('/sign-in', { who: 'anyone', query: z.object({ next }) }, async (c) => {
    if (c.me) return redirect(ownPath(c.query.next));
    if (await isUnsettled(c.db)) return redirect('/welcome');
    return draw(c, emptyForm, c.query.next);
  }),

  post(
    '/sign-in',
    {
      who: 'anyone',
      body: z.object({ email, password: givenPassword, next }),
      again: (c, form) => draw(c, form, form.values['next']),
    },
    async (c) => {
      const { email, password, next } = c.body;
      const person = await signInWithPassword(c.ground.db, { email, password, address: c.request.ip });
      return signIn(c, person, { next });
    },
  ),

  post('/sign-in/demo', { who: 'anyone', body: z.object({ email: text(254), next }) }, async (c) =>
    signIn(c, await castMember(c.db, c.body.email), { next: c.body.next }),
  ),

  post('/sign-out', { who: 'anyone' }, async (c) => {
    if (c.me) await signOut(c.db, c.me);
    // Whoever sits down here next does not find the pages that were read by going back.
    return redirect('/sign-in', { cookies: [noSession], headers: { 'clear-site-data': '"cache"' } });
  }),
];

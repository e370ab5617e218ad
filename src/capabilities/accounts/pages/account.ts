import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { email, text } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { addressToConfirm, confirmEmail, requestNewEmail } from '../change-email.ts';
import { changeSettings, changeTheme, emailOf, ownChoices, theme } from '../change-settings.ts';
import { ownPath } from '../own-path.ts';
import { givenPassword } from '../password.ts';
import { accountPage, confirmEmailPage, type AccountView } from '../views/account.ts';
import { deadLinkPage } from '../views/sign-in.ts';
import { t } from '../words.ts';

const params = z.object({ token: text(100) });
const dead = (c: Context) => deadLinkPage(c, { href: '/settings/account', label: t(c, 'dead_link.account') });

async function draw(c: Context<Me>, forms: Partial<AccountView>) {
  return accountPage(c, {
    email: await emailOf(c.db, c.me),
    choices: emptyForm,
    newEmail: emptyForm,
    ...forms,
  });
}

async function confirm(c: Context, token: string, form: Form) {
  const email = await addressToConfirm(c.db, token);
  return email === null ? null : confirmEmailPage(c, { email, token, form });
}

export const accountRoutes = [
  get('/settings', { who: 'person' }, () => redirect('/settings/account')),

  get('/settings/account', { who: 'person' }, (c) => draw(c, {})),

  post(
    '/settings/account',
    { who: 'person', body: ownChoices, again: (c, choices) => draw(c, { choices }) },
    async (c) => {
      await changeSettings(c.db, c.me, c.body);
      return redirect('/settings/account', { flash: t(c.body, 'account.saved') });
    },
  ),

  post(
    '/theme',
    { who: 'person', body: z.object({ theme, back: z.string().max(2000).default('/') }) },
    async (c) => {
      await changeTheme(c.db, c.me, c.body.theme);
      return redirect(ownPath(c.body.back));
    },
  ),

  post(
    '/settings/email',
    {
      who: 'person',
      body: z.object({ email, password: givenPassword }),
      unkept: true,
      again: (c, newEmail) => draw(c, { newEmail }),
    },
    async (c) => {
      const { email, password } = c.body;
      await requestNewEmail(c.ground.db, c.me, { email, password, address: c.request.ip });
      return redirect('/settings/account', { flash: t(c, 'account.email_sent', { email }) });
    },
  ),

  get('/confirm-email/:token', { who: 'anyone', params }, async (c) => {
    const page = await confirm(c, c.params.token, emptyForm);
    return page ?? { page: dead(c), status: 404 };
  }),

  post(
    '/confirm-email/:token',
    {
      who: 'anyone',
      params,
      again: async (c, form) => (await confirm(c, c.params.token, form)) ?? dead(c),
    },
    async (c) => {
      try {
        const email = await confirmEmail(c.db, c.params.token);
        const to = c.me ? '/settings/account' : '/sign-in';
        return redirect(to, { flash: t(c, 'confirm.done', { email }) });
      } catch (error) {
        if (error instanceof NotFound) return { page: dead(c), status: 404 };
        throw error;
      }
    },
  ),
];

import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { email, optionalText, text } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post, type Route } from '#platform/http/route.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { forgetSiteForPages } from '#shared/site/site-for-pages.ts';
import { countTry, limits } from '../limits.ts';
import { newPassword } from '../password.ts';
import { isAtTheMachine, isSetUpCode } from '../set-up-code.ts';
import { setUpSite, settle } from '../set-up-site.ts';
import { signIn } from '../sign-in.ts';
import { timeZone } from '../time-zones.ts';
import { isUnsettled } from '../unsettled.ts';
import { welcomePage } from '../views/welcome.ts';
import { t } from '../words.ts';

const choices = z.object({
  name: text(200),
  email,
  password: newPassword,
  site: text(60),
  locale: z.enum(locales),
  timeZone,
  code: optionalText(40),
});

/** Whoever does not sit at the machine shows with the code that they can read what it prints. */
async function mayDecide(c: Context, code: string): Promise<void> {
  if (isAtTheMachine(c.request)) return;
  await countTry(c.ground.db, limits.setUp, c.request.ip);
  if (!(await isSetUpCode(c.db, code)))
    throw new Invalid({ code: (reader) => t(reader, 'welcome.wrong_code') });
}

/** Somebody else was first, or it was long ago. */
const settled = (c: Context) => redirect('/sign-in', { flash: t(c, 'welcome.settled') });

/** The first run of a site that has nobody yet. `fillDemo` fills it with a demonstration company, where there is one. */
export function welcomeRoutes(fillDemo: ((ground: Ground) => Promise<void>) | undefined): readonly Route[] {
  const draw = (c: Context, form: Form) =>
    welcomePage(c, { form, needsCode: !isAtTheMachine(c.request), hasDemo: fillDemo !== undefined });

  return [
    get(
      '/welcome',
      { who: 'anyone', query: z.object({ language: z.enum(locales).optional() }) },
      async (c) => {
        if (!(await isUnsettled(c.db))) return redirect('/sign-in');
        return draw({ ...c, locale: c.query.language ?? c.locale }, emptyForm);
      },
    ),

    post('/welcome', { who: 'anyone', body: choices, again: draw }, async (c) => {
      if (!(await isUnsettled(c.db))) return settled(c);
      await mayDecide(c, c.body.code);
      const person = await setUpSite(c.db, c.body);
      forgetSiteForPages(c.ground.db);
      return person === null ? settled(c) : signIn(c, person);
    }),

    post(
      '/welcome/demo',
      { who: 'anyone', body: z.object({ code: optionalText(40) }), again: draw },
      async (c) => {
        if (!fillDemo || !(await isUnsettled(c.db))) return settled(c);
        await mayDecide(c, c.body.code);
        const filled = await settle(c.db, async () => (await fillDemo(c.ground), true));
        return filled === null ? settled(c) : redirect('/sign-in');
      },
    ),
  ];
}

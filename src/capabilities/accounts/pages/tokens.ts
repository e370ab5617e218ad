import { z } from 'zod';
import { now } from '#platform/clock.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id, several, text } from '#platform/http/fields.ts';
import { scopes, type Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { createToken, revokeToken, tokensOf } from '../access-token.ts';
import { tokensPage } from '../views/tokens.ts';
import { t } from '../words.ts';

const home = '/settings/tokens';

const wish = z.object({
  name: text(80),
  scopes: several(z.enum(scopes)),
  days: z.preprocess(
    (days) => (days === '' ? null : days),
    z.coerce.number().int().min(1).max(3650).nullable(),
  ),
});

async function draw(c: Context<Me>, form: Form, made?: { name: string; token: string }) {
  const [tokens, at] = await Promise.all([tokensOf(c.db, c.me.id), now(c.db)]);
  return tokensPage(c, { tokens, now: at, form, ...(made ? { made } : {}) });
}

export const tokenRoutes = [
  get(home, { who: 'person' }, (c) => draw(c, emptyForm)),

  // It answers with the page itself, as the token must not stand in an address, a cookie or a cache.
  post(home, { who: 'person', body: wish, unkept: true, again: (c, form) => draw(c, form) }, async (c) => {
    const { name, scopes, days } = c.body;
    const { token } = await createToken(c.db, { personId: c.me.id, name, scopes, days });
    const page = await draw(c, emptyForm, { name, token });
    return { page, status: 201, headers: { 'cache-control': 'no-store' } };
  }),

  post('/settings/tokens/:id/revoke', { who: 'person', params: z.object({ id }) }, async (c) => {
    await revokeToken(c.db, c.me.id, c.params.id);
    return redirect(home, { flash: t(c, 'tokens.revoked') });
  }),
];

import { z } from 'zod';
import { now } from '#platform/clock.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { givenPassword, newPassword } from '../password.ts';
import { endOtherSessions, endSession, sessionsOf } from '../session.ts';
import { changePassword, hasPassword } from '../set-password.ts';
import { sessionsPage } from '../views/sessions.ts';
import { t } from '../words.ts';

const home = '/settings/sessions';

async function draw(c: Context<Me>, form: Form) {
  const [sessions, has, at] = await Promise.all([
    sessionsOf(c.db, c.me),
    hasPassword(c.db, c.me.id),
    now(c.db),
  ]);
  return sessionsPage(c, { sessions, hasPassword: has, now: at, form });
}

export const sessionRoutes = [
  get(home, { who: 'person' }, (c) => draw(c, emptyForm)),

  post('/settings/sessions/:id/end', { who: 'person', params: z.object({ id }) }, async (c) => {
    await endSession(c.db, c.me.id, c.params.id);
    return redirect(home, { flash: t(c, 'sessions.ended') });
  }),

  post('/settings/sessions/end-others', { who: 'person' }, async (c) => {
    const count = await endOtherSessions(c.db, c.me.id, c.me.sessionId);
    return redirect(home, { flash: t(c, 'sessions.others_ended', { count }) });
  }),

  post(
    '/settings/password',
    {
      who: 'person',
      body: z.object({ password_old: givenPassword, password: newPassword }),
      unkept: true,
      again: (c, form) => draw(c, form),
    },
    async (c) => {
      await changePassword(c.ground.db, c.me, { old: c.body.password_old, new: c.body.password });
      return redirect(home, { flash: t(c, 'password.changed') });
    },
  ),
];

import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { post } from '#platform/http/route.ts';
import { cancelSession } from '../planning/cancel-session.ts';
import { momentOf } from '../planning/local-time.ts';
import { reply } from '../planning/reply.ts';
import { setTime } from '../planning/set-time.ts';
import { giveSlotBack, takeSlot } from '../planning/take-slot.ts';
import { cancelFields, ofSession, replyFields, slotFields, timeFields } from '../schemas.ts';
import { t } from '../words.ts';
import { drawSession } from './session-page.ts';

const who = 'person';
const params = ofSession;
const again = drawSession;

export const planPages = [
  post('/sessions/:id/time', { who, params, body: timeFields, again }, async (c) => {
    const { starts_at, ...rest } = c.body;
    await setTime(c.db, c.me, c.params.id, { ...rest, startsAt: momentOf(starts_at, c.timeZone) });
    return redirect(`/sessions/${c.params.id}`, { flash: t(c, 'plan.saved') });
  }),
  post('/sessions/:id/cancellations', { who, params, body: cancelFields, again }, async (c) => {
    await cancelSession(c.db, c.me, c.params.id, c.body.why);
    return redirect(`/sessions/${c.params.id}`, { flash: t(c, 'cancel.done') });
  }),
  post('/sessions/:id/replies', { who, params, body: replyFields, again }, async (c) => {
    await reply(c.db, c.me, c.params.id, c.body.reply);
    return redirect(`/sessions/${c.params.id}`);
  }),
  post('/sessions/:id/slots', { who, params, body: slotFields, again }, async (c) => {
    await takeSlot(c.db, c.me, c.params.id, c.body.title);
    return redirect(`/sessions/${c.params.id}`);
  }),
  post(
    '/sessions/:id/slots/:number/removals',
    { who, params: z.object({ id, number: z.coerce.number().int().min(1).max(100) }), again },
    async (c) => {
      await giveSlotBack(c.db, c.me, c.params.id, c.params.number);
      return redirect(`/sessions/${c.params.id}`);
    },
  ),
];

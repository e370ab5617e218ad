import { z } from 'zod';
import { id, optionalText } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findMove } from '../moves/find-moves.ts';
import { followUp, outcomes } from '../moves/follow-up.ts';
import { takeMove } from '../moves/take-move.ts';
import { t } from '../words.ts';
import { drawResult } from './checks.ts';

const oneMove = z.object({ id });
export const pressed = z.object({ choice: optionalText(120), words: optionalText(1000) });
export const whatCame = z.object({ outcome: z.enum(outcomes) });

export const movePages = [
  get('/network/moves/:id', { who: 'person', params: oneMove }, async (c) => {
    const move = await findMove(c.db, c.me, c.params.id);
    return redirect(`/network/checks/${move.check_id}`);
  }),
  post(
    '/network/moves/:id/taking',
    {
      who: 'person',
      params: oneMove,
      body: pressed,
      again: async (c, form) => drawResult(c, (await findMove(c.db, c.me, c.params.id)).check_id, '', form),
    },
    async (c) => {
      const { check_id: check } = await findMove(c.db, c.me, c.params.id);
      const { to, unfinished } = await takeMove(c.db, c.me, c.params.id, c.body);
      return unfinished
        ? redirect(to)
        : redirect(`/network/checks/${check}`, { flash: t(c, 'move.taken_now') });
    },
  ),
  post('/network/moves/:id/outcome', { who: 'person', params: oneMove, body: whatCame }, async (c) => {
    const { check_id: check } = await findMove(c.db, c.me, c.params.id);
    await followUp(c.db, c.me, c.params.id, c.body.outcome);
    return redirect(`/network/checks/${check}`);
  }),
];

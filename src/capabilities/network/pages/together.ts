import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { day, id, text } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { newestFinished } from '../checks/find-check.ts';
import { answersOf } from '../measures/answers.ts';
import { axesOf } from '../measures/axes.ts';
import { measure } from '../measures/measure.ts';
import { beginShared } from '../together/begin-shared.ts';
import { closeShared } from '../together/close-shared.ts';
import { findShared } from '../together/find-shared.ts';
import { showNow } from '../together/show-shared.ts';
import { countMine, countMineNoMore } from '../together/take-part.ts';
import { sharedPage } from '../views/shared-page.ts';
import { t } from '../words.ts';
import { drawHome } from './checks.ts';

const one = z.object({ id });
export const sharedFields = z.object({ community: text(80), closes_on: day });

async function draw(c: Context<Me, z.output<typeof one>>, { errors }: Form) {
  const shared = await findShared(c.db, c.me, c.params.id);
  const [mine, { people, shown }] = await Promise.all([newestFinished(c.db, c.me), showNow(c.db, shared)]);
  return sharedPage(c, {
    shared,
    shown,
    parts: people,
    own: mine && axesOf(measure(answersOf(mine))),
    errors,
  });
}

const act = { who: 'person', params: one, again: draw } as const;

export const togetherPages = [
  post('/network/together', { who: 'person', body: sharedFields, again: drawHome }, async (c) =>
    redirect(`/network/together/${await beginShared(c.db, c.me, c.body)}`, { flash: t(c, 'together.begun') }),
  ),
  get('/network/together/:id', { who: 'person', params: one }, (c) => draw(c, emptyForm)),
  post('/network/together/:id/part', act, async (c) => {
    await countMine(c.db, c.me, c.params.id);
    return redirect(`/network/together/${c.params.id}`, { flash: t(c, 'together.counted_now') });
  }),
  post('/network/together/:id/part/removal', act, async (c) => {
    await countMineNoMore(c.db, c.me, c.params.id);
    return redirect(`/network/together/${c.params.id}`, { flash: t(c, 'together.taken_out') });
  }),
  post('/network/together/:id/closing', act, async (c) => {
    await closeShared(c.db, c.me, c.params.id);
    return redirect(`/network/together/${c.params.id}`);
  }),
];

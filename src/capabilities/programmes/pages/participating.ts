import { z } from 'zod';
import { Forbidden } from '#platform/errors.ts';
import { emptyForm, type Context } from '#platform/http/context.ts';
import { optionalDate, optionalText } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findProgramme } from '../find-programme.ts';
import { leaveProgramme } from '../participating/leave-programme.ts';
import { canPause, pauseUntil } from '../participating/pause.ts';
import type { Programme } from '../programme.ts';
import { leavePage, pausePage } from '../views/small-pages.ts';
import { t } from '../words.ts';
import { programmeParams } from './params.ts';

type Here = Context<Me, z.output<typeof programmeParams>, unknown, unknown>;

async function asParticipant(c: Here): Promise<Programme> {
  const programme = await findProgramme(c.db, c.me, c.params.slug);
  if (programme.mine?.state !== 'in' && programme.mine?.state !== 'waiting')
    throw new Forbidden((reader) => t(reader, 'leave.not_in'));
  return programme;
}

async function whoMayPause(c: Here): Promise<Programme> {
  const programme = await asParticipant(c);
  if (!canPause(programme)) throw new Forbidden((reader) => t(reader, 'pause.not_here'));
  return programme;
}

export const participatingPages = [
  get('/programmes/:slug/leave', { who: 'person', params: programmeParams }, async (c) =>
    leavePage(c, await asParticipant(c), emptyForm),
  ),
  post(
    '/programmes/:slug/leave',
    {
      who: 'person',
      params: programmeParams,
      body: z.object({ word: optionalText(500) }),
      again: async (c, form) => leavePage(c, await asParticipant(c), form),
    },
    async (c) => {
      await leaveProgramme(c.db, c.me, c.params.slug, c.body.word);
      return redirect('/programmes', { flash: t(c, 'leave.done') });
    },
  ),
  get('/programmes/:slug/pause', { who: 'person', params: programmeParams }, async (c) =>
    pausePage(c, await whoMayPause(c), emptyForm),
  ),
  post(
    '/programmes/:slug/pause',
    {
      who: 'person',
      params: programmeParams,
      body: z.object({ until: optionalDate }),
      again: async (c, form) => pausePage(c, await whoMayPause(c), form),
    },
    async (c) => {
      const { until } = c.body;
      await pauseUntil(c.db, c.me, c.params.slug, until ?? null);
      return redirect(`/programmes/${c.params.slug}`, {
        flash: t(c, until === undefined ? 'pause.resumed' : 'pause.paused'),
      });
    },
  ),
];

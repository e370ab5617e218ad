import { z } from 'zod';
import { act, endpoint } from '#platform/http/route.ts';
import { read } from '#platform/http/input.ts';
import { version } from '#shared/versions/version.ts';
import { findProgramme } from '../find-programme.ts';
import { foundProgramme } from '../founding/found-programme.ts';
import { closeIntake, openIntake } from '../founding/open-intake.ts';
import { planSchema } from '../founding/plan.ts';
import { runAgain } from '../founding/run-again.ts';
import { listProgrammes } from '../listing/list-programmes.ts';
import { askedFor } from '../pages/list.ts';
import { programmeParams } from '../pages/params.ts';
import { pilotSchema } from '../pilots/write-pilot.ts';
import { closeProgramme } from '../running/close-programme.ts';
import { startNow } from '../running/start-due.ts';
import { adjustGrouping } from '../settings/adjust-grouping.ts';
import { cancelProgramme } from '../settings/cancel-programme.ts';
import { changeProgramme } from '../settings/change-programme.ts';
import { listedAnswer, pageOf, programmeAnswer, toListed, toProgramme } from './shapes.ts';

const plan = z.looseObject({});
const params = programmeParams;

export const programmeApi = [
  endpoint(
    'GET',
    '/programmes',
    {
      who: 'person',
      id: 'listProgrammes',
      summary: 'Programmes that I may know of: those in which I take part first, then those that I organise',
      scope: 'read',
      query: askedFor,
      answer: pageOf(listedAnswer),
    },
    async (c) => {
      const { items, next } = await listProgrammes(c.db, c.me, c.query);
      return { items: items.map(toListed), next };
    },
  ),
  endpoint(
    'POST',
    '/programmes',
    {
      who: 'person',
      id: 'foundProgramme',
      summary: 'Begin a programme of a format as a draft; with a pilot it ends in a decision',
      scope: 'write',
      body: z.object({
        format: z.string().max(80),
        plan: planSchema,
        pilot: pilotSchema.nullable().default(null),
      }),
      answer: programmeAnswer,
      status: 201,
    },
    (c) =>
      c.db.transaction(async (tx) => {
        const { format, plan: settled, pilot } = c.body;
        const { slug } = await foundProgramme(tx, c.me, format, settled, pilot);
        return toProgramme(await findProgramme(tx, c.me, slug));
      }),
  ),
  endpoint(
    'GET',
    '/programmes/:slug',
    {
      who: 'person',
      id: 'getProgramme',
      summary: 'A programme, and how I stand to it',
      scope: 'read',
      params,
      answer: programmeAnswer,
    },
    async (c) => toProgramme(await findProgramme(c.db, c.me, c.params.slug)),
  ),
  endpoint(
    'PATCH',
    '/programmes/:slug',
    {
      who: 'person',
      id: 'changeProgramme',
      summary: 'Settle name, purpose, audience, dates or places anew; what is not sent stays',
      scope: 'write',
      params,
      body: plan.extend({ version }),
      answer: programmeAnswer,
    },
    (c) =>
      c.db.transaction(async (tx) => {
        const { version: drawnFrom, ...changes } = c.body;
        const now = await findProgramme(tx, c.me, c.params.slug);
        await changeProgramme(tx, c.me, c.params.slug, read(planSchema, { ...now, ...changes }), drawnFrom);
        return toProgramme(await findProgramme(tx, c.me, c.params.slug));
      }),
  ),
  act(
    'PUT',
    '/programmes/:slug/grouping',
    {
      id: 'adjustGrouping',
      summary: 'Form groups by other sizes, rules or weights than the format says, from the next time on',
      params,
      body: z.object({ rules: z.record(z.string(), z.unknown()), version }),
    },
    (c) => adjustGrouping(c.db, c.me, c.params.slug, c.body.rules, c.body.version),
  ),
  act(
    'POST',
    '/programmes/:slug/opening',
    {
      id: 'openIntake',
      summary: 'Let people apply from now on',
      params,
    },
    (c) => openIntake(c.db, c.me, c.params.slug),
  ),
  act(
    'POST',
    '/programmes/:slug/intake-end',
    {
      id: 'closeIntake',
      summary: 'Close the intake: whoever applies later waits',
      params,
    },
    (c) => closeIntake(c.db, c.me, c.params.slug),
  ),
  act(
    'POST',
    '/programmes/:slug/start',
    {
      id: 'startProgramme',
      summary: 'Start what needs no groups to be formed first: one group of all, or rounds',
      params,
    },
    (c) => startNow(c.db, c.me, c.params.slug),
  ),
  act(
    'POST',
    '/programmes/:slug/closing',
    {
      id: 'closeProgramme',
      summary: 'End a programme and its groups, with what came out of it',
      params,
      body: z.object({ words: z.string().trim().max(4000).default('') }),
    },
    (c) => closeProgramme(c.db, c.me, c.params.slug, c.body.words),
  ),
  act(
    'POST',
    '/programmes/:slug/cancellation',
    {
      id: 'cancelProgramme',
      summary: 'Call off a programme that has not begun',
      params,
    },
    (c) => cancelProgramme(c.db, c.me, c.params.slug),
  ),
  endpoint(
    'POST',
    '/programmes/:slug/runs',
    {
      who: 'person',
      id: 'runProgrammeAgain',
      summary: 'Begin the next run of a programme, or its roll-out, as a draft',
      scope: 'write',
      params,
      answer: programmeAnswer,
      status: 201,
    },
    (c) =>
      c.db.transaction(async (tx) => {
        const { slug } = await runAgain(tx, c.me, c.params.slug);
        return toProgramme(await findProgramme(tx, c.me, slug));
      }),
  ),
];

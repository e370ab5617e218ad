import { day } from '#platform/http/fields.ts';
import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { findProgramme } from '../find-programme.ts';
import { applyTo } from '../intake/apply.ts';
import { findMyApplication } from '../intake/my-application.ts';
import { leaveProgramme } from '../participating/leave-programme.ts';
import { pauseUntil } from '../participating/pause.ts';
import { programmeParams } from '../pages/params.ts';
import { applicationAnswer, done, itIsDone, toApplication } from './shapes.ts';

const params = programmeParams;

/** What somebody does about their own taking part. */
export const applicationApi = [
  endpoint(
    'GET',
    '/programmes/:slug/application',
    {
      who: 'person',
      id: 'getMyApplication',
      summary: 'What I answered, and whether I am in',
      scope: 'read',
      params,
      answer: applicationAnswer,
    },
    async (c) => {
      const { id } = await findProgramme(c.db, c.me, c.params.slug);
      const mine = await findMyApplication(c.db, c.me, id);
      if (!mine) throw new NotFound();
      return toApplication(mine);
    },
  ),
  endpoint(
    'PUT',
    '/programmes/:slug/application',
    {
      who: 'person',
      id: 'apply',
      summary:
        'Apply, or change what I answered; answers are named by the keys of the questions of the format',
      scope: 'write',
      params,
      body: z.object({
        role: z.string().max(60).nullable().default(null),
        answers: z.record(z.string().max(60), z.unknown()).default({}),
        consents: z.array(z.string().max(60)).max(10).default([]),
        cadence_weeks: z.int().min(1).max(52).nullable().default(null),
        version,
      }),
      answer: applicationAnswer,
    },
    (c) =>
      c.db.transaction(async (tx) => {
        const { version: drawnFrom, ...application } = c.body;
        await applyTo(tx, c.me, c.params.slug, application, drawnFrom);
        const { id } = await findProgramme(tx, c.me, c.params.slug);
        return toApplication((await findMyApplication(tx, c.me, id))!);
      }),
  ),
  endpoint(
    'DELETE',
    '/programmes/:slug/application',
    {
      who: 'person',
      id: 'leaveProgramme',
      summary: 'Go out of a programme and its groups, or take back an application; my answers are deleted',
      scope: 'write',
      params,
      query: z.object({ word: z.string().trim().max(500).default('') }),
      answer: done,
    },
    async (c) => {
      await leaveProgramme(c.db, c.me, c.params.slug, c.query.word);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/programmes/:slug/pause',
    {
      who: 'person',
      id: 'pauseProgramme',
      summary: 'Be put into no new group until a day; without a day I am back',
      scope: 'write',
      params,
      body: z.object({ until: day.nullable() }),
      answer: done,
    },
    async (c) => {
      await pauseUntil(c.db, c.me, c.params.slug, c.body.until);
      return itIsDone;
    },
  ),
];

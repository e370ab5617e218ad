import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { day, id, optionalId, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findProgramme, findProgrammeToOrganise } from '../find-programme.ts';
import { addLink, listLinks, removeLink } from '../materials/links.ts';
import { programmeParams } from '../pages/params.ts';
import { decidePilot, decisionSchema, planPilot } from '../pilots/decide-pilot.ts';
import { decisions, findPilot } from '../pilots/find-pilot.ts';
import { pilotSchema } from '../pilots/write-pilot.ts';
import { listProgress } from '../progress/find-progress.ts';
import { done, itIsDone, pageOf } from './shapes.ts';

const params = programmeParams;
const moment = z.iso.datetime();

const criterion = z.object({
  position: z.number(),
  what: z.string(),
  target: z.string(),
  result: z.string(),
  met: z.boolean().nullable(),
});
const pilotAnswer = z.object({
  question: z.string(),
  ends_on: day,
  criteria: z.array(criterion),
  decision: z.enum(decisions).nullable(),
  why: z.string(),
  decided_at: moment.nullable(),
});
const progressAnswer = z.object({
  id: z.number(),
  name: z.string(),
  people: z.number(),
  sessions_held: z.number(),
  came: z.number().nullable(),
  could_have_come: z.number().nullable(),
  next_session_at: moment.nullable(),
  steps_done: z.number(),
  steps: z.number(),
  at_risk: z.enum(['thin', 'absent', 'silent']).nullable(),
});
const linkAnswer = z.object({ id: z.number(), name: z.string(), url: z.string() });

/** What organisers find out: pilots, progress in counts, and what they put beside the materials. */
export const pilotApi = [
  endpoint(
    'GET',
    '/programmes/:slug/pilot',
    {
      who: 'person',
      id: 'getPilot',
      summary: 'What a pilot is to find out, and what was decided',
      scope: 'read',
      params,
      answer: pilotAnswer,
    },
    async (c) => {
      const { id: programme } = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const pilot = await findPilot(c.db, programme);
      if (!pilot) throw new NotFound();
      const { question, ends_on, criteria, decision, why, decided_at } = pilot;
      return { question, ends_on, criteria, decision, why, decided_at: decided_at?.toISOString() ?? null };
    },
  ),
  endpoint(
    'PUT',
    '/programmes/:slug/pilot',
    {
      who: 'person',
      id: 'planPilot',
      summary: 'Make a programme a pilot, or settle anew what it is to find out',
      scope: 'write',
      params,
      body: pilotSchema,
      answer: done,
    },
    async (c) => {
      await planPilot(c.db, c.me, c.params.slug, c.body);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/programmes/:slug/pilot/decision',
    {
      who: 'person',
      id: 'decidePilot',
      summary: 'Record what a pilot found and what follows, once and for good',
      scope: 'write',
      params,
      body: decisionSchema,
      answer: done,
    },
    async (c) => {
      await decidePilot(c.db, c.me, c.params.slug, c.body);
      return itIsDone;
    },
  ),
  endpoint(
    'GET',
    '/programmes/:slug/progress',
    {
      who: 'person',
      id: 'listProgress',
      summary: 'For organisers: that groups meet and get on, in counts',
      scope: 'read',
      params,
      query: z.object({ after: optionalId }),
      answer: pageOf(progressAnswer),
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const { items, next } = await listProgress(c.db, programme, c.query.after);
      return {
        items: items.map((one) => ({
          id: one.id,
          name: one.name,
          people: one.people,
          sessions_held: one.met,
          came: one.could === null ? null : one.came,
          could_have_come: one.could,
          next_session_at: one.meets_at?.toISOString() ?? null,
          steps_done: one.steps_done,
          steps: one.steps,
          at_risk: one.at_risk_why,
        })),
        next: next === null ? null : String(next),
      };
    },
  ),
  endpoint(
    'GET',
    '/programmes/:slug/links',
    {
      who: 'person',
      id: 'listProgrammeLinks',
      summary: 'Links that the organisers added',
      scope: 'read',
      params,
      answer: pageOf(linkAnswer),
    },
    async (c) => {
      const { id: programme } = await findProgramme(c.db, c.me, c.params.slug);
      return { items: await listLinks(c.db, programme), next: null };
    },
  ),
  endpoint(
    'POST',
    '/programmes/:slug/links',
    {
      who: 'person',
      id: 'addProgrammeLink',
      summary: 'Put a link beside the materials of the format',
      scope: 'write',
      params,
      body: z.object({ name: text(120), url: z.url({ protocol: /^https?$/ }).max(500) }),
      answer: linkAnswer,
      status: 201,
    },
    (c) => addLink(c.db, c.me, c.params.slug, c.body),
  ),
  endpoint(
    'DELETE',
    '/programmes/:slug/links/:link',
    {
      who: 'person',
      id: 'removeProgrammeLink',
      summary: 'Remove a link',
      scope: 'write',
      params: params.extend({ link: id }),
      answer: done,
    },
    async (c) => {
      await removeLink(c.db, c.me, c.params.slug, c.params.link);
      return itIsDone;
    },
  ),
];

import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { nudgeReasons } from '../nudges/choose-nudge.ts';
import { answerNudge, askForNudge, choose } from '../nudges/answer-nudge.ts';
import { answerFields, choiceFields, latestNudge, nudgeParams } from '../nudges/nudge.ts';
import { done, itIsDone, made, read, write } from './shapes.ts';

const nudge = z.object({
  id: z.number(),
  person: z.object({ id: z.number(), name: z.string(), photo: z.string().nullable() }),
  department: z.string().nullable(),
  location: z.string().nullable(),
  reasons: z.array(z.enum(nudgeReasons)),
  topic: z.string().nullable(),
  state: z.enum(['open', 'wrote', 'not this']),
  created_at: z.iso.datetime(),
});
const choices = z.object({ nudges: z.boolean(), suggested: z.boolean() });

export const nudgesApi = [
  endpoint(
    'GET',
    '/growth/nudge',
    {
      ...read,
      id: 'getNudge',
      summary: 'The person who was drawn for me last, and what I chose about it',
      answer: z.object({ nudge: nudge.nullable(), choices }),
    },
    async (c) => {
      const { nudge: latest, choices: chosen } = await latestNudge(c.db, c.me);
      return { nudge: latest && { ...latest, created_at: latest.created_at.toISOString() }, choices: chosen };
    },
  ),
  endpoint(
    'POST',
    '/growth/nudges',
    { ...write, id: 'askForNudge', summary: 'Draw somebody outside my corner', answer: made, status: 201 },
    async (c) => ({ id: await askForNudge(c.db, c.me) }),
  ),
  endpoint(
    'PUT',
    '/growth/nudges/:id/answer',
    {
      ...write,
      id: 'answerNudge',
      summary: 'I wrote to them, or not this one',
      params: nudgeParams,
      body: answerFields,
      answer: done,
    },
    async (c) => {
      await answerNudge(c.db, c.me, c.params.id, c.body.answer);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/growth/choices',
    {
      ...write,
      id: 'chooseNudges',
      summary: 'Whether somebody is drawn for me each week, and whether I am drawn for others',
      body: choiceFields,
      answer: choices,
    },
    async (c) => {
      await choose(c.db, c.me, c.body);
      return c.body;
    },
  ),
];

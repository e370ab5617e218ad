import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findGathered } from '../problem/find-gathered.ts';
import { gatherProblemGroup } from '../problem/gather-problem-group.ts';
import { findOwnQuestion } from '../problem/question.ts';
import { startProblemGroup } from '../problem/start-problem-group.ts';

const group = z.object({ id });

export const problemApi = [
  endpoint(
    'GET',
    '/discussions/:id/problem-group',
    {
      who: 'person',
      scope: 'read',
      params: group,
      id: 'getProblemGroup',
      summary: 'The group that gathers around my question',
      answer: z.object({
        group_id: z.number().nullable(),
        state: z.enum(['gathering', 'running', 'over']).nullable(),
        members: z.array(z.string()),
        asked: z.array(z.string()),
      }),
    },
    async (c) => {
      const { group_id } = await findOwnQuestion(c.db, c.me, c.params.id);
      return { group_id, ...(await findGathered(c.db, group_id)) };
    },
  ),
  endpoint(
    'POST',
    '/discussions/:id/problem-group',
    {
      who: 'person',
      scope: 'write',
      params: group,
      id: 'gatherProblemGroup',
      summary: 'Ask people of several departments to work on my question',
      answer: z.object({ id: z.number() }),
      status: 201,
    },
    async (c) => ({
      id: await gatherProblemGroup(c.db, c.me, c.params.id),
    }),
  ),
  endpoint(
    'POST',
    '/discussions/:id/problem-group/start',
    {
      who: 'person',
      scope: 'write',
      params: group,
      id: 'startProblemGroup',
      summary: 'Begin with those who said yes',
      answer: z.object({ id: z.number() }),
    },
    async (c) => ({
      id: await startProblemGroup(c.db, c.me, c.params.id),
    }),
  ),
];

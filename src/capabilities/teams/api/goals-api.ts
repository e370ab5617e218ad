import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { findReadableTeam } from '../find-team.ts';
import { teamParams } from '../founding/team-fields.ts';
import { goalFields, moveFields } from '../goals/goal.ts';
import { findGoal, goalsOver, listGoals } from '../goals/list-goals.ts';
import { changeGoal, moveGoal, setGoal } from '../goals/set-goal.ts';
import { goalParams, goalsAsked } from '../pages/goal-pages.ts';
import { asGoal, done, goalShape, itIsDone, listOf, made } from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write' } as const;

export const goalsApi = [
  endpoint(
    'GET',
    '/teams/:slug/goals',
    {
      ...read,
      id: 'listTeamGoals',
      summary: 'What a team works on; with `over` what it reached or let go of',
      params: teamParams,
      query: goalsAsked.extend({ over: z.enum(['yes', 'no']).default('no') }),
      answer: listOf(goalShape),
    },
    async (c) => {
      const { id } = await findReadableTeam(c.db, c.me, c.params.slug);
      if (c.query.over === 'no') return { items: (await listGoals(c.db, id)).map(asGoal), next: null };
      const { items, next } = await goalsOver(c.db, id, c.query.after);
      return { items: items.map(asGoal), next };
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/goals',
    {
      ...write,
      id: 'setTeamGoal',
      summary: 'Set a goal of my team',
      params: teamParams,
      body: goalFields,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await setGoal(c.db, c.me, c.params.slug, c.body) }),
  ),
  endpoint(
    'GET',
    '/teams/:slug/goals/:id',
    { ...read, id: 'getTeamGoal', summary: 'A goal and how it went', params: goalParams, answer: goalShape },
    async (c) => {
      const { id } = await findReadableTeam(c.db, c.me, c.params.slug);
      return asGoal(await findGoal(c.db, id, c.params.id));
    },
  ),
  endpoint(
    'PUT',
    '/teams/:slug/goals/:id',
    {
      ...write,
      id: 'changeTeamGoal',
      summary: 'Say a goal of my team better',
      params: goalParams,
      body: goalFields.extend({ version }),
      answer: done,
    },
    async (c) => {
      await changeGoal(c.db, c.me, c.params.slug, c.params.id, c.body, c.body.version);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/goals/:id/moves',
    {
      ...write,
      id: 'moveTeamGoal',
      summary: 'Say where a goal of my team stands',
      params: goalParams,
      body: moveFields,
      answer: done,
    },
    async (c) => {
      await moveGoal(c.db, c.me, c.params.slug, c.params.id, c.body);
      return itIsDone;
    },
  ),
];

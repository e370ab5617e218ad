import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { goalFields, goalParams, goalStates, laneKeys, stateFields } from '../goals/goal.ts';
import { addGoal, carryOver, listGoals, setState } from '../goals/goals.ts';
import { done, itIsDone, listOf, made, read, write } from './shapes.ts';

const goal = z.object({
  id: z.number(),
  lane: z.enum(laneKeys),
  words: z.string(),
  month: z.string(),
  carried: z.number(),
  state: z.enum(goalStates),
});

export const goalsApi = [
  endpoint(
    'GET',
    '/growth/goals',
    {
      ...read,
      id: 'listSmallGoals',
      summary: 'My small goals of this month, and what is open from earlier ones',
      answer: listOf(goal),
    },
    async (c) => ({ items: await listGoals(c.db, c.me), next: null }),
  ),
  endpoint(
    'POST',
    '/growth/goals',
    {
      ...write,
      id: 'addSmallGoal',
      summary: 'Set a small goal for this month',
      body: goalFields,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await addGoal(c.db, c.me, c.body) }),
  ),
  endpoint(
    'PUT',
    '/growth/goals/:id/state',
    {
      ...write,
      id: 'setSmallGoal',
      summary: 'A small goal is done, let go of, or open again',
      params: goalParams,
      body: stateFields,
      answer: done,
    },
    async (c) => {
      await setState(c.db, c.me, c.params.id, c.body.state);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/growth/goals/:id/carrying',
    {
      ...write,
      id: 'carrySmallGoal',
      summary: 'Take an open goal along into this month',
      params: goalParams,
      answer: done,
    },
    async (c) => {
      await carryOver(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
];

import { z } from 'zod';
import { findGroup } from '#capabilities/programmes/index.ts';
import { id, optionalText, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { answers, decide } from '../decisions/decide.ts';
import { findDecision, listDecisions } from '../decisions/find-decision.ts';
import { changeGoal, goalStates, listGoals, stateGoal } from '../goals/goals.ts';
import { dueFor } from '../my-steps/due-for.ts';
import { decision, decisionAsJson, due, dueAsJson, listOf, nothing, person } from './shapes.ts';

const params = z.object({ id });
const most = 30;

export const myApi = [
  endpoint(
    'GET',
    '/steps',
    {
      who: 'person',
      id: 'listDue',
      summary: 'What is due for me in all that I take part in',
      scope: 'read',
      query: z.object({ after: z.string().max(60).optional() }),
      answer: listOf(due),
    },
    async (c) => {
      const found = await dueFor(c.db, c.me, { after: c.query.after ?? null, limit: most + 1 });
      const items = found.slice(0, most);
      return {
        items: items.map((one) => dueAsJson(c, one)),
        next: found.length > most ? items.at(-1)!.cursor : null,
      };
    },
  ),

  endpoint(
    'GET',
    '/decisions',
    {
      who: 'person',
      id: 'listDecisions',
      summary: 'What I was asked to decide, the newest first',
      scope: 'read',
      query: z.object({ after: id.optional() }),
      answer: listOf(decision),
    },
    async (c) => {
      const found = await listDecisions(c.db, c.me, c.query.after ?? null, most);
      const items = found.slice(0, most);
      return {
        items: items.map((one) => decisionAsJson(c, one)),
        next: found.length > most ? String(items.at(-1)!.id) : null,
      };
    },
  ),

  endpoint(
    'GET',
    '/decisions/:id',
    {
      who: 'person',
      id: 'getDecision',
      summary: 'A decision that is mine',
      scope: 'read',
      params,
      answer: decision,
    },
    async (c) => decisionAsJson(c, await findDecision(c.db, c.me, c.params.id)),
  ),

  endpoint(
    'PUT',
    '/decisions/:id',
    {
      who: 'person',
      id: 'decide',
      summary: 'Answer what I was asked: yes or no, or at a gate continue, change or stop',
      scope: 'write',
      params,
      body: z.object({ answer: z.enum(answers), why: optionalText(2000) }),
      answer: decision,
    },
    async (c) => decisionAsJson(c, await decide(c.db, c.me, c.params.id, c.body)),
  ),

  endpoint(
    'GET',
    '/groups/:id/goals',
    {
      who: 'person',
      id: 'listGoals',
      summary: 'Goals of a group: mine, and what others share',
      scope: 'read',
      params,
      answer: listOf(
        z.object({
          id: z.number(),
          what: z.string(),
          shared: z.boolean(),
          state: z.enum(goalStates),
          mine: z.boolean(),
          person,
        }),
      ),
    },
    async (c) => {
      const goals = await listGoals(c.db, c.me, await findGroup(c.db, c.me, c.params.id));
      const items = goals.map((one) => ({
        id: one.id,
        what: one.what,
        shared: one.shared,
        state: one.state,
        mine: one.mine,
        person: one.person,
      }));
      return { items, next: null };
    },
  ),

  endpoint(
    'POST',
    '/groups/:id/goals',
    {
      who: 'person',
      id: 'stateGoal',
      summary: 'State a goal, shared with the group or kept',
      scope: 'write',
      params,
      body: z.object({ what: text(500), shared: z.boolean().default(true) }),
      answer: z.object({ id: z.number() }),
      status: 201,
    },
    (c) => stateGoal(c.db, c.me, c.params.id, c.body),
  ),

  endpoint(
    'PATCH',
    '/goals/:id',
    {
      who: 'person',
      id: 'changeGoal',
      summary: 'Reach or drop a goal of mine, share or keep it, put it in other words',
      scope: 'write',
      params,
      body: z.object({
        what: text(500).optional(),
        shared: z.boolean().optional(),
        state: z.enum(goalStates).optional(),
      }),
      answer: nothing,
    },
    async (c) => {
      await changeGoal(c.db, c.me, c.params.id, c.body);
      return {};
    },
  ),
];

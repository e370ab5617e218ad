import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { findTeam } from '../find-team.ts';
import { teamParams } from '../founding/team-fields.ts';
import { goalsAsked } from '../pages/goal-pages.ts';
import {
  changeResult,
  keepResult,
  removeResult,
  shareResult,
  withdrawResult,
} from '../results/keep-result.ts';
import { approachesTo, findResult, resultsOf, sharedTopics } from '../results/list-results.ts';
import { askedOfApproaches, resultFields, resultParams } from '../results/result.ts';
import { asResult, done, itIsDone, listOf, made, resultShape } from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const one = { who: 'person', scope: 'write', params: resultParams, answer: done } as const;

export const resultsApi = [
  endpoint(
    'GET',
    '/team-results',
    {
      ...read,
      id: 'listApproaches',
      summary: 'What teams shared of what they tried, also about one topic alone',
      query: askedOfApproaches,
      answer: listOf(resultShape),
    },
    async (c) => {
      const { items, next } = await approachesTo(c.db, c.me, c.query);
      return { items: items.map(asResult), next };
    },
  ),
  endpoint(
    'GET',
    '/team-results/topics',
    {
      ...read,
      id: 'listApproachTopics',
      summary: 'What teams shared something about, that of most teams first',
      answer: listOf(z.object({ topic: z.string(), teams: z.number(), results: z.number() })),
    },
    async (c) => ({ items: await sharedTopics(c.db, c.me), next: null }),
  ),
  endpoint(
    'GET',
    '/teams/:slug/results',
    {
      ...read,
      id: 'listTeamResults',
      summary: 'What a team tried and what came of it',
      params: teamParams,
      query: goalsAsked,
      answer: listOf(resultShape),
    },
    async (c) => {
      const team = await findTeam(c.db, c.me, c.params.slug);
      const { items, next } = await resultsOf(c.db, c.me, team, c.query.after);
      return { items: items.map(asResult), next };
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/results',
    {
      who: 'person',
      scope: 'write',
      id: 'keepTeamResult',
      summary: 'Keep what my team tried and what came of it',
      params: teamParams,
      body: resultFields,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await keepResult(c.db, c.me, c.params.slug, c.body) }),
  ),
  endpoint(
    'GET',
    '/teams/:slug/results/:id',
    {
      ...read,
      id: 'getTeamResult',
      summary: 'One thing that a team tried',
      params: resultParams,
      answer: resultShape,
    },
    async (c) => asResult(await findResult(c.db, c.me, c.params.slug, c.params.id)),
  ),
  endpoint(
    'PUT',
    '/teams/:slug/results/:id',
    {
      ...one,
      id: 'changeTeamResult',
      summary: 'Say better what was tried',
      body: resultFields.omit({ shared: true }).extend({ version }),
    },
    async (c) => {
      await changeResult(c.db, c.me, c.params.slug, c.params.id, c.body, c.body.version);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/teams/:slug/results/:id',
    { ...one, id: 'removeTeamResult', summary: 'Remove what was tried' },
    async (c) => {
      await removeResult(c.db, c.me, c.params.slug, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/teams/:slug/results/:id/shared',
    { ...one, id: 'shareTeamResult', summary: 'Let other teams read it' },
    async (c) => {
      await shareResult(c.db, c.me, c.params.slug, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/teams/:slug/results/:id/shared',
    { ...one, id: 'withdrawTeamResult', summary: 'Keep it in the team again' },
    async (c) => {
      await withdrawResult(c.db, c.me, c.params.slug, c.params.id);
      return itIsDone;
    },
  ),
];

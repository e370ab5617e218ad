import { z } from 'zod';
import { id, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { aroundMe } from '../cards/around-me.ts';
import { listTeamCards } from '../cards/list-cards.ts';
import { teamParams } from '../pages/fields.ts';
import { findTeam } from '../teams/find-team.ts';
import { cadences, endMyRhythm, endTeamRhythm, setMyRhythm, setTeamRhythm } from '../teams/rhythm.ts';
import { readReflecting } from '../teams/read-reflecting.ts';
import { questionsMark, wordQuestions } from '../teams/word-questions.ts';
import { action, actionAsJson, changes, line, lineAsJson, three } from './shapes.ts';

const rhythm = z.object({
  cadence: z.enum(cadences),
  weekday: z.int().min(1).max(7),
  next_on: z.iso.date(),
  audience: z.enum(['private', 'team', 'open']),
  named: z.boolean(),
});
const beat = z.object({ cadence: z.enum(cadences), weekday: z.int().min(1).max(7) });
const prompt = text(200);

export const teamApi = [
  endpoint(
    'GET',
    '/communities/:slug/reflections',
    {
      who: 'person',
      id: 'listTeamReflections',
      summary: 'The cards of a team or community in which I am, newest first',
      scope: 'read',
      params: teamParams,
      query: z.object({ after: id.optional() }),
      answer: z.object({ items: z.array(line), next: z.string().nullable() }),
    },
    async (c) => {
      const team = await findTeam(c.db, c.me, c.params.slug);
      const { cards, next } = await listTeamCards(c.db, c.me, team, c.query.after);
      return { items: cards.map((one) => lineAsJson(c, one)), next: next === null ? null : String(next) };
    },
  ),
  endpoint(
    'GET',
    '/communities/:slug/reflecting',
    {
      who: 'person',
      id: 'getTeamReflecting',
      summary: 'How a team reflects: its own questions, its rhythm, what it has open, what returns',
      scope: 'read',
      params: teamParams,
      answer: z.object({
        questions: three.nullable(),
        version: z.string(),
        rhythm: rhythm.nullable(),
        open_actions: z.array(action),
        themes: z.object({
          cards: z.int(),
          months: z.array(z.string()),
          rows: z.array(z.object({ name: z.string(), total: z.int(), counts: z.array(z.int()) })),
        }),
      }),
    },
    async (c) => {
      const team = await findTeam(c.db, c.me, c.params.slug);
      const { rhythm: beat, actions, themes } = await readReflecting(c.db, team);
      return {
        questions: team.prompts === null ? null : three.parse(team.prompts),
        version: questionsMark(team),
        rhythm: beat,
        open_actions: actions.map(actionAsJson),
        themes,
      };
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/reflecting/questions',
    {
      ...changes,
      id: 'wordTeamQuestions',
      summary: 'Word the three questions of a team, or none for the usual ones',
      params: teamParams,
      body: z.object({ questions: z.tuple([prompt, prompt, prompt]).nullable(), version }),
    },
    async (c) => {
      const { questions, version: drawnFrom } = c.body;
      await wordQuestions(c.db, c.me, c.params.slug, questions ?? ['', '', ''], drawnFrom);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/communities/:slug/reflecting/rhythm',
    {
      ...changes,
      id: 'setTeamRhythm',
      summary: 'Open a card for a team again and again',
      params: teamParams,
      body: beat.extend({
        audience: z.enum(['team', 'open']).default('team'),
        named: z.boolean().default(false),
      }),
    },
    async (c) => {
      await setTeamRhythm(c.db, c.me, c.params.slug, c.body);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/communities/:slug/reflecting/rhythm',
    { ...changes, id: 'endTeamRhythm', summary: 'Open no further cards for a team', params: teamParams },
    async (c) => {
      await endTeamRhythm(c.db, c.me, c.params.slug);
      return null;
    },
  ),
  endpoint(
    'GET',
    '/me/reflecting',
    {
      who: 'person',
      id: 'getMyReflecting',
      summary: 'What I have open from cards, and my rhythm',
      scope: 'read',
      answer: z.object({ open_actions: z.array(action), rhythm: rhythm.nullable() }),
    },
    async (c) => {
      const around = await aroundMe(c.db, c.me);
      return { open_actions: around.actions.map(actionAsJson), rhythm: around.rhythm };
    },
  ),
  endpoint(
    'PUT',
    '/me/reflecting/rhythm',
    { ...changes, id: 'setMyRhythm', summary: 'Open a card for me again and again', body: beat },
    async (c) => {
      await setMyRhythm(c.db, c.me, c.body);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/me/reflecting/rhythm',
    { ...changes, id: 'endMyRhythm', summary: 'Open no further cards for me' },
    async (c) => {
      await endMyRhythm(c.db, c.me);
      return null;
    },
  ),
];

import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { goalFields, goalParams, goalStates, laneKeys, stateFields } from '../goals/goal.ts';
import { addGoal, carryOver, listGoals, setState } from '../goals/goals.ts';
import { mixKinds, sources, type MixSource } from '../mix/mix.ts';
import { addNote, listNotes, noteFields, noteParams, removeNote } from '../mix/notes.ts';
import { readMix } from '../mix/read-mix.ts';
import { monthOf, monthParams, slugOf } from '../months.ts';
import { nudgeReasons } from '../nudges/choose-nudge.ts';
import { answerNudge, askForNudge, choose } from '../nudges/answer-nudge.ts';
import { answerFields, choiceFields, latestNudge, nudgeParams } from '../nudges/nudge.ts';
import { after } from '../pages/growth-pages.ts';
import { keepReview, listReviews, reviewFields, reviewOf } from '../reviews/reviews.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write' } as const;
const done = z.object({ done: z.literal(true) });
const itIsDone = { done: true } as const;
const made = z.object({ id: z.number() });
const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
const month = z.string();

const goal = z.object({
  id: z.number(),
  lane: z.enum(laneKeys),
  words: z.string(),
  month,
  carried: z.number(),
  state: z.enum(goalStates),
});
const sourceNames = [...(Object.keys(sources) as MixSource[]), 'noted'] as const;
const mix = z.object({
  total: z.number(),
  lines: z.array(z.object({ kind: z.enum(mixKinds), source: z.enum(sourceNames), count: z.number() })),
  shares: z.array(z.object({ kind: z.enum(mixKinds), count: z.number(), share: z.number() })),
});
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
const review = z.object({ month, went: z.string(), learned: z.string(), next: z.string() });

const goalsApi = [
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

const mixApi = [
  endpoint(
    'GET',
    '/growth/mix',
    { ...read, id: 'getMix', summary: 'By what I learned in the last ninety days', answer: mix },
    (c) => readMix(c.db, c.me),
  ),
  endpoint(
    'GET',
    '/growth/notes',
    {
      ...read,
      id: 'listGrowthNotes',
      summary: 'What I noted that I learned by',
      query: after,
      answer: listOf(
        z.object({ id: z.number(), kind: z.enum(mixKinds), words: z.string(), on_day: z.string() }),
      ),
    },
    (c) => listNotes(c.db, c.me, c.query.after),
  ),
  endpoint(
    'POST',
    '/growth/notes',
    {
      ...write,
      id: 'addGrowthNote',
      summary: 'Note something that I learned by',
      body: noteFields,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await addNote(c.db, c.me, c.body) }),
  ),
  endpoint(
    'DELETE',
    '/growth/notes/:id',
    { ...write, id: 'removeGrowthNote', summary: 'Remove a note', params: noteParams, answer: done },
    async (c) => {
      await removeNote(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
];

const nudgesApi = [
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

const reviewsApi = [
  endpoint(
    'GET',
    '/growth/reviews',
    { ...read, id: 'listMonthReviews', summary: 'Months on which I looked back', answer: listOf(review) },
    async (c) => ({
      items: (await listReviews(c.db, c.me)).map((one) => ({ ...one, month: slugOf(one.month) })),
      next: null,
    }),
  ),
  endpoint(
    'PUT',
    '/growth/reviews/:month',
    {
      ...write,
      id: 'keepMonthReview',
      summary: 'Look back on a month (`2026-03`)',
      params: monthParams,
      body: reviewFields.extend({ version }),
      answer: review,
    },
    async (c) => {
      const kept = monthOf(c.params.month);
      await keepReview(c.db, c.me, kept, c.body, c.body.version);
      return { ...(await reviewOf(c.db, c.me, kept)), month: c.params.month };
    },
  ),
];

export const growthApi = [...goalsApi, ...mixApi, ...nudgesApi, ...reviewsApi];

import { z } from 'zod';
import { day, id, optionalText } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findReview, listReceived, listMyReviews, type Review } from '../reviews/find-review.ts';
import { giveReview, rateReview, rubricOf } from '../reviews/give-review.ts';
import { voteForWork } from '../votes/vote-for-work.ts';
import { findWork } from '../work/find-work.ts';
import { aroundWork, signWork, verdicts } from '../work/sign-work.ts';
import { listOf, nothing, person, work, workAsJson } from './shapes.ts';

const params = z.object({ id });
const points = z.record(z.string(), z.number());

const review = z.object({
  id: z.number(),
  work_id: z.number(),
  due_on: day,
  points,
  words: z.string(),
  given_at: z.iso.datetime().nullable(),
});
const reviewAsJson = (one: Review): z.input<typeof review> => ({
  id: one.id,
  work_id: one.work_id,
  due_on: one.due_on,
  points: one.points,
  words: one.words,
  given_at: one.given_at?.toISOString() ?? null,
});

export const workApi = [
  endpoint(
    'GET',
    '/work/:id',
    {
      who: 'person',
      id: 'getWork',
      summary: 'What somebody or a group made of a step',
      scope: 'read',
      params,
      answer: work,
    },
    async (c) => workAsJson(await findWork(c.db, c.me, c.params.id)),
  ),

  endpoint(
    'POST',
    '/work/:id/signature',
    {
      who: 'person',
      id: 'signWork',
      summary: 'Sign a work, or give it back with a word',
      scope: 'write',
      params,
      body: z.object({ verdict: z.enum(verdicts), word: optionalText(1000) }),
      answer: nothing,
    },
    async (c) => {
      await signWork(c.db, c.me, c.params.id, c.body);
      return {};
    },
  ),

  endpoint(
    'PUT',
    '/work/:id/vote',
    {
      who: 'person',
      id: 'voteForWork',
      summary: 'Give one of my votes to a work, or take it back',
      scope: 'write',
      params,
      body: z.object({ wanted: z.boolean() }),
      answer: nothing,
    },
    async (c) => {
      await voteForWork(c.db, c.me, c.params.id, c.body.wanted);
      return {};
    },
  ),

  endpoint(
    'GET',
    '/work/:id/reviews',
    {
      who: 'person',
      id: 'listReceivedReviews',
      summary: 'What reviewers said of my work; without a name where the format keeps them unnamed',
      scope: 'read',
      params,
      answer: listOf(
        z.object({
          id: z.number(),
          reviewer: person.nullable(),
          points,
          words: z.string(),
          helpful: z.number().nullable(),
        }),
      ),
    },
    async (c) => {
      await findWork(c.db, c.me, c.params.id);
      const { step } = await aroundWork(c.db, c.me, c.params.id);
      const { anonymous } = rubricOf(step.declared);
      const received = await listReceived(c.db, c.me, c.params.id, anonymous);
      const items = received.map(({ id: review_id, reviewer, points: given, words, helpful }) => ({
        id: review_id,
        reviewer,
        points: given,
        words,
        helpful,
      }));
      return { items, next: null };
    },
  ),

  endpoint(
    'GET',
    '/reviews',
    {
      who: 'person',
      id: 'listMyReviews',
      summary: 'What I was drawn to review, the newest first',
      scope: 'read',
      query: z.object({ after: id.optional() }),
      answer: listOf(review),
    },
    async (c) => {
      const found = await listMyReviews(c.db, c.me, c.query.after ?? null);
      const items = found.slice(0, 30);
      return { items: items.map(reviewAsJson), next: found.length > 30 ? String(items.at(-1)!.id) : null };
    },
  ),

  endpoint(
    'GET',
    '/reviews/:id',
    {
      who: 'person',
      id: 'getReview',
      summary: 'A review that is mine to write',
      scope: 'read',
      params,
      answer: review,
    },
    async (c) => reviewAsJson(await findReview(c.db, c.me, c.params.id)),
  ),

  endpoint(
    'PUT',
    '/reviews/:id',
    {
      who: 'person',
      id: 'giveReview',
      summary: 'Judge a work by the rubric of its step, from 1 to 5 by criterion',
      scope: 'write',
      params,
      body: z.object({ points: z.record(z.string().max(60), z.int()), words: optionalText(8000) }),
      answer: review,
    },
    async (c) => reviewAsJson(await giveReview(c.db, c.me, c.params.id, c.body)),
  ),

  endpoint(
    'PUT',
    '/reviews/:id/rating',
    {
      who: 'person',
      id: 'rateReview',
      summary: 'Say how helpful a review of my work was',
      scope: 'write',
      params,
      body: z.object({ helpful: z.int().min(1).max(5), words: optionalText(2000) }),
      answer: nothing,
    },
    async (c) => {
      await rateReview(c.db, c.me, c.params.id, c.body);
      return {};
    },
  ),
];

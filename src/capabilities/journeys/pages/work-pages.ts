import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { checkbox, optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findReview, listReceived } from '../reviews/find-review.ts';
import { giveReview, rateReview, rubricOf } from '../reviews/give-review.ts';
import { reviewPage } from '../views/review-page.ts';
import { workPage } from '../views/work-page.ts';
import { listVotes } from '../votes/list-votes.ts';
import { voteForWork } from '../votes/vote-for-work.ts';
import { findWork, isOwn } from '../work/find-work.ts';
import { aroundWork, signWork, verdicts } from '../work/sign-work.ts';
import { t } from '../words.ts';
import { idParams, under } from './fields.ts';

type Asking = Context<Me, { id: number }, unknown, unknown>;

async function drawWork(c: Asking, form: Form): Promise<Html> {
  const work = await findWork(c.db, c.me, c.params.id);
  const around = await aroundWork(c.db, c.me, work.id);
  const { declared } = around.step;
  const followed = declared.kind === 'deliverable' ? declared : null;
  const [votes, received, own] = await Promise.all([
    followed?.public_vote ? listVotes(c.db, c.me, around.step) : null,
    followed?.review ? listReceived(c.db, c.me, work.id, followed.review.anonymous) : null,
    isOwn(c.db, c.me, work.id),
  ]);
  const reviews = received === null ? null : { rubric: rubricOf(declared), received };
  return workPage(c, { work, around, votes, own, reviews, form });
}

async function drawReview(c: Asking, form: Form): Promise<Html> {
  const review = await findReview(c.db, c.me, c.params.id);
  const work = await findWork(c.db, c.me, review.work_id);
  const around = await aroundWork(c.db, c.me, work.id);
  return reviewPage(c, { review, work, around, rubric: rubricOf(around.step.declared), form });
}

export const workPages = [
  get('/work/:id', { who: 'person', params: idParams }, (c) => drawWork(c, emptyForm)),

  post(
    '/work/:id/signature',
    {
      who: 'person',
      params: idParams,
      body: z.object({ verdict: z.enum(verdicts), word: optionalText(1000) }),
      again: drawWork,
    },
    async (c) => {
      await signWork(c.db, c.me, c.params.id, c.body);
      return redirect(`/work/${c.params.id}`, { flash: t(c, 'sign.done') });
    },
  ),

  post(
    '/work/:id/votes',
    { who: 'person', params: idParams, body: z.object({ wanted: checkbox }) },
    async (c) => {
      await voteForWork(c.db, c.me, c.params.id, c.body.wanted);
      return redirect(`/work/${c.params.id}`);
    },
  ),

  get('/reviews/:id', { who: 'person', params: idParams }, (c) => drawReview(c, emptyForm)),

  post(
    '/reviews/:id',
    {
      who: 'person',
      params: idParams,
      body: z.looseObject({ words: optionalText(8000) }),
      again: drawReview,
    },
    async (c) => {
      const { words } = c.body;
      await giveReview(c.db, c.me, c.params.id, { words, points: under('points.', c.body) });
      return redirect(`/reviews/${c.params.id}`, { flash: t(c, 'review.given') });
    },
  ),

  post(
    '/reviews/:id/rating',
    {
      who: 'person',
      params: idParams,
      body: z.object({ helpful: z.coerce.number().int().min(1).max(5), words: optionalText(2000) }),
    },
    async (c) => {
      const { work_id } = await rateReview(c.db, c.me, c.params.id, c.body);
      return redirect(`/work/${work_id}`, { flash: t(c, 'rating.thanks') });
    },
  ),
];

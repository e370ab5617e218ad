import { z } from 'zod';
import { findCommunity, slugParams } from '#capabilities/communities/index.ts';
import { endpoint } from '#platform/http/route.ts';
import { questions } from '#shared/health/diagnose.ts';
import { findHealth } from '../find-health.ts';
import { monthly, unitOf, type Course } from '../months/figures.ts';
import { insistLooksAfter, insistReads, reviewsAsked } from '../pages.ts';
import { listReviews } from '../reviews/find-reviews.ts';
import { holdReview, setReviewDay } from '../reviews/hold-review.ts';
import { dayFields, decisions, reviewFields } from '../reviews/review.ts';

const params = slugParams;
const read = { who: 'person', scope: 'read', params } as const;
const write = { who: 'person', scope: 'write', params } as const;

const figure = z.union([z.object({ value: z.number() }), z.object({ withheld: z.enum(['few', 'beside']) })]);
const course = z.object({
  figure: z.enum(monthly),
  unit: z.enum(['share', 'people', 'minutes']),
  now: figure.nullable(),
  behind: z.int(),
  usual: z.number().nullable(),
  beside: z.enum(['as usual', 'above usual', 'below usual', 'too little past']),
  points: z.array(z.object({ month: z.iso.date(), value: z.number() })),
});
const answer = z.object({
  question: z.enum(questions),
  state: z.enum(['ails', 'well', 'not known']),
  against: z.array(z.string()),
  for: z.array(z.string()),
  experiment: z.string().nullable(),
});

const asCourse = ({ figure: which, now, behind, usual, beside, points }: Course): z.input<typeof course> => ({
  figure: which,
  unit: unitOf[which],
  now,
  behind,
  usual,
  beside,
  points,
});

export const healthApi = [
  endpoint(
    'GET',
    '/communities/:slug/health',
    {
      ...read,
      id: 'getCommunityHealth',
      summary: 'How a community is doing beside its own past, month by month, and what it may lack',
      answer: z.object({
        month: z.iso.date().nullable(),
        members: z.int(),
        figures: z.array(course),
        diagnosis: z.array(answer),
        review_on: z.iso.date().nullable(),
      }),
    },
    async (c) => {
      const community = await findCommunity(c.db, c.me, c.params.slug);
      insistLooksAfter(community);
      const { month, members, courses, diagnosis, review_on } = await findHealth(c.db, community);
      return {
        month,
        members,
        figures: courses.map(asCourse),
        diagnosis: diagnosis.map(({ question, state, against, for: well, experiment }) => ({
          question,
          state,
          against: against.map((sign) => sign.figure),
          for: well.map((sign) => sign.figure),
          experiment,
        })),
        review_on,
      };
    },
  ),
  endpoint(
    'GET',
    '/communities/:slug/reviews',
    {
      ...read,
      id: 'listCommunityReviews',
      summary: 'How its owners decided whether a community goes on, and why, the latest first',
      query: reviewsAsked,
      answer: z.object({
        items: z.array(
          z.object({
            id: z.number(),
            decision: z.enum(decisions),
            why: z.string(),
            decided_at: z.iso.datetime(),
            by: z.object({ id: z.number(), name: z.string() }).nullable(),
          }),
        ),
        next: z.string().nullable(),
      }),
    },
    async (c) => {
      const community = await findCommunity(c.db, c.me, c.params.slug);
      insistReads(community);
      const { items, next } = await listReviews(c.db, community.id, c.query.after);
      return { items: items.map((one) => ({ ...one, decided_at: one.decided_at.toISOString() })), next };
    },
  ),
  endpoint(
    'POST',
    '/communities/:slug/reviews',
    {
      ...write,
      id: 'reviewCommunity',
      summary: 'Decide whether a community is kept, changed or stopped; to stop it begins its closing',
      body: reviewFields,
      answer: z.object({ id: z.number() }),
      status: 201,
    },
    async (c) => ({ id: await holdReview(c.db, c.me, c.params.slug, c.body) }),
  ),
  endpoint(
    'PUT',
    '/communities/:slug/review-day',
    {
      ...write,
      id: 'setReviewDay',
      summary: 'Set the day of the next review of a community',
      body: dayFields,
      answer: z.object({ due_on: z.iso.date() }),
    },
    async (c) => {
      await setReviewDay(c.db, c.me, c.params.slug, c.body.due_on);
      return { due_on: c.body.due_on };
    },
  ),
];

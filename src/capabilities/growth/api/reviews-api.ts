import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { monthOf, monthParams, slugOf } from '../months.ts';
import { keepReview, listReviews, reviewFields, reviewOf } from '../reviews/reviews.ts';
import { listOf, read, write } from './shapes.ts';

const review = z.object({ month: z.string(), went: z.string(), learned: z.string(), next: z.string() });

export const reviewsApi = [
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

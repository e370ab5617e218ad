import { z } from 'zod';
import { findCommunity, inCommunity, slugParams, type Community } from '#capabilities/communities/index.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import { optionalId } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findHealth } from './find-health.ts';
import { findStanding, listReviews } from './reviews/find-reviews.ts';
import { holdReview, setReviewDay } from './reviews/hold-review.ts';
import { dayFields, reviewFields } from './reviews/review.ts';
import { healthPage } from './views/health-page.ts';
import { reviewsPage, type ShownReviews } from './views/reviews-page.ts';
import { t } from './words.ts';

const who = 'person';
const params = slugParams;
type Here = Context<Me, z.output<typeof params>, unknown, unknown>;

export const reviewsAsked = z.object({ after: optionalId });

/** How a community is doing concerns those who look after it, once it is open. */
export function insistLooksAfter({ may_moderate, kind, state }: Community): void {
  if (!may_moderate || kind !== 'community' || state === 'incubating') throw new Forbidden();
}

/** Whether it goes on is decided before all who may read in it. */
export function insistReads({ readable, kind, state }: Community): void {
  if (!readable || kind !== 'community' || state === 'incubating') throw new NotFound();
}

async function drawReviews(
  c: Here,
  community: Community,
  { after, ...forms }: Pick<ShownReviews, 'decided' | 'day'> & { after?: number | undefined },
): Promise<Html> {
  insistReads(community);
  const [standing, page] = await Promise.all([
    findStanding(c.db, community.id),
    listReviews(c.db, community.id, after),
  ]);
  return reviewsPage(c, community, { standing, ...page, ...forms });
}

export const healthPages = [
  get(
    '/communities/:slug/health',
    { who, params },
    inCommunity(async (c, community) => {
      insistLooksAfter(community);
      return healthPage(c, community, await findHealth(c.db, community));
    }),
  ),
  get(
    '/communities/:slug/reviews',
    { who, params, query: reviewsAsked },
    inCommunity((c, community) => drawReviews(c, community, c.query)),
  ),
  post(
    '/communities/:slug/reviews',
    {
      who,
      params,
      body: reviewFields,
      again: async (c, decided) =>
        drawReviews(c, await findCommunity(c.db, c.me, c.params.slug), { decided }),
    },
    async (c) => {
      await holdReview(c.db, c.me, c.params.slug, c.body);
      const flash = c.body.decision === 'stop' ? t(c, 'review.was_stopped') : t(c, 'review.was_kept');
      return redirect(`/communities/${c.params.slug}/reviews`, { flash });
    },
  ),
  post(
    '/communities/:slug/review-day',
    {
      who,
      params,
      body: dayFields,
      again: async (c, day) => drawReviews(c, await findCommunity(c.db, c.me, c.params.slug), { day }),
    },
    async (c) => {
      await setReviewDay(c.db, c.me, c.params.slug, c.body.due_on);
      return redirect(`/communities/${c.params.slug}/reviews`, { flash: t(c, 'review.day_was_set') });
    },
  ),
];

import { writeMissing } from '#capabilities/health/index.ts';
import type { Db } from '#platform/database/database.ts';
import { dayOf, daysBefore } from '../when.ts';
import type { Place } from './fill-communities.ts';
import { insertRows } from './rows.ts';

/** How many days ago the last review was, and how many lie between two. */
const last = 40;
const between = 182;

/** What each month came to, counted from what was told, and how owners decided at their reviews. */
export async function fillHealth(tx: Db, places: readonly Place[], now: Date): Promise<void> {
  await writeMissing(tx);
  const reviews = places.flatMap(({ id, members, story }) =>
    story.after('review').map(({ what, text }, i, all) => ({
      community_id: id,
      decision: what,
      why: text,
      decided_by: members[0]!.person.id,
      decided_at: daysBefore(now, last + (all.length - 1 - i) * between),
    })),
  );
  await insertRows(tx, 'community_reviews', reviews);
  const live = places.filter(({ story }) => story.line('state') === 'live');
  await insertRows(
    tx,
    'review_days',
    // Not all on one day: those without a review yet come first.
    live.map(({ id }, i) => ({
      community_id: id,
      due_on: dayOf(
        daysBefore(now, reviews.some((one) => one.community_id === id) ? last - between : -14 - 9 * i),
      ),
    })),
  );
}

import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { optionalText } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { markOf, requireUnchanged, type Version } from '#shared/versions/version.ts';
import type { Month } from '../months.ts';
import { mine } from '../policy.ts';

/** A look back on a month, for oneself. */
export type Review = { month: Month; went: string; learned: string; next: string };

export const reviewFields = z.object({
  went: optionalText(2000),
  learned: optionalText(2000),
  next: optionalText(2000),
});
export type ReviewFields = z.output<typeof reviewFields>;

export const reviewVersion = ({ went, learned, next }: ReviewFields): Version =>
  markOf([went, learned, next]);

/** What somebody wrote about a month; empty where they wrote nothing. */
export async function reviewOf(db: Db, me: Me, month: Month): Promise<Review> {
  const found = await db.maybe<Review>(sql`
    select month, went, learned, next from growth_reviews where ${mine(me)} and month = ${month}::date`);
  return found ?? { month, went: '', learned: '', next: '' };
}

/** Months somebody looked back on, the latest first: three years at most stand here. */
export function listReviews(db: Db, me: Me): Promise<Review[]> {
  return db.many<Review>(sql`
    select month, went, learned, next from growth_reviews where ${mine(me)} order by month desc limit 36`);
}

/** Keeps a review; one that is emptied is gone. */
export async function keepReview(
  db: Db,
  me: Me,
  month: Month,
  { went, learned, next }: ReviewFields,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(7420024, ${me.id}::int)`);
    requireUnchanged(drawnFrom, reviewVersion(await reviewOf(tx, me, month)));
    if (went + learned + next === '') {
      await tx.run(sql`delete from growth_reviews where ${mine(me)} and month = ${month}::date`);
      return;
    }
    await tx.run(sql`
      insert into growth_reviews (person_id, month, went, learned, next)
      values (${me.id}, ${month}::date, ${went}, ${learned}, ${next})
      on conflict (person_id, month) do update set went = excluded.went, learned = excluded.learned,
        next = excluded.next, changed_at = moment()`);
  });
}

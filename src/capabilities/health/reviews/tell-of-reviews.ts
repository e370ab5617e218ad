import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { communityReviewDue } from '../happenings.ts';
import { firstReview } from './find-reviews.ts';

/** Gives every live community a day for its first review, and tells owners when the day has come, once. */
export async function tellOfReviews({ db }: Ground): Promise<void> {
  await db.run(sql`
    insert into review_days (community_id, due_on)
    select c.id, ${firstReview(sql`c`)} from communities c
    where c.kind = 'community' and c.state = 'live' and c.live_at is not null
      and not exists (select from review_days r where r.community_id = c.id)
    on conflict do nothing`);
  const due = await db.many<{ community_id: number }>(sql`
    select r.community_id from review_days r join communities c on c.id = r.community_id
    where r.due_on <= moment()::date and r.told_for is distinct from r.due_on and c.state = 'live'
    order by r.community_id`);
  for (const { community_id } of due) await tellOne(db, community_id);
}

const tellOne = (db: Ground['db'], community: number): Promise<void> =>
  db.transaction(async (tx) => {
    const told = await tx.change<{ due_on: string }>(sql`
      update review_days set told_for = due_on
      where community_id = ${community} and due_on <= moment()::date and told_for is distinct from due_on
      returning due_on::text`);
    if (told) await record(tx, communityReviewDue, { community }, { due_on: told.due_on });
  });

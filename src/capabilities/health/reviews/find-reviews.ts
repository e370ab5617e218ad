import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import type { Review } from './review.ts';

/** Half a year after it went live; a community that was there before reviews were has a fortnight from now. */
export const firstReview = (c: Sql): Sql =>
  sql`greatest((${c}.live_at + interval '6 months')::date, moment()::date + 14)`;

/** The day of the next review of `c`, as text; null where none is to come. */
export const reviewDayOf = (c: Sql): Sql => sql`(
  case when ${c}.state = 'live' then coalesce(
    (select r.due_on from review_days r where r.community_id = ${c}.id), ${firstReview(c)}) end)::text`;

const size = 20;

/** How its owners decided whether it goes on, the latest first. */
export async function listReviews(
  db: Db,
  communityId: number,
  after?: number,
): Promise<{ items: Review[]; next: string | null }> {
  const rest = after === undefined ? empty : sql`and r.id < ${after}`;
  const rows = await db.many<Review>(sql`
    select r.id, r.decision, r.why, r.decided_at,
      (select jsonb_build_object('id', p.id, 'name', p.name) from people p
        where p.id = r.decided_by and p.status <> 'erased') as by
    from community_reviews r where r.community_id = ${communityId} ${rest} order by r.id desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? String(items.at(-1)!.id) : null };
}

/** When the next review is due, and how many conversations stay of a community that closes; 0 while it is live. */
export const findStanding = (db: Db, communityId: number): Promise<Standing> =>
  db.one<Standing>(sql`
    select ${reviewDayOf(sql`c`)} as review_on, case when c.state = 'live' then 0 else (
        select count(*) from discussions d where d.community_id = c.id and d.deleted_at is null) end::int as conversations
    from communities c where c.id = ${communityId}`);

export type Standing = { review_on: string | null; conversations: number };

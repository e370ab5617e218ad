import { holdCommunity, startClosing, type Community } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { communityReviewed } from '../happenings.ts';
import { t } from '../words.ts';
import type { ReviewFields } from './review.ts';

/**
 * An owner writes down whether the community is kept, changed or stopped, and why. To stop it begins its closing, so
 * that what it leaves is collected; otherwise there is a next review. Returns the id.
 */
export async function holdReview(
  db: Db,
  me: Me,
  slug: string,
  { decision, why, next_on }: ReviewFields,
): Promise<number> {
  return db.transaction(async (tx) => {
    const community = await holdAsOwner(tx, me, slug);
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into community_reviews (community_id, decision, why, decided_by)
      values (${community.id}, ${decision}, ${why}, ${me.id}) returning id`))!;
    await record(
      tx,
      communityReviewed,
      { actor: me.id, community: community.id },
      { review_id: id, decision },
    );
    if (decision === 'stop') {
      await tx.run(sql`delete from review_days where community_id = ${community.id}`);
      await startClosing(tx, me, slug);
    } else await writeDay(tx, community.id, next_on ?? (await inHalfAYear(tx)));
    return id;
  });
}

/** An owner sets when the next review is. Throws Invalid for a day that is over. */
export async function setReviewDay(db: Db, me: Me, slug: string, day: string): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdAsOwner(tx, me, slug);
    await writeDay(tx, community.id, day, 'due_on');
  });
}

async function writeDay(tx: Db, communityId: number, day: string, field = 'next_on'): Promise<void> {
  const { past } = await tx.one<{ past: boolean }>(sql`select ${day}::date < moment()::date as past`);
  if (past) throw new Invalid({ [field]: (c) => t(c, 'review.day_over') });
  await tx.run(sql`
    insert into review_days (community_id, due_on) values (${communityId}, ${day})
    on conflict (community_id) do update set due_on = excluded.due_on, told_for = null`);
}

const inHalfAYear = async (tx: Db): Promise<string> =>
  (await tx.one<{ day: string }>(sql`select (moment() + interval '6 months')::date::text as day`)).day;

/** Reviews concern a community that runs: what is being founded or closes is decided elsewhere. */
async function holdAsOwner(tx: Db, me: Me, slug: string): Promise<Community> {
  const community = await holdCommunity(tx, me, slug);
  if (!community.may_own || community.kind !== 'community' || community.state !== 'live')
    throw new Forbidden();
  return community;
}

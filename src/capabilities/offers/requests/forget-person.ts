import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { countPlaces } from '../pairs/count-places.ts';

/** Who has left the company asks and offers nothing any more. */
export async function forgetRequestsOf(db: Db, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(
      sql`update offers set ended_at = moment() where person_id = ${personId} and ended_at is null`,
    );
    await tx.run(sql`
      update match_requests set state = 'withdrawn', answered_at = moment()
      where state = 'waiting' and ${personId} in (asker_id, asked_id)`);
    const held = await tx.many<{ offer_id: number }>(sql`
      update match_requests set ended_at = moment()
      where state = 'accepted' and group_id is null and ended_at is null and ${personId} in (asker_id, asked_id)
      returning offer_id`);
    for (const id of new Set(held.map((one) => one.offer_id))) await countPlaces(tx, id);
  });
}

/** Nothing that an erased person offered, asked or answered in words stays. */
export async function eraseRequestsOf(db: Db, personId: number): Promise<void> {
  await forgetRequestsOf(db, personId);
  await db.transaction(async (tx) => {
    await tx.run(sql`update offers set words = '', topics = '{}' where person_id = ${personId}`);
    await tx.run(sql`update match_requests set words = '' where asker_id = ${personId} and words <> ''`);
    await tx.run(sql`update match_requests set answer = '' where asked_id = ${personId} and answer <> ''`);
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { holdsPlace } from '../policy.ts';

/** Counts anew how many places of an offer are taken; to be called while the offer is held. */
export async function countPlaces(tx: Db, offerId: number): Promise<void> {
  await tx.run(sql`
    update offers o set taken = (select count(*) from match_requests r where r.offer_id = o.id and ${holdsPlace})
    where o.id = ${offerId}`);
}

/** Groups that came of offers are over, or somebody left them: places may be free again. */
export async function countPlacesOf(db: Db, groupIds: readonly number[]): Promise<void> {
  const offers = await db.many<{ id: number }>(sql`
    select distinct offer_id as id from match_requests
    where group_id = any (${[...groupIds]}::bigint[]) and offer_id is not null order by 1`);
  for (const { id } of offers)
    await db.transaction(async (tx) => {
      await tx.maybe(sql`select 1 from offers where id = ${id} for no key update`);
      await countPlaces(tx, id);
    });
}

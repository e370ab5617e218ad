import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** Who has left a programme, or the company, is nobody's match any more: what was suggested with them is settled. */
export async function settleWithout(db: Db, personId: number, programmeId: number | null): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      update match_suggestions s set state = 'declined', settled_at = moment()
      where s.state = 'waiting' and (${programmeId}::bigint is null or s.programme_id = ${programmeId})
        and exists (select from match_answers a where a.suggestion_id = s.id and a.person_id = ${personId})`);
    await tx.run(sql`
      delete from match_recommendations r where ${personId} in (r.seeker_id, r.giver_id)
        and (${programmeId}::bigint is null or r.programme_id = ${programmeId})`);
  });
}

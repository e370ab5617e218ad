import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** What an erased person asked for goes with them, and what they wrote to others too: it was between the two. */
export async function forgetFeedbackOf(db: Db, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from feedback_requests where asker_id = ${personId}`);
    await tx.run(sql`delete from feedback where giver_id = ${personId}`);
    await tx.run(sql`delete from feedback_shares where with_id = ${personId}`);
  });
}

/** Who has left the company is reminded of nothing. */
export async function leaveAlone(db: Db, personId: number): Promise<void> {
  await db.transaction((tx) =>
    tx.run(sql`update feedback set remind_at = null where giver_id = ${personId} and remind_at is not null`),
  );
}

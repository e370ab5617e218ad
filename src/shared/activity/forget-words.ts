import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** What somebody wrote beside what they did, a word of thanks or of an answer, goes with them; that it happened stays. */
export async function forgetWordsOf(tx: Db, personId: number): Promise<void> {
  await tx.run(sql`
    update activity set data = data - 'word' where actor_id = ${personId} and jsonb_exists(data, 'word')`);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/** What was kept while it was typed is not needed once it is posted. */
export async function forgetDraft(tx: Db, me: Me, key: string): Promise<void> {
  await tx.run(sql`delete from drafts where person_id = ${me.id} and key = ${key}`);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/** The fields of a form as they were last kept while someone typed, or null. */
export async function findDraft(db: Db, me: Me, key: string): Promise<Record<string, string> | null> {
  const row = await db.maybe<{ content: Record<string, string> }>(sql`
    select content from drafts where person_id = ${me.id} and key = ${key}`);
  return row && row.content;
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { contentOf } from './draft.ts';

/**
 * Keeps what is being typed; the newest save wins. What another browser had kept under the same key moves beside it.
 * Nothing typed means that there is no draft any more.
 */
export async function saveDraft(db: Db, me: Me, key: string, fields: Record<string, unknown>): Promise<void> {
  const content = contentOf(fields);
  if (!content) return dropDraft(db, me, key);
  await db.run(sql`
    insert into drafts (person_id, key, content, saved_in)
    values (${me.id}, ${key}, ${JSON.stringify(content)}::jsonb, ${me.sessionId})
    on conflict (person_id, key) do update set
      content = excluded.content, saved_at = moment(), saved_in = excluded.saved_in,
      earlier = case
        when drafts.saved_in is distinct from excluded.saved_in and drafts.content <> excluded.content
          then drafts.content
        else drafts.earlier end`);
}

/** Forgets a draft: part of the act that posts it, and of throwing it away. */
export async function dropDraft(tx: Db, me: Me, key: string): Promise<void> {
  await tx.run(sql`delete from drafts where person_id = ${me.id} and key = ${key}`);
}

/** Takes up what another browser had written; what stands there now is kept in its place. */
export async function takeEarlier(db: Db, me: Me, key: string): Promise<void> {
  await db.run(sql`
    update drafts set content = earlier, earlier = content, saved_at = moment(), saved_in = ${me.sessionId}
    where person_id = ${me.id} and key = ${key} and earlier is not null`);
}

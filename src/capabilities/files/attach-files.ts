import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/**
 * Makes a post carry exactly these files, in the transaction that writes it: its readers may then read them. Only
 * one's own files are taken, and those that the post carried before, whoever put them there.
 */
export async function attachFiles(tx: Db, post: number, keys: readonly string[], me: Me): Promise<void> {
  await tx.run(sql`
    delete from post_files pf using files f
    where pf.post_id = ${post} and f.id = pf.file_id and f.key <> all(${keys}::text[])`);
  if (keys.length === 0) return;
  await tx.run(sql`
    insert into post_files (post_id, file_id)
    select ${post}, f.id from files f where f.key = any(${keys}::text[]) and f.owner_id = ${me.id}
    on conflict do nothing`);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** Ties the files that a post shows to it, so that its readers may see them; only the author's own. */
export async function attachFiles(
  tx: Db,
  post: { id: number; author_id: number },
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await tx.run(sql`
    insert into post_files (post_id, file_id)
    select ${post.id}, f.id from files f where f.key = any(${keys}::text[]) and f.owner_id = ${post.author_id}
    on conflict do nothing`);
}

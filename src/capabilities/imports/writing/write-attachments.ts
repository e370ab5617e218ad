import { storeForeign } from '#capabilities/files/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { FileStore } from '#platform/files/store.ts';
import type { Trouble } from '../import.ts';
import type { Source } from './write-batch.ts';
import type { FreshPost } from './write-fresh.ts';

/** Keeps what came with new posts, one file at a time; what is no proper file is reported. */
export async function writeAttachments(
  tx: Db,
  store: FileStore,
  run: Source,
  posts: ReadonlyMap<string, FreshPost>,
): Promise<{ count: number; troubles: Trouble[] }> {
  const troubles: Trouble[] = [];
  let count = 0;
  if (run.kind !== 'mbox') return { count, troubles };
  const waiting = await tx.many<{ post: string; position: number; name: string }>(sql`
    select post, position, name from import_files
    where import_id = ${run.id} and post = any(${[...posts.keys()]}::text[]) order by post, position`);
  for (const { post, position, name } of waiting) {
    const { bytes } = await tx.one<{ bytes: Buffer }>(sql`
      select bytes from import_files where import_id = ${run.id} and post = ${post} and position = ${position}`);
    const { id, author_id } = posts.get(post)!;
    try {
      const file = await storeForeign(tx, store, author_id, { name, bytes });
      await tx.run(sql`insert into post_files (post_id, file_id) values (${id}, ${file.id})`);
      count++;
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      troubles.push({ reason: 'unreadable file', external_id: `${post} (${name})` });
    }
  }
  return { count, troubles };
}

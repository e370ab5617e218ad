import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** Tags are written in one way, so that the same word is the same tag. */
export const tagName = (typed: string): string =>
  typed.trim().replace(/^#/, '').replaceAll(/\s+/g, ' ').toLowerCase();

/** Gives a thread these tags and no others; a synonym becomes the tag that stands for both. */
export async function setTags(tx: Db, discussion: number, typed: readonly string[]): Promise<void> {
  const names = [...new Set(typed.map(tagName).filter(Boolean))];
  // In one order, so that two who name the same new tags do not wait for each other.
  await tx.run(sql`
    insert into tags (name) select name from unnest(${names}::text[]) name order by name on conflict do nothing`);
  await tx.run(sql`
    with wanted as (select coalesce(synonym_of, id) as id from tags where name = any(${names}::text[])),
    gone as (delete from discussion_tags where discussion_id = ${discussion} and tag_id not in (select id from wanted))
    insert into discussion_tags (discussion_id, tag_id) select distinct ${discussion}::bigint, id from wanted
    on conflict do nothing`);
}

import type { Db } from '#platform/database/database.ts';
import { join, sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Visibility, State } from '../community.ts';
import { findable } from '../policy.ts';

export type Similar = {
  slug: string;
  name: string;
  summary: string;
  members_count: number;
  state: State;
  visibility: Visibility;
};

/** Communities that sound like this: alike in name, or sharing words of name and summary. The closest first. */
export function findSimilar(db: Db, me: Me, words: string): Promise<Similar[]> {
  const text = words.slice(0, 400);
  const terms = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].slice(0, 12);
  const shared = terms.map((term) => sql`(own.words like '%' || plain(${term}) || '%')::int`);
  return db.many(sql`
    select slug, name, summary, members_count, state, visibility from (
      select c.*, similarity(plain(c.name), plain(${text})) as alike, ${join([sql`0`, ...shared], sql` + `)} as shared
      from communities c cross join lateral (select plain(c.name || ' ' || c.summary) as words) own
      where c.kind = 'community' and c.state <> 'merged' and ${findable(me)}) c
    where alike > 0.35 or (shared >= 1 and shared >= ${terms.length}::int * 0.34)
    order by alike + 0.2 * shared desc, id limit 5`);
}

import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

export type TagSuggestion = { value: string; label: string; hint?: string };

/** Tags that begin with or contain what is typed, the most used first; only those in use where one reads. */
export async function suggestTags(db: Db, me: Me, typed: string): Promise<TagSuggestion[]> {
  const rows = await db.many<{ value: string; typed: string }>(sql`
    select tag.name as value, min(t.name) as typed
    from tags t join tags tag on tag.id = coalesce(t.synonym_of, t.id)
    join discussion_tags dt on dt.tag_id = tag.id
    join discussions d on d.id = dt.discussion_id and d.deleted_at is null
    join communities c on c.id = d.community_id
    where t.name like ${`%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`} and ${readable(me)}
    group by tag.name
    order by bool_or(starts_with(t.name, ${typed})) desc, count(distinct d.id) desc, tag.name limit 12`);
  return rows.map(({ value, typed: name }) => ({
    value,
    label: value,
    ...(name === value ? {} : { hint: name }),
  }));
}

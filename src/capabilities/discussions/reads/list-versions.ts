import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Tables } from '#tables';

/** What a post said, until `replaced_at`; what it says now has no end. */
export type Version = Pick<Tables['post_versions'], 'version' | 'title' | 'body_text'> & {
  replaced_at: Date | null;
  replaced_by_name: string | null;
};

/** Everything that a post has said, oldest first, what it says now last. The caller found the post. */
export function listVersions(db: Db, post_id: number): Promise<Version[]> {
  return db.many<Version>(sql`
    select v.version, v.title, v.body_text, v.edited_at as replaced_at,
      case when p.status <> 'erased' then p.name end as replaced_by_name
    from post_versions v left join people p on p.id = v.edited_by where v.post_id = ${post_id}
    union all
    select 1 + (select count(*) from post_versions v where v.post_id = o.id)::int,
      case when o.number = 1 then d.title end, o.body_text, null, null
    from posts o join discussions d on d.id = o.discussion_id where o.id = ${post_id}
    order by 1`);
}

import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';

export type FoundPost = {
  id: number;
  discussion_id: number;
  number: number;
  parent_number: number | null;
  author_id: number | null;
  author_name: string | null;
  title: string;
  body_html: string;
  sanitised: number;
  created_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  deleted_by: number | null;
};

/**
 * A post by its id, wherever its thread lies now, if this person may read it. What a deleted one said is
 * not in it. Throws NotFound.
 */
export async function findPost(db: Db, me: Me, id: number): Promise<FoundPost> {
  const found = await db.maybe<FoundPost>(sql`
    select p.id, p.discussion_id, p.number, p.parent_number, p.author_id, d.title, p.sanitised,
      p.created_at, p.edited_at, p.deleted_at, p.deleted_by,
      case when p.deleted_at is null then p.body_html else '' end as body_html,
      case when a.status <> 'erased' then a.name end as author_name
    from posts p join discussions d on d.id = p.discussion_id join communities c on c.id = d.community_id
    left join people a on a.id = p.author_id
    where p.id = ${id} and ${readable(me)}`);
  if (!found) throw new NotFound();
  return found;
}

import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';

export type FoundPost = Pick<
  Tables['posts'],
  | 'id'
  | 'discussion_id'
  | 'number'
  | 'parent_number'
  | 'author_id'
  | 'body_html'
  | 'sanitised'
  | 'created_at'
  | 'edited_at'
  | 'deleted_at'
  | 'deleted_by'
> & { author_name: string | null; title: string };

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

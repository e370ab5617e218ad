import { findable, readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';

export type Place = Pick<Tables['communities'], 'slug' | 'name'> & Pick<Tables['memberships'], 'role'>;

/** The communities of a person, of those that the reader may know of. */
export function communitiesOf(db: Db, me: Me, personId: number): Promise<Place[]> {
  return db.many<Place>(sql`
    select c.slug, c.name, of.role
    from memberships of join communities c on c.id = of.community_id
    where of.person_id = ${personId} and of.left_at is null and c.kind = 'community' and c.state <> 'merged'
      and ${findable(me)}
    order by of.role in ('owner', 'founder') desc, plain(c.name), c.id limit 50`);
}

export type Helped = Pick<Tables['posts'], 'discussion_id' | 'number' | 'score' | 'created_at'> & {
  title: string;
  community: string;
  accepted: boolean;
};

/** Answers of a person that helped: accepted ones first, then those with most votes; of what the reader may read. */
export function helpedWith(db: Db, me: Me, personId: number): Promise<Helped[]> {
  return db.many<Helped>(sql`
    select d.id as discussion_id, po.number, d.title, c.name as community, po.score,
      d.accepted_post_id = po.id as accepted, po.created_at
    from posts po join discussions d on d.id = po.discussion_id join communities c on c.id = d.community_id
    where po.author_id = ${personId} and po.number > 1 and po.deleted_at is null
      and d.kind = 'question' and d.deleted_at is null and (po.score > 0 or d.accepted_post_id = po.id) and ${readable(me)}
    order by (d.accepted_post_id = po.id) desc nulls last, po.score desc, po.id desc limit 10`);
}

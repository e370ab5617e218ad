import { belongs } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/** A community that may suit someone: how many are in it, and how many of them work in the same department. */
export type Suggestion = { slug: string; name: string; summary: string; members: number; colleagues: number };

/** Live communities that anyone may join, those of the nearest colleagues first, then the largest. */
export function suggestCommunities(db: Db, me: Me): Promise<Suggestion[]> {
  return db.many<Suggestion>(sql`
    with near as (
      select m.community_id, count(*)::int as colleagues
      from people self join people p on p.department = self.department and p.id <> self.id and p.status = 'active'
      join memberships m on m.person_id = p.id and m.left_at is null
      where self.id = ${me.id} group by m.community_id)
    select c.slug, c.name, c.summary, c.members_count as members, coalesce(near.colleagues, 0) as colleagues
    from communities c left join near on near.community_id = c.id
    where c.state = 'live' and c.visibility in ('open', 'closed') and c.joining in ('open', 'request') and not ${belongs(me)}
    order by colleagues desc, c.members_count desc, c.id limit 8`);
}

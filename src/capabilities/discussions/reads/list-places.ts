import { withRights, type Standing } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

export type Place = { slug: string; name: string };

/** The communities in which this person may write, by name. */
export async function listPlacesToWrite(db: Db, me: Me): Promise<Place[]> {
  const rows = await db.many<Place & Standing>(sql`
    select c.slug, c.name, c.state, c.posting, c.guidelines_version, m.role as my_role, m.guidelines_accepted
    from memberships m join communities c on c.id = m.community_id
    where m.person_id = ${me.id} and m.left_at is null and c.state in ('incubating', 'live', 'closing')
    order by plain(c.name), c.id`);
  return rows.map(withRights).filter(({ may_post }) => may_post);
}

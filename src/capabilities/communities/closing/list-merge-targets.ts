import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { findable } from '../policy.ts';

/** Running communities into which this person may merge the one given: their own; for administrators all that they find. */
export function listMergeTargets(
  db: Db,
  me: Me,
  sourceId: number,
): Promise<{ slug: string; name: string }[]> {
  return db.many(sql`
    select c.slug, c.name from communities c
    where c.id <> ${sourceId} and c.kind = 'community' and c.state in ('live', 'closing') and ${findable(me)}
      and (${me.administrator}::boolean or exists (
        select 1 from memberships m
        where m.community_id = c.id and m.person_id = ${me.id} and m.left_at is null and m.role = 'owner'))
    order by plain(c.name), c.id limit 300`);
}

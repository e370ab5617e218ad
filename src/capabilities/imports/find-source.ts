import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Import } from './import.ts';

/**
 * Under which name the ids of this file are remembered. Messages have ids that are unique everywhere. Those of a
 * questions site are not, and the file does not say which site it is of: it is the one of an earlier import into this
 * community when the same ids have the same times, whatever the file is called today.
 */
export async function findSource(db: Db, { id, kind, community }: Import): Promise<string> {
  if (kind === 'mbox') return `mbox:${community.id}`;
  const prefix = `questions:${community.id}:`;
  const known = await db.maybe<{ source: string }>(sql`
    with beginning as (
      select external_id, created_at from import_posts
      where import_id = ${id} and role = 'opening' order by created_at, external_id limit 2000)
    select i.source from beginning s
    join imported i on i.kind = 'post' and i.external_id = s.external_id and i.source = any(
      select distinct ${prefix}::text || m.id from imports m where m.community_id = ${community.id})
    join posts p on p.id = i.local_id and p.created_at = s.created_at
    group by i.source order by count(*) desc limit 1`);
  return known?.source ?? `${prefix}${id}`;
}

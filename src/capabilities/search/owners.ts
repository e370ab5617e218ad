import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/** What is missing is shown to those who can do something about it: owners, and administrators. */
export async function ownsSomething(db: Db, me: Me, community: string | null): Promise<boolean> {
  if (me.administrator) return true;
  const owned = await db.maybe(sql`
    select from memberships m join communities c on c.id = m.community_id
    where m.person_id = ${me.id} and m.role = 'owner' and m.left_at is null
      and (${community}::text is null or c.slug = ${community}) limit 1`);
  return owned !== null;
}

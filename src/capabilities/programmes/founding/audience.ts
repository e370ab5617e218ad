import { fits, isEmptyRule, type Rule } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

export type DirectoryValue = { field: 'departments' | 'locations' | 'levels'; name: string };

/** What the directory knows that a rule can be made of. */
export function listDirectoryValues(db: Db): Promise<DirectoryValue[]> {
  return db.many(sql`
    select field, name from (
      select 'departments' as field, department as name from people where status = 'active'
      union all select 'locations', location from people where status = 'active'
      union all select 'levels', level from people where status = 'active') found
    where name <> '' group by field, name order by field, plain(name) limit 300`);
}

/** Fewer than so many are never counted out: with a rule that is narrow enough, a number says who. */
export const leastCounted = 5;

/** For how many active people a rule holds now; null for fewer than five. */
export async function countAudience(db: Db, rule: Rule | null): Promise<number | null> {
  const condition = isEmptyRule(rule) ? sql`p.status = 'active'` : fits(rule);
  const { people } = await db.one<{ people: number }>(sql`
    select count(*) as people from people p where ${condition}`);
  return people < leastCounted ? null : people;
}

export type Offering = { id: number; name: string; slug: string };

/** The communities in whose name the person may offer a programme: those that they own. */
export function listOfferings(db: Db, me: Me): Promise<Offering[]> {
  return db.many<Offering>(sql`
    select c.id, c.name, c.slug from memberships m join communities c on c.id = m.community_id
    where m.person_id = ${me.id} and m.left_at is null and m.role in ('owner', 'founder')
      and c.kind = 'community' and c.state = 'live' order by plain(c.name), c.id limit 100`);
}

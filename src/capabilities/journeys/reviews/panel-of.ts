import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

type Wanted = { programme: number; group: number | null; by: string };
type Panel = { people: number[]; inGroup: boolean };

/**
 * Who reviews or decides by a role: those who hold it in the group, else those who take part in the programme with
 * it, else the organisers.
 */
export async function panelOf(tx: Db, { programme, group, by }: Wanted): Promise<Panel> {
  const found = await tx.one<{ group: number[]; programme: number[]; organisers: number[] }>(sql`
    select
      (select coalesce(array_agg(m.person_id order by m.person_id), '{}') from group_members m
        join people x on x.id = m.person_id and x.status = 'active'
        where m.group_id = ${group}::bigint and m.left_at is null and m.role = ${by}) as "group",
      (select coalesce(array_agg(t.person_id order by t.person_id), '{}') from participants t
        join people x on x.id = t.person_id and x.status = 'active'
        where t.programme_id = ${programme} and t.state = 'in' and t.role = ${by}) as programme,
      (select coalesce(array_agg(o.person_id order by o.person_id), '{}') from programme_organisers o
        join people x on x.id = o.person_id and x.status = 'active'
        where o.programme_id = ${programme}) as organisers`);
  if (found.group.length > 0) return { people: found.group, inGroup: true };
  return { people: found.programme.length > 0 ? found.programme : found.organisers, inGroup: false };
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Pool } from '../../rounds/forming/pool.ts';
import { readPool, type Formable } from '../../rounds/forming/read-pool.ts';
import type { Standing } from '../../rounds/review/standing.ts';

/** The groups of a programme that run, as the people in them, and the pool of all those and of `also`. */
export async function readRunning(
  db: Db,
  programme: Formable,
  also: readonly number[] = [],
): Promise<{ groups: Standing[]; pool: Pool }> {
  const groups = await db.many<Standing>(sql`
    select g.id, g.name, array_agg(m.person_id order by m.person_id) as members,
      coalesce(array_agg(m.person_id) filter (where m.gives), '{}') as givers
    from groups g join group_members m on m.group_id = g.id and m.left_at is null
    where g.programme_id = ${programme.id} and g.kind = 'group' and g.state = 'running' group by g.id order by g.id`);
  const everyone = [...groups.flatMap(({ members }) => members), ...also];
  return { groups, pool: await readPool(db, programme, { also: everyone, among: [] }) };
}

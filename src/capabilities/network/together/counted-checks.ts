import { consents } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { axisKeys, type Axes } from '../measures/axes.ts';
import type { Means } from './aggregate.ts';

/**
 * Condition on `shared_check_parts r` of `shared_checks s`: it counts now. Of a team or community those count who are in
 * it, of everybody those who agree to it still.
 */
export const counts: Sql = sql`(case when s.community_id is null then ${consents(sql`r.person_id`, 'check')}
  else exists (select from memberships m
    where m.community_id = s.community_id and m.person_id = r.person_id and m.left_at is null) end)`;

/** The axes of a check as they are kept for adding up. */
export const asRow = (axes: Axes): (number | null)[] => axisKeys.map((key) => axes[key]);

/** How many count now, and the mean of each axis, without a word of who they are. */
export async function countNow(db: Db, sharedId: number): Promise<{ people: number; means: Means }> {
  const rows = await db.many<{ place: number; people: number; known: number; mean: number | null }>(sql`
    select place, count(*)::int as people, count(r.axes[place])::int as known, avg(r.axes[place])::float8 as mean
    from shared_check_parts r join shared_checks s on s.id = r.shared_check_id
      cross join generate_series(1, ${axisKeys.length}::int) place
    where r.shared_check_id = ${sharedId} and ${counts} group by place`);
  const means = axisKeys.map((key, i) => {
    const row = rows.find(({ place }) => place === i + 1);
    return [key, { value: row?.mean ?? 0, people: row?.known ?? 0 }];
  });
  return { people: rows[0]?.people ?? 0, means: Object.fromEntries(means) as Means };
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { startGroups, type Forming } from '../groups/start-group.ts';
import { takesPartToday } from './forming/read-pool.ts';

/**
 * Groups of a proposal begin, with those who still take part: whoever left, paused or found another group since
 * it was proposed is left out. A group of which too few remain does not begin. Doing it twice is doing it once.
 */
export async function publishGroups(
  tx: Db,
  programme: Forming,
  groupIds: readonly number[],
  startsOn: string,
  actor: number | null,
): Promise<void> {
  const held = await tx.many<{ id: number }>(sql`
    select id from groups where id = any (${[...groupIds]}::bigint[]) and state = 'proposed' order by id for update`);
  const ids = held.map(({ id }) => id);
  await tx.run(sql`
    delete from group_members m where m.group_id = any (${ids}::bigint[]) and (
      not exists (select from participants t join people w on w.id = t.person_id
        where t.programme_id = m.programme_id and t.person_id = m.person_id and ${takesPartToday})
      or (not m.gives and exists (select from group_members o join groups g on g.id = o.group_id
        where o.programme_id = m.programme_id and o.person_id = m.person_id and o.group_id <> m.group_id
          and o.left_at is null and not o.gives and g.kind = 'group' and g.state in ('running', 'gathering'))))`);
  const matching = programme.declared.grouping.by === 'matching';
  const enough = await tx.many<{ id: number }>(sql`
    select group_id as id from group_members where group_id = any (${ids}::bigint[]) and left_at is null
    group by group_id having count(*) >= 2 and (bool_or(gives) or not ${matching}::boolean) order by 1`);
  const beginning = new Set(enough.map(({ id }) => id));
  await discard(tx, ids.filter((id) => !beginning.has(id))); // prettier-ignore
  await startGroups(tx, programme, [...beginning], startsOn, actor);
}

async function discard(tx: Db, groupIds: readonly number[]): Promise<void> {
  if (groupIds.length === 0) return;
  await tx.run(sql`
    update groups set state = 'discarded', closed_at = moment() where id = any (${[...groupIds]}::bigint[])`);
  await tx.run(sql`
    update group_members set left_at = moment() where group_id = any (${[...groupIds]}::bigint[]) and left_at is null`);
}

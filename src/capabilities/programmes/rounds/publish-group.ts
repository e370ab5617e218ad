import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { startGroup, type Forming } from '../groups/start-group.ts';
import { takesPartToday } from './forming/read-pool.ts';

/**
 * One group of a proposal begins, with those who still take part: whoever left, paused or found another group since
 * it was proposed is left out. A group of which too few remain does not begin. Doing it twice is doing it once.
 */
export async function publishGroup(
  tx: Db,
  programme: Forming,
  groupId: number,
  startsOn: string,
  actor: number | null,
): Promise<void> {
  const there = await tx.maybe(
    sql`select 1 from groups where id = ${groupId} and state = 'proposed' for update`,
  );
  if (!there) return;
  await tx.run(sql`
    delete from group_members m where m.group_id = ${groupId} and (
      not exists (select from participants t join people w on w.id = t.person_id
        where t.programme_id = m.programme_id and t.person_id = m.person_id and ${takesPartToday})
      or (not m.gives and exists (select from group_members o join groups g on g.id = o.group_id
        where o.programme_id = m.programme_id and o.person_id = m.person_id and o.group_id <> m.group_id
          and o.left_at is null and not o.gives and g.kind = 'group' and g.state in ('running', 'gathering'))))`);
  const { people, giver } = await tx.one<{ people: number; giver: boolean }>(sql`
    select count(*)::int as people, coalesce(bool_or(gives), false) as giver
    from group_members where group_id = ${groupId} and left_at is null`);
  if (people >= 2 && (giver || programme.declared.grouping.by !== 'matching'))
    return startGroup(tx, programme, groupId, startsOn, actor);
  await tx.run(sql`update groups set state = 'discarded', closed_at = moment() where id = ${groupId}`);
  await tx.run(
    sql`update group_members set left_at = moment() where group_id = ${groupId} and left_at is null`,
  );
}

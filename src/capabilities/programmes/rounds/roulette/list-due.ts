import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { dueThisRound } from '#shared/grouping/roulette/due.ts';

type Attending = { id: number; cadence: number; last: string | null; paused_until: string | null };

/** Whose turn it is in the round of a day: everyone in their own rhythm, without those who pause. */
export async function listDue(
  db: Db,
  programmeId: number,
  day: string,
  everyWeeks: number,
): Promise<number[]> {
  const people = await db.many<Attending>(sql`
    select t.person_id as id, coalesce(t.cadence_weeks, ${everyWeeks}::int) as cadence, t.paused_until,
      (select max(g.starts_on) from group_members m join groups g on g.id = m.group_id
        where m.programme_id = t.programme_id and m.person_id = t.person_id and m.left_at is null
          and g.state in ('running', 'closed')) as last
    from participants t join people w on w.id = t.person_id
    where t.programme_id = ${programmeId} and t.state = 'in' and w.status = 'active' order by t.person_id`);
  return people
    .filter(
      ({ cadence, last, paused_until }) =>
        dueThisRound({ cadence, lastGrouped: last, pausedUntil: paused_until, left: null }, day) === 'due',
    )
    .map(({ id }) => id);
}

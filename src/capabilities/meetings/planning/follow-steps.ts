import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { announce } from '#platform/live/live.ts';
import { record } from '#shared/activity/happening.ts';
import { sessionMoved } from '../happenings.ts';

type Moved = { id: number; programme_id: number; starts_at: Date; before: Date; version: number };

/**
 * Dates that were planned from a step go with it when it moves, to the same hour by the clock of the group; its people
 * are told, and calendars. A date that somebody set away from the step stays, as does one that would lie in the past.
 * Doing it again changes nothing.
 */
export async function followSteps(db: Db, groupId: number, actor: number | null): Promise<void> {
  await db.transaction(async (tx) => {
    const moved = await tx.many<Moved>(sql`
      with was as (
        select m.id, m.starts_at as before, s.opens_on,
          ((m.starts_at at time zone g.time_zone) + make_interval(days => s.opens_on - m.planned_from))
            at time zone g.time_zone as after
        from meetings m join steps s on s.id = m.step_id join groups g on g.id = m.group_id
        where m.group_id = ${groupId} and g.state = 'running' and m.state = 'planned' and m.starts_at is not null
          and m.planned_from <> s.opens_on
        order by m.id for no key update of m)
      update meetings m set starts_at = was.after, planned_from = was.opens_on, sequence = m.sequence + 1,
        version = m.version + 1, reminded_at = null
      from was where m.id = was.id and was.after > moment()
      returning m.id, m.programme_id, m.starts_at, was.before, m.version`);
    // Whoever said that they come said it of another time.
    await tx.run(sql`
      update attendances set reply = null
      where meeting_id = any (${moved.map(({ id }) => id)}::bigint[]) and reply <> 'no'`);
    for (const { id, programme_id: programme, starts_at, before, version } of moved) {
      await record(
        tx,
        sessionMoved,
        { actor, programme, group: groupId },
        { meeting_id: id, starts_at: starts_at.toISOString(), from: before.toISOString() },
      );
      await announce(tx, { topic: `session:${id}`, event: 'changed', data: { version } });
    }
  });
}

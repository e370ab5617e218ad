import { sql } from '#platform/database/sql.ts';
import { recurring } from '#platform/jobs/job.ts';
import { record } from '#shared/activity/happening.ts';
import { sessionNear } from '../happenings.ts';

type Near = { group_id: number; programme_id: number; starts_at: Date };

/** Says of each session once that it begins within a day. */
export const remindOfSessions = recurring('remind of sessions', '*/10 * * * *', async ({ db }) => {
  const due = await db.many<{ id: number }>(sql`
    select id from meetings where state = 'planned' and reminded_at is null
      and starts_at > moment() and starts_at <= moment() + interval '24 hours'`);
  for (const { id } of due)
    await db.transaction(async (tx) => {
      const near = await tx.change<Near>(sql`
        update meetings m set reminded_at = moment() from groups g
        where m.id = ${id} and g.id = m.group_id and g.state = 'running' and m.state = 'planned' and m.reminded_at is null
          and m.starts_at > moment()
        returning m.group_id, m.programme_id, m.starts_at`);
      if (!near) return;
      await record(
        tx,
        sessionNear,
        { programme: near.programme_id, group: near.group_id },
        { meeting_id: id, starts_at: near.starts_at.toISOString() },
      );
    });
});

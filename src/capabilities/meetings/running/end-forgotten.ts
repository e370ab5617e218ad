import { sql } from '#platform/database/sql.ts';
import { recurring } from '#platform/jobs/job.ts';
import { conclude } from './end-session.ts';

/**
 * Sessions that nobody ended: their time is over for two hours, and for half an hour nobody has had the page open; or a
 * whole day has gone by.
 */
export const endForgottenSessions = recurring(
  'end forgotten sessions',
  '4,14,24,34,44,54 * * * *',
  async ({ db }) => {
    const forgotten = sql`
    m.state = 'running' and (m.began_at < moment() - interval '24 hours' - make_interval(mins => m.minutes)
      or (m.began_at < moment() - interval '2 hours' - make_interval(mins => m.minutes)
        and not exists (select from attendances a
          where a.meeting_id = m.id and a.last_seen_at > moment() - interval '30 minutes')))`;
    const due = await db.many<{ id: number }>(sql`select m.id from meetings m where ${forgotten}`);
    for (const { id } of due)
      await db.transaction(async (tx) => {
        const still = await tx.maybe(
          sql`select 1 from meetings m where m.id = ${id} and ${forgotten} for no key update`,
        );
        if (still) await conclude(tx, id, null);
      });
  },
);

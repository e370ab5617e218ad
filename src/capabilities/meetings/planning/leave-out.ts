import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { announce } from '#platform/live/live.ts';
import { record } from '#shared/activity/happening.ts';
import { sessionCancelled } from '../happenings.ts';

type Off = {
  id: number;
  group_id: number;
  programme_id: number;
  why: string;
  told: boolean;
  version: number;
};

/** The session of a step that was left out does not take place, for the same reason. Doing it again changes nothing. */
export async function leaveOut(db: Db, stepId: number, actor: number | null): Promise<void> {
  await db.transaction(async (tx) => {
    const off = await tx.change<Off>(sql`
      update meetings m set state = 'cancelled', cancelled_why = s.why, sequence = m.sequence + 1, version = m.version + 1
      from steps s where s.id = ${stepId} and s.state = 'skipped' and m.step_id = s.id and m.state = 'planned'
      returning m.id, m.group_id, m.programme_id, s.why, m.starts_at > moment() as told, m.version`);
    if (!off) return;
    const { id, group_id: group, programme_id: programme, why, told, version } = off;
    // Where there was no date yet, nobody had it in their calendar.
    if (told) await record(tx, sessionCancelled, { actor, programme, group }, { meeting_id: id, why });
    await announce(tx, { topic: `session:${id}`, event: 'changed', data: { version } });
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';
import { record } from '#shared/activity/happening.ts';
import { holdMeeting } from '../find-meeting.ts';
import { sessionCancelled } from '../happenings.ts';
import { mustPlan } from '../leading.ts';
import { t } from '../words.ts';

/** A session does not take place; a new date brings it back. Cancelling it twice is cancelling it once. */
export async function cancelSession(db: Db, me: Me, id: number, why: string): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    mustPlan(meeting.group);
    if (meeting.state === 'cancelled') return;
    if (meeting.state !== 'planned') throw new Invalid({ form: (c) => t(c, 'plan.over') });
    await tx.run(sql`
      update meetings set state = 'cancelled', cancelled_why = ${why}, sequence = sequence + 1, version = version + 1
      where id = ${id}`);
    await record(
      tx,
      sessionCancelled,
      { actor: me.id, programme: meeting.programme_id, group: meeting.group_id },
      { meeting_id: id, why },
    );
    await announce(tx, { topic: `session:${id}`, event: 'changed', data: { version: meeting.version + 1 } });
  });
}

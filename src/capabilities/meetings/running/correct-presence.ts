import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announceChange } from '../announce-change.ts';
import { findMeeting, holdMeeting } from '../find-meeting.ts';
import { mustLead } from '../leading.ts';
import { nameIn } from '../meeting.ts';
import { t } from '../words.ts';
import { rewriteAgenda } from './rewrite-agenda.ts';

/** Somebody was there without an open page, or was not there though one was open. */
export async function correctPresence(
  db: Db,
  me: Me,
  id: number,
  { person, present }: { person: number; present: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    mustLead(meeting, me);
    if (nameIn(meeting, person) === null) throw new Invalid({ person: (c) => t(c, 'lead.unknown') });
    if (meeting.state !== 'running' && meeting.state !== 'ended')
      throw new Invalid({ form: (c) => t(c, 'run.not_running') });
    await tx.run(sql`
      insert into attendances (meeting_id, person_id, present, came_at) values (${id}, ${person}, ${present}, moment())
      on conflict (meeting_id, person_id) do update set present = excluded.present,
        came_at = coalesce(attendances.came_at, moment())`);
    if (meeting.state === 'running') await rewriteAgenda(tx, await findMeeting(tx, me, id));
    await announceChange(tx, id);
  });
}

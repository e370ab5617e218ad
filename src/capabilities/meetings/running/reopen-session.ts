import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announceChange } from '../announce-change.ts';
import { holdMeeting } from '../find-meeting.ts';
import { mustLead } from '../leading.ts';
import type { Meeting } from '../meeting.ts';
import { t } from '../words.ts';
import { showBoard } from './show-board.ts';

/** So many minutes long a session that was ended by mistake can go on. */
const grace = 15;

export const mayReopen = ({
  state,
  ended_at,
  began_at,
  now,
}: Pick<Meeting, 'state' | 'ended_at' | 'began_at' | 'now'>) =>
  state === 'ended' &&
  began_at !== null &&
  ended_at !== null &&
  now.getTime() - ended_at.getTime() < grace * 60_000;

/** Goes on where a session was ended by mistake: the clock stands until it is let run. */
export async function reopenSession(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    if (meeting.state === 'running') return;
    mustLead(meeting, me);
    if (!mayReopen(meeting)) throw new Invalid({ form: (c) => t(c, 'end.too_late') });
    await tx.run(sql`
      update meetings set state = 'running', paused_at = ended_at, ended_at = null where id = ${id}`);
    const stretch = meeting.stretches[meeting.stretch];
    if (stretch) await showBoard(tx, id, stretch);
    await announceChange(tx, id);
  });
}

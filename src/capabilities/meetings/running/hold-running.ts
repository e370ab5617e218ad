import type { Db } from '#platform/database/database.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdMeeting } from '../find-meeting.ts';
import { mustLead } from '../leading.ts';
import type { Meeting } from '../meeting.ts';
import { t } from '../words.ts';

/** A session that runs, held for whoever leads it now. */
export async function holdToLead(tx: Db, me: Me, id: number): Promise<Meeting> {
  const meeting = await holdRunning(tx, me, id);
  mustLead(meeting, me);
  return meeting;
}

/** A session that runs, held for anyone in the group. */
export async function holdRunning(tx: Db, me: Me, id: number): Promise<Meeting> {
  const meeting = await holdMeeting(tx, me, id);
  if (meeting.state !== 'running') throw new Invalid({ form: (c) => t(c, 'run.not_running') });
  return meeting;
}

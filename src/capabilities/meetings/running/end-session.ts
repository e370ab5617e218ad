import { setPhase } from '#capabilities/boards/index.ts';
import { finishStep } from '#capabilities/journeys/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { announceChange } from '../announce-change.ts';
import { holdMeeting } from '../find-meeting.ts';
import { sessionHeld } from '../happenings.ts';
import { mustLead } from '../leading.ts';
import { t } from '../words.ts';

/** Ends a session: who was there is written down, and its step is done. Ending it twice is ending it once. */
export async function endSession(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    if (meeting.state === 'ended') return;
    mustLead(meeting, me);
    if (meeting.state !== 'running') throw new Invalid({ form: (c) => t(c, 'run.not_running') });
    await conclude(tx, id, me.id);
  });
}

type Ended = {
  group_id: number;
  programme_id: number;
  step_id: number | null;
  board_id: number | null;
  told: boolean;
  came: number;
  of: number;
  minutes: number;
};

/** What ending means, whoever or whatever ends it. The session is held. */
export async function conclude(tx: Db, id: number, actor: number | null): Promise<void> {
  const ended = await tx.change<Ended>(sql`
    update meetings m set state = 'ended', ended_at = moment(), paused_at = null, held_at = coalesce(m.held_at, moment())
    from meetings before where before.id = m.id and m.id = ${id} and m.state in ('running', 'planned')
    returning m.group_id, m.programme_id, m.step_id, before.held_at is not null as told,
      (select b.id from boards b where b.meeting_id = m.id) as board_id,
      (select count(*) from attendances a where a.meeting_id = m.id and a.present) as came,
      (select count(*) from group_members gm where gm.group_id = m.group_id and gm.left_at is null) as of,
      case when m.began_at is null then m.minutes
        else greatest(1, round(extract(epoch from moment() - m.began_at) / 60)::integer) end as minutes`);
  if (!ended) return;
  const { step_id, board_id, told, came, of, minutes } = ended;
  if (board_id !== null) await setPhase(tx, board_id, 'closed');
  if (step_id !== null) await finishStep(tx, step_id, actor);
  if (!told)
    await record(
      tx,
      sessionHeld,
      { actor, programme: ended.programme_id, group: ended.group_id },
      { meeting_id: id, came, of, minutes },
    );
  await announceChange(tx, id);
}

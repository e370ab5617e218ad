import { openBoard } from '#capabilities/boards/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { expandAgenda, rolesHeld } from '../agenda/expand-agenda.ts';
import type { Holders } from '../agenda/stretch.ts';
import { announceChange } from '../announce-change.ts';
import { holdMeeting } from '../find-meeting.ts';
import { sessionBegan } from '../happenings.ts';
import { mustLead } from '../leading.ts';
import type { Meeting } from '../meeting.ts';
import { t } from '../words.ts';
import { showBoard } from './show-board.ts';
import { historyOf, roomOf } from './room-of.ts';

/**
 * The session begins with these people: its agenda is written out for them, with roles that pass on from session to
 * session, unless `chosen` says otherwise. Beginning it twice is beginning it once.
 */
export async function beginSession(
  db: Db,
  me: Me,
  id: number,
  people: readonly number[],
  chosen: Holders = {},
): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    if (meeting.state === 'running') return;
    mustLead(meeting, me);
    if (meeting.state !== 'planned') throw new Invalid({ form: (c) => t(c, 'begin.over') });
    const known = new Set(meeting.group.people.map((person) => person.id));
    const here = [...new Set(people)].filter((person) => known.has(person));
    if (here.length === 0) throw new Invalid({ people: (c) => t(c, 'begin.nobody') });
    await writeOut(tx, meeting, here, chosen);
    await markPresent(tx, id, here);
    await record(
      tx,
      sessionBegan,
      { actor: me.id, programme: meeting.programme_id, group: meeting.group_id },
      { meeting_id: id },
    );
    await announceChange(tx, id);
  });
}

async function writeOut(tx: Db, meeting: Meeting, people: number[], chosen: Holders): Promise<void> {
  const room = roomOf(meeting, people, await historyOf(tx, meeting), chosen);
  const stretches = expandAgenda(meeting.declared.agenda, room);
  const [first] = stretches;
  if (!first) throw new Invalid({ form: (c) => t(c, 'begin.empty') });
  await tx.run(sql`
    update meetings set state = 'running', began_at = moment(), starts_at = coalesce(starts_at, moment()),
      stretches = ${JSON.stringify(stretches)}::jsonb, roles = ${JSON.stringify(rolesHeld(room.holders, stretches))}::jsonb,
      stretch = 0, stretch_started_at = moment(), paused_at = null, paused_seconds = 0, extra_seconds = 0
    where id = ${meeting.id}`);
  const plan = meeting.declared.board;
  if (!plan) return;
  await openBoard(tx, { groupId: meeting.group_id, meetingId: meeting.id }, plan, 'write');
  await showBoard(tx, meeting.id, first);
}

async function markPresent(tx: Db, id: number, people: readonly number[]): Promise<void> {
  await tx.run(sql`
    insert into attendances (meeting_id, person_id, came_at, present)
    select ${id}, person, moment(), true from unnest(${people}::bigint[]) person
    on conflict (meeting_id, person_id) do update set present = true, came_at = coalesce(attendances.came_at, moment())`);
}

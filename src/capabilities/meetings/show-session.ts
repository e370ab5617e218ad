import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { expandAgenda } from './agenda/expand-agenda.ts';
import { findMeeting } from './find-meeting.ts';
import { nextAfter } from './list-meetings.ts';
import { attendanceOf, type Meeting } from './meeting.ts';
import { pollResults } from './running/poll-results.ts';
import { historyOf, roomOf } from './running/room-of.ts';
import type { Shown } from './views/shown.ts';

/** A session with what stands around it: the part of its page that every way of reading it has. */
export async function showSession(
  db: Db,
  me: Me,
  id: number,
): Promise<Omit<Shown, 'board' | 'call' | 'collected' | 'actions'>> {
  const meeting = await findMeeting(db, me, id);
  const [agenda, next] = await Promise.all([
    agendaOf(db, meeting),
    meeting.state === 'ended' ? nextAfter(db, me, meeting) : null,
  ]);
  return { meeting, me: me.id, agenda, polls: pollResults(meeting), next };
}

/** As it runs; before it runs as it would with those who have not said that they stay away. */
async function agendaOf(db: Db, meeting: Meeting) {
  if (meeting.stretches.length > 0) return meeting.stretches;
  const expected = meeting.group.people
    .filter((person) => attendanceOf(meeting, person.id).reply !== 'no')
    .map((person) => person.id);
  return expandAgenda(meeting.declared.agenda, roomOf(meeting, expected, await historyOf(db, meeting)));
}

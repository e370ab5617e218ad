import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { continueAgenda } from '../agenda/continue-agenda.ts';
import { expandAgenda, rolesHeld } from '../agenda/expand-agenda.ts';
import { presentIn, type Meeting } from '../meeting.ts';
import { historyOf, roomOf } from './room-of.ts';

/** What is still to come is written out again for those who are here now; roles stay with who has them. */
export async function rewriteAgenda(tx: Db, meeting: Meeting): Promise<void> {
  const people = presentIn(meeting).map((person) => person.id);
  const room = roomOf(
    meeting,
    people,
    await historyOf(tx, meeting),
    meeting.stretches[meeting.stretch]?.holders,
  );
  const now = continueAgenda(meeting.stretches, meeting.stretch, expandAgenda(meeting.declared.agenda, room));
  await tx.run(sql`
    update meetings set stretches = ${JSON.stringify(now)}::jsonb, roles = ${JSON.stringify(rolesHeld(room.holders, now))}::jsonb
    where id = ${meeting.id}`);
}

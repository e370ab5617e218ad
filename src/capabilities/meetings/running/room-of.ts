import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Room } from '../agenda/expand-agenda.ts';
import { assignRoles } from '../agenda/assign-roles.ts';
import type { Holders } from '../agenda/stretch.ts';
import type { Meeting } from '../meeting.ts';

/** Who held which role in the sessions that the group had, oldest first. */
export async function historyOf(db: Db, meeting: Pick<Meeting, 'id' | 'group_id'>): Promise<Holders[]> {
  const rows = await db.many<{ roles: Holders }>(sql`
    select roles from meetings
    where group_id = ${meeting.group_id} and id <> ${meeting.id} and state = 'ended' order by ended_at, id`);
  return rows.map(({ roles }) => roles);
}

/** The room as it is with these people in it; `chosen` are roles that somebody gave out by hand. */
export function roomOf(
  meeting: Omit<Meeting, 'leads'>,
  people: readonly number[],
  history: readonly Holders[],
  chosen: Holders = {},
): Room {
  const { roles } = meeting.group.declared;
  const standing = new Map(meeting.group.people.map((person) => [person.id, person.role]));
  const order = inTurn(people, meeting.turn);
  const holders = chosenOver(assignRoles({ roles, people: order, standing, history }), chosen, order);
  const slots = meeting.slots.map(({ person_id, title }) => ({ person: person_id, title }));
  return { roles, people: order, holders, history, slots };
}

/** Each session somebody else begins. */
function inTurn(people: readonly number[], turn: number): number[] {
  const sorted = people.toSorted((a, b) => a - b);
  const first = sorted.length === 0 ? 0 : (turn - 1) % sorted.length;
  return [...sorted.slice(first), ...sorted.slice(0, first)];
}

/** Whoever was chosen for a role changes places with who had it. */
function chosenOver(holders: Holders, chosen: Holders, people: readonly number[]): Holders {
  const now: Holders = structuredClone(holders);
  for (const [role, [person]] of Object.entries(chosen)) {
    const before = now[role]?.[0];
    if (person === undefined || person === before || !people.includes(person) || !now[role]) continue;
    for (const [key, held] of Object.entries(now))
      if (key !== role && held.includes(person))
        now[key] = held.map((one) => (one === person && before !== undefined ? before : one));
    now[role] = [person, ...now[role].filter((one) => one !== before && one !== person)];
  }
  return now;
}

import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import type { TeamMeeting } from './meeting.ts';

const columns: Sql = sql`
  m.id, m.starts_at, m.place, m.held_at, m.version,
  (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes,
      'done', i.done, 'person', (select jsonb_build_object('id', p.id, 'name', p.name) from people p
        where p.id = i.person_id and p.status <> 'erased')) order by i.position, i.id), '[]')
    from agenda_items i where i.meeting_id = m.id) as items`;

/** The meeting that comes next; null while none is planned. */
export function nextMeeting(db: Db, teamId: number): Promise<TeamMeeting | null> {
  return db.maybe<TeamMeeting>(sql`
    select ${columns} from team_meetings m where m.community_id = ${teamId} and m.held_at is null`);
}

const size = 10;

/** Meetings that were held, the latest first. */
export async function heldMeetings(
  db: Db,
  teamId: number,
  after: number | undefined,
): Promise<{ items: TeamMeeting[]; next: string | null }> {
  const rest = after === undefined ? empty : sql`and m.id < ${after}`;
  const rows = await db.many<TeamMeeting>(sql`
    select ${columns} from team_meetings m where m.community_id = ${teamId} and m.held_at is not null ${rest}
    order by m.id desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? String(items.at(-1)!.id) : null };
}

/** A moment as a field for a day and a time has it, on the clock of the person: `2026-03-31T14:10`. */
export function localTime(at: Date, timeZone: string): string {
  const said = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  return said.replace(' ', 'T');
}

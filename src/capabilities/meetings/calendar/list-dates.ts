import type { Declaration, Text } from '#capabilities/formats/index.ts';
import { findVersion } from '#capabilities/formats/index.ts';
import { doesOrLeads } from '#capabilities/journeys/index.ts';
import { inGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import { sessionOf } from '../find-meeting.ts';
import type { MeetingRow } from '../meeting.ts';

/** A date of somebody's calendar. */
export type CalendarDate = Pick<
  MeetingRow,
  'id' | 'group_id' | 'state' | 'minutes' | 'place' | 'link' | 'sequence' | 'turn'
> & { starts_at: Date; name: Text; turns: number; group: string; programme: string; changed_at: Date };

type Row = Omit<CalendarDate, 'name' | 'turns'> & { step_key: string; format_version_id: number };

const columns: Sql = sql`
  m.id, m.group_id, m.state, m.minutes, m.place, coalesce(nullif(m.link, ''), p.meeting_link, '') as link, m.sequence,
  m.starts_at, s.turn, s.key as step_key, g.name as group, p.name as programme, p.format_version_id,
  m.created_at as changed_at`;
const tables: Sql = sql`
  meetings m join groups g on g.id = m.group_id join programmes p on p.id = m.programme_id
    join steps s on s.id = m.step_id`;

/** The session as a date, for who is in its group and where it has a time. */
export async function findDate(db: Db, me: { id: number }, id: number): Promise<CalendarDate> {
  const rows = await db.many<Row>(sql`
    select ${columns} from ${tables} where m.id = ${id} and m.starts_at is not null and ${inGroup(me)} and ${doesOrLeads(me)}`);
  const [date] = await named(db, rows);
  if (!date) throw new NotFound();
  return date;
}

/** All dates of somebody from three months ago on, cancelled ones too: calendars are told that they are off. */
export async function datesFor(db: Db, me: { id: number }, most = 500): Promise<CalendarDate[]> {
  const rows = await db.many<Row>(sql`
    select ${columns} from ${tables}
    where m.starts_at > moment() - interval '90 days' and g.state in ('running', 'closed') and ${inGroup(me)}
      and ${doesOrLeads(me)}
    order by m.starts_at, m.id limit ${most}`);
  return named(db, rows);
}

/** Those that are still to come. */
export async function comingFor(db: Db, me: { id: number }, most = 50): Promise<CalendarDate[]> {
  const rows = await db.many<Row>(sql`
    select ${columns} from ${tables}
    where m.state in ('planned', 'running') and m.starts_at > moment() - interval '1 day' and g.state = 'running'
      and ${inGroup(me)} and ${doesOrLeads(me)}
    order by m.starts_at, m.id limit ${most}`);
  return named(db, rows);
}

async function named(db: Db, rows: readonly Row[]): Promise<CalendarDate[]> {
  const versions = [...new Set(rows.map((row) => row.format_version_id))];
  const declared = new Map(
    await Promise.all(
      versions.map(async (id): Promise<[number, Declaration]> => [id, await findVersion(db, id)]),
    ),
  );
  return rows.map(({ step_key, format_version_id, ...row }) => {
    const session = sessionOf(declared.get(format_version_id)!, step_key);
    return { ...row, name: session.name, turns: session.repeat?.times ?? 1 };
  });
}

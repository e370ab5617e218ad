import { doesOrLeads } from '#capabilities/journeys/index.ts';
import type { Group } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Text } from '#capabilities/formats/index.ts';
import { sessionOf } from './find-meeting.ts';
import type { Meeting, MeetingRow } from './meeting.ts';

/** A session in a list. */
export type Listed = Pick<
  MeetingRow,
  'id' | 'state' | 'starts_at' | 'minutes' | 'place' | 'link' | 'opens_on' | 'position' | 'turn' | 'version'
> & {
  name: Text;
  turns: number;
  reply: 'yes' | 'no' | 'maybe' | null;
  /** How many said that they come, and how many came. */
  coming: number;
  came: number;
};

type Row = Omit<Listed, 'name' | 'turns'> & { step_key: string };

const pageSize = 60;

/** The sessions of a group in the order of its journey, from a place in it on. */
export async function listMeetings(
  db: Db,
  me: Me,
  group: Group,
  after = -1,
): Promise<{ meetings: Listed[]; more: boolean }> {
  const rows = await db.many<Row>(sql`
    select m.id, m.state, m.starts_at, m.minutes, m.place, m.link, m.version, s.opens_on, s.position, s.turn,
      s.key as step_key, mine.reply,
      (select count(*) from attendances a where a.meeting_id = m.id and a.reply = 'yes') as coming,
      (select count(*) from attendances a where a.meeting_id = m.id and a.present) as came
    from meetings m join steps s on s.id = m.step_id
      left join attendances mine on mine.meeting_id = m.id and mine.person_id = ${me.id}
    where m.group_id = ${group.id} and s.position > ${after} and ${doesOrLeads(me)} order by s.position limit ${pageSize + 1}`);
  const meetings = rows.slice(0, pageSize).flatMap(({ step_key, ...row }) => {
    const declared = declaredOf(group, step_key);
    return declared ? [{ ...row, name: declared.name, turns: declared.repeat?.times ?? 1 }] : [];
  });
  return { meetings, more: rows.length > pageSize };
}

function declaredOf(group: Group, key: string) {
  try {
    return sessionOf(group.declared, key);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/** The next date of the group after this session that is for this person, or null. */
export const nextAfter = (
  db: Db,
  me: Me,
  meeting: Pick<Meeting, 'id' | 'group_id' | 'position'>,
): Promise<{ id: number; starts_at: Date | null; opens_on: string } | null> =>
  db.maybe(sql`
    select m.id, m.starts_at, s.opens_on from meetings m join steps s on s.id = m.step_id
    where m.group_id = ${meeting.group_id} and m.state = 'planned' and s.position > ${meeting.position}
      and ${doesOrLeads(me)}
    order by s.position limit 1`);

import {
  readMark,
  takenPlaces,
  placesOffered,
  waitingFor,
  writeMark,
  type Load,
} from '#capabilities/offers/index.ts';
import { fieldOpen, personCard } from '#capabilities/people/index.ts';
import { takesPartToday } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Reason } from '#shared/grouping/mentoring/reasons.ts';
import type { Matching } from '../find-matching.ts';

/** Somebody who gives in a programme, with what they carry. How often they said no is told to nobody. */
export type GiverCard = Load & {
  name: string;
  photo: string | null;
  job_title: string | null;
  department: string | null;
  /** I have asked them and wait. */
  asked: boolean;
};

const columns = (me: Me): Sql => sql`
  ${personCard}, ${placesOffered} as places, ${takenPlaces} as taken,
  greatest(0, ${placesOffered} - ${takenPlaces}) as free, ${waitingFor} as waiting,
  case when ${fieldOpen(me, 'job_title')} then p.job_title end as job_title,
  case when ${fieldOpen(me, 'department')} then p.department end as department,
  exists (select from match_requests r where r.programme_id = t.programme_id and r.asker_id = ${me.id}
    and r.asked_id = t.person_id and r.state = 'waiting') as asked`;

const joined: Sql = sql`
  participants t join people p on p.id = t.person_id left join files f on f.id = p.photo_file_id
  cross join lateral (select p.status) w`;

const size = 30;

/** Everybody who gives in the programme, who has a place free first. */
export async function listGivers(
  db: Db,
  me: Me,
  { id, block }: Matching,
  after: string | undefined,
): Promise<{ items: GiverCard[]; next: string | null }> {
  const mark = readMark(after);
  const rest = mark
    ? sql` where one.free = 0 and not ${mark.full} or (one.free = 0) = ${mark.full} and one.id > ${mark.id}`
    : empty;
  const rows = await db.many<GiverCard>(sql`
    select * from (select ${columns(me)} from ${joined}
      where t.programme_id = ${id} and t.role = ${block.giver} and ${takesPartToday}) one${rest}
    order by one.free = 0, one.id limit ${size + 1}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > size && last ? writeMark({ full: last.free === 0, id: last.id }) : null,
  };
}

/** One of them; null for who does not give in this programme now. */
export const findGiver = (
  db: Db,
  me: Me,
  { id, block }: Matching,
  giver: number,
): Promise<GiverCard | null> =>
  db.maybe<GiverCard>(sql`
    select ${columns(me)} from ${joined}
    where t.programme_id = ${id} and t.person_id = ${giver} and t.role = ${block.giver} and ${takesPartToday}`);

export type Recommended = GiverCard & { reasons: Reason[] };

/** Whom I could ask, the one who suits me best first; who has no place any more is left out. */
export const recommendedTo = (db: Db, me: Me, { id, block }: Matching): Promise<Recommended[]> =>
  db.many<Recommended>(sql`
    select * from (
      select ${columns(me)}, m.reasons, m.position from match_recommendations m
        join participants t on t.programme_id = m.programme_id and t.person_id = m.giver_id and t.role = ${block.giver}
        join people p on p.id = t.person_id left join files f on f.id = p.photo_file_id
        cross join lateral (select p.status) w
      where m.programme_id = ${id} and m.seeker_id = ${me.id} and ${takesPartToday}) one
    where one.free > 0 order by one.position`);

import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/** How much somebody who gives in a programme carries now. */
export type Load = {
  id: number;
  /** Places in all, those taken, and those that are free. */
  places: number;
  taken: number;
  free: number;
  /** Requests and suggestions that wait for an answer. */
  waiting: number;
};

/** How many a giver takes who did not say. */
const usualPlaces = 1;

/** Of `participants t` who give: whom they accompany in groups that go on. */
export const takenPlaces: Sql = sql`(
  select count(*)::int from group_members mine join groups g on g.id = mine.group_id
    join group_members theirs on theirs.group_id = g.id and not theirs.gives and theirs.left_at is null
  where mine.programme_id = t.programme_id and mine.person_id = t.person_id and mine.gives and mine.left_at is null
    and g.kind = 'group' and g.state = 'running')`;

export const placesOffered: Sql = sql`coalesce(t.capacity, ${usualPlaces}::int)`;

/** Of `participants t` who give: what waits for their answer. */
export const waitingFor: Sql = sql`(
  (select count(*)::int from match_requests r
    where r.programme_id = t.programme_id and r.asked_id = t.person_id and r.state = 'waiting')
  + (select count(*)::int from match_answers a join match_suggestions s on s.id = a.suggestion_id
    where a.person_id = t.person_id and a.said is null and s.programme_id = t.programme_id and s.state = 'waiting'
      and s.renews_group_id is null))`;

/** The load of these givers of a programme; to be relied on while the programme is held. */
export function loadOf(db: Db, programmeId: number, givers: readonly number[]): Promise<Load[]> {
  return db.many<Load>(sql`
    select one.id, one.places, one.taken, greatest(0, one.places - one.taken) as free, one.waiting from (
      select t.person_id as id, ${placesOffered} as places, ${takenPlaces} as taken, ${waitingFor} as waiting
      from participants t where t.programme_id = ${programmeId} and t.state = 'in' and t.person_id = any (${givers}::bigint[])) one
    order by one.id`);
}

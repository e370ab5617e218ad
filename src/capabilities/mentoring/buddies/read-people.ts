import { isFor } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { takenPlaces, takesRequests } from '#capabilities/offers/index.ts';
import type { Giver, Participant, Seeker } from '#shared/grouping/mentoring/people.ts';
import { placesHeld, suggestedBefore } from '../suggesting/suggest-pairs.ts';

/** For so many days somebody counts as new. */
const newFor = 30;

/** So many different buddies are proposed to somebody before a human has to help. */
const mostTries = 4;

type Row = {
  id: number;
  languages: string[];
  offset: number;
  location: string | null;
  department: string | null;
  role: string | null;
  manager: number | null;
};

const columns: Sql = sql`
  w.id, w.languages, w.location, w.department, w.job_title as role, w.manager_id as manager,
  (extract(epoch from (moment() at time zone w.time_zone) - (moment() at time zone 'UTC')) / 60)::int as offset`;

const participant = (row: Row): Participant => ({
  id: row.id,
  languages: row.languages,
  utcOffset: row.offset,
  modality: 'either',
  location: row.location,
  department: row.department,
  role: row.role,
  level: null,
  managers: row.manager === null ? [] : [row.manager],
  exclusions: [],
});

/** Who has started lately, is among those whom the programme is for, and has or is offered nobody yet. */
export async function readNewcomers(tx: Db, programmeId: number): Promise<Seeker[]> {
  const before = await suggestedBefore(tx, programmeId);
  const rows = await tx.many<Row>(sql`
    select ${columns} from people w join programmes p on p.id = ${programmeId}
    where w.status = 'active' and w.started_on between moment()::date - ${newFor}::int and moment()::date
      and ${isFor({ id: sql`w.id` })}
      and not exists (select from participants t where t.programme_id = p.id and t.person_id = w.id)
      and not exists (select from match_answers a join match_suggestions s on s.id = a.suggestion_id
        where a.person_id = w.id and s.programme_id = p.id and s.state = 'waiting')
    order by w.id`);
  return rows
    .map((row) => ({ ...participant(row), wants: [], preferences: [], exclusions: before.get(row.id) ?? [] }))
    .filter(({ exclusions }) => exclusions.length < mostTries);
}

/** Who stands ready with a place: in the programme, or with an offer on the profile. */
export async function readBuddies(tx: Db, programmeId: number, role: string): Promise<Giver[]> {
  const held = await placesHeld(tx, programmeId);
  const rows = await tx.many<Row & { places: number; taken: number }>(sql`
    select ${columns}, coalesce(t.capacity, o.capacity, 1) as places,
      greatest(case when t.id is null then 0 else ${takenPlaces} end, coalesce(o.taken, 0)) as taken
    from people w join programmes p on p.id = ${programmeId}
      left join participants t on t.programme_id = p.id and t.person_id = w.id
      left join offers o on o.person_id = w.id and o.kind = 'buddy' and ${takesRequests}
    where w.status = 'active' and (
      (t.state = 'in' and t.role = ${role} and (t.paused_until is null or t.paused_until <= moment()::date))
      or (o.id is not null and t.id is null and ${isFor({ id: sql`w.id` })}))
    order by w.id`);
  return rows.map((row) => ({
    ...participant(row),
    offers: [],
    capacity: Math.max(0, row.places - row.taken - (held.get(row.id) ?? 0)),
    accompanies: row.taken,
  }));
}

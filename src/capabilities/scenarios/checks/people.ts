import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Found } from '../world.ts';

type Wrong = { of: number; wrong: string[] };

/** A query with a column `what` that names the row and a column `wrong`, as what was looked at and what was wrong. */
export async function find(db: Db, looked: Sql): Promise<Found> {
  return db.one<Wrong>(sql`
    select count(*)::int as of, coalesce(array_agg(what::text order by what::text) filter (where wrong), '{}') as wrong
    from (${looked}) looked`);
}

/** Memberships of groups that were ever real, with the time in which they held. */
export const stays: Sql = sql`
  select m.group_id, m.person_id, m.gives, g.round_id, g.state, greatest(m.joined_at, g.published_at) as since,
    coalesce(m.left_at, g.closed_at, 'infinity') as until
  from group_members m join groups g on g.id = m.group_id
  where g.kind = 'group' and g.state in ('running', 'closed', 'merged') and g.published_at is not null`;

/** Whoever takes part is in a group, pauses, waits on the list, or was told that they wait. */
export const nobodyLost = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`select t.person_id as what, not (t.state = 'waiting' or t.paused_until > moment()::date or t.cadence_weeks > 1
        or exists (select from group_members m join groups g on g.id = m.group_id
          where m.programme_id = t.programme_id and m.person_id = t.person_id and m.left_at is null
            and g.kind = 'group' and g.state in ('running', 'closed'))
        or exists (select from activity a where a.programme_id = t.programme_id and a.kind = 'participant.waits'
          and (a.data ->> 'person_id')::bigint = t.person_id)) as wrong
      from participants t join people w on w.id = t.person_id
      where t.programme_id = ${programme} and t.state in ('in', 'waiting') and w.status = 'active'`,
  );

/** Everybody who applied is still known to the programme, in whatever state. */
export const nobodyForgotten = (db: Db, programme: number, applied: readonly number[]): Promise<Found> =>
  find(
    db,
    sql`select person as what, not exists (
        select from participants t where t.programme_id = ${programme} and t.person_id = person) as wrong
      from unnest(${applied}::bigint[]) person`,
  );

/** Nobody is in two groups of a programme at once, but for those who give in several. */
export const nobodyTwice = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`with stays as (${stays} and g.programme_id = ${programme} and not m.gives),
      ordered as (
        select person_id, since, until, max(until) over (
          partition by person_id order by since, group_id rows between unbounded preceding and 1 preceding) as before
        from stays where since < until)
      select person_id as what, before > since as wrong from ordered`,
  );

/** Two who are in a group at the same time, each pair once. */
const together = (programme: number): Sql => sql`
  with stays as (${stays} and g.programme_id = ${programme})
  select a.group_id, a.person_id as one, b.person_id as other
  from stays a join stays b on b.group_id = a.group_id and b.person_id > a.person_id
    and a.since < b.until and b.since < a.until`;

/** Nobody is in a group with their line manager. */
export const noReportingLine = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`select one || ' and ' || other as what,
        coalesce(w.manager_id = other or v.manager_id = one, false) as wrong
      from (${together(programme)}) pairs join people w on w.id = one join people v on v.id = other`,
  );

/** Those who are kept apart are: whoever of the two said so. */
export const keptApart = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`with pairs as (${together(programme)})
      select k.person_id || ' and ' || k.other_id as what, exists (select from pairs
        where one = least(k.person_id, k.other_id) and other = greatest(k.person_id, k.other_id)) as wrong
      from cannot_meet k where k.programme_id = ${programme}`,
  );

/** Whoever left is in no group of the programme and in none of its rooms. */
export const leftEverything = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`select t.person_id as what, exists (
        select from group_members m join groups g on g.id = m.group_id
        where m.programme_id = t.programme_id and m.person_id = t.person_id and m.left_at is null and g.state = 'running')
        or exists (select from groups g join memberships s on s.community_id = g.space_id
          where g.programme_id = t.programme_id and g.state = 'running' and s.person_id = t.person_id
            and s.left_at is null) as wrong
      from participants t where t.programme_id = ${programme} and t.state = 'left'`,
  );

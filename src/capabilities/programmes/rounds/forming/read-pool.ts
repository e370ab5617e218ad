import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { groupingOf } from '../../grouping-of.ts';
import type { Programme } from '../../programme.ts';
import { readHistory } from '../roulette/read-history.ts';
import type { Candidate, Pool } from './pool.ts';

export type Formable = Pick<Programme, 'id' | 'declared' | 'adjustments' | 'time_zone'>;

/** Condition on `participants t` and `people w`: takes part today, and can be met. */
export const takesPartToday: Sql = sql`
  t.state = 'in' and w.status = 'active' and (t.paused_until is null or t.paused_until <= moment()::date)`;

/** Condition on `participants t`: has no group in the programme that goes on. Who gives may have several. */
export const hasNoGroup: Sql = sql`not exists (
  select from group_members m join groups g on g.id = m.group_id
  where m.programme_id = t.programme_id and m.person_id = t.person_id and m.left_at is null and not m.gives
    and g.kind = 'group' and g.state in ('running', 'gathering'))`;

/**
 * Who looks for a group now, with all that counts about them. `among` says who may be drawn, whatever group they are
 * in; `also` are people who are read whatever their state, as they stand in a proposal that somebody looks through.
 */
export async function readPool(
  db: Db,
  programme: Formable,
  { also = [], among }: { also?: readonly number[]; among?: readonly number[] } = {},
): Promise<Pool> {
  const { id, declared } = programme;
  const grouping = groupingOf(programme);
  const apart = declared.roles.filter(({ from }) => from === 'organisers').map(({ key }) => key);
  const looking = among === undefined ? hasNoGroup : sql`t.person_id = any (${among}::bigint[])`;
  const row = await db.one<{
    people: Candidate[];
    line: [number, number][];
    cannot_meet: [number, number][];
    met: [number, number, number][];
    accompanies: [number, number][];
  }>(sql`
    with recursive candidates as materialized (
      select t.person_id as id, w.department, w.location, w.level, w.manager_id as manager, w.languages,
        (extract(epoch from (moment() at time zone w.time_zone) - (moment() at time zone 'UTC')) / 60)::int as "offset",
        t.role, t.answers, t.capacity,
        (select (g.reasons ->> 'host')::bigint = t.person_id from group_members m join groups g on g.id = m.group_id
          where m.programme_id = t.programme_id and m.person_id = t.person_id and g.reasons ? 'host'
            and g.state in ('running', 'closed') order by g.id desc limit 1) as hosted
      from participants t join people w on w.id = t.person_id
      where t.programme_id = ${id} and (t.person_id = any (${also}::bigint[]) or (
        ${takesPartToday} and ${looking} and (t.role is null or t.role <> all (${apart}::text[]))))),
    ${line(sql`select id from candidates`)}
    select (select coalesce(json_agg(c), '[]') from (select * from candidates order by id) c) as people,
      ${pairsOf(sql`select id, manager_id from line where manager_id is not null`)} as line,
      ${pairsOf(sql`select person_id, other_id from cannot_meet where programme_id = ${id} order by 1, 2`)} as cannot_meet,
      ${grouping.by === 'circles' ? metBefore : none} as met,
      ${grouping.by === 'matching' ? load(id) : none} as accompanies`);
  return {
    declared,
    grouping,
    people: row.people,
    managers: new Map(row.line),
    cannotMeet: row.cannot_meet,
    metBefore: row.met.map(([one, other, times]) => ({ pair: [one, other] as const, times })),
    history: grouping.by === 'roulette' ? await readHistory(db, programme) : null,
    accompanies: new Map(row.accompanies),
  };
}

const none: Sql = sql`'[]'::json`;

/** Rows of two numbers as pairs. */
const pairsOf = (rows: Sql): Sql => sql`
  (select coalesce(json_agg(json_build_array(one, other)), '[]') from (${rows}) pairs (one, other))`;

/** Whom each who gives accompanies now, counted. */
const load = (programmeId: number): Sql =>
  pairsOf(sql`
    select m.person_id, count(*)::int from group_members m join groups g on g.id = m.group_id
    where m.programme_id = ${programmeId} and m.gives and m.left_at is null and g.state = 'running' group by 1`);

/** Which of the candidates was in a group with which before, and how often, in whatever programme. */
const metBefore: Sql = sql`
  (select coalesce(json_agg(json_build_array(one, other, times) order by one, other), '[]') from (
    select a.person_id as one, b.person_id as other, count(*)::int as times
    from group_members a join group_members b on b.group_id = a.group_id and b.person_id > a.person_id
    join groups g on g.id = a.group_id
    where a.person_id in (select id from candidates) and b.person_id in (select id from candidates)
      and g.kind = 'group' and g.state in ('running', 'closed', 'merged')
    group by 1, 2) met)`;

/** The managers of some people, theirs, and so on to the top, as `line` of a recursive statement. */
const line = (people: Sql): Sql => sql`
  line as (
    select id, manager_id from people where id in (${people})
    union select p.id, p.manager_id from line join people p on p.id = line.manager_id)`;

/** The managers of these people, theirs, and so on to the top. */
export async function readLine(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db.many<{ id: number; manager: number }>(sql`
    with recursive ${line(sql`select unnest(${[...ids]}::bigint[])`)}
    select id, manager_id as manager from line where manager_id is not null`);
  return new Map(rows.map(({ id, manager }) => [id, manager]));
}

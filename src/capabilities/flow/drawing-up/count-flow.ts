import { consents } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { least } from '#shared/aggregates/figure.ts';
import { groupOf, type By } from '../grouping.ts';
import type { Known, Pair, Ties } from '../shown.ts';

/** So many groups stand in a table by name; more are not told apart on a page. */
const most = 16;

/** All that were smaller, put together. */
const others = '';

/** Which groups stand in a table: the largest by those who consent, and all others together if they are enough. */
export async function groupsOf(db: Db, by: By): Promise<Known['groups']> {
  const all = await db.many<{ name: string; people: number }>(sql`
    select name, count(*)::int as people from (
      select ${groupOf(sql`p`, by)} as name from people p
      where p.status = 'active' and ${consents(sql`p.id`, 'flow')}) agreed
    where name is not null group by name order by count(*) desc, name`);
  const named = all.filter(({ people }) => people >= least).slice(0, most);
  const people = all.slice(named.length).reduce((sum, one) => sum + one.people, 0);
  return people >= least ? [...named, { name: null, people }] : named;
}

/** What is known of the flow of a quarter between these groups. Only ever protected before it is shown. */
export async function countFlow(
  db: Db,
  { quarter, by, groups }: { quarter: string; by: By; groups: Known['groups'] },
): Promise<Known> {
  const names = groups.flatMap(({ name }) => name ?? []);
  const withOthers = groups.some(({ name }) => name === null);
  const placed = lessonsOf(quarter, by, names, withOthers);
  const [pairs, ties] = await Promise.all([countPairs(db, placed), countTies(db, placed)]);
  return { groups, pairs, ties };
}

/** Each pair of which one learned from the other in the quarter, with the groups of both. */
const lessonsOf = (quarter: string, by: By, names: string[], withOthers: boolean): Sql => sql`
  lessons as materialized (
    select person_id as taker, other_id as giver from relations
    where source = 'flow' and month >= ${quarter}::date and month < ${quarter}::date + interval '3 months'
    group by person_id, other_id),
  grouped as (
    select l.taker, l.giver, ${groupOf(sql`g`, by)} as from_group, ${groupOf(sql`t`, by)} as to_group
    from lessons l join people g on g.id = l.giver join people t on t.id = l.taker),
  placed as materialized (
    select taker, giver,
      case when from_group = any (${names}::text[]) then from_group else ${others} end as from_group,
      case when to_group = any (${names}::text[]) then to_group else ${others} end as to_group
    from grouped
    where from_group is not null and to_group is not null
      and (${withOthers} or (from_group = any (${names}::text[]) and to_group = any (${names}::text[]))))`;

function countPairs(db: Db, placed: Sql): Promise<Pair[]> {
  return db.many<Pair>(sql`
    with ${placed}
    select nullif(from_group, ${others}) as "from", nullif(to_group, ${others}) as "to",
      grouping(to_group) = 1 as is_row, grouping(from_group) = 1 as is_column,
      count(*)::int as ties, count(distinct taker)::int as takers, count(distinct giver)::int as givers
    from placed group by grouping sets ((from_group, to_group), (from_group), (to_group), ())`);
}

const reachesFar = 3;
const isAskedByMany = 10;

function countTies(db: Db, placed: Sql): Promise<Ties> {
  return db.one<Ties>(sql`
    with ${placed},
    ends as (
      select taker as person, giver as other, from_group as group_of_other, from_group <> to_group as crosses, false as gave
      from placed union all
      select giver, taker, to_group, from_group <> to_group, true from placed),
    persons as (
      select person, bool_or(crosses) as across, bool_or(not crosses) as inside,
        count(distinct group_of_other) filter (where crosses) as others,
        count(distinct other) filter (where gave) as asked_by
      from ends group by person)
    select (select count(*)::int from placed where from_group = to_group) as inside,
      (select count(*)::int from placed where from_group <> to_group) as across,
      count(*) filter (where inside)::int as inside_people, count(*) filter (where across)::int as across_people,
      count(*)::int as people, count(*) filter (where others >= ${reachesFar})::int as brokers,
      count(*) filter (where asked_by >= ${isAskedByMany})::int as overloaded
    from persons`);
}

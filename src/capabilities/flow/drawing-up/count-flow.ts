import { consents } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { least } from '#shared/aggregates/figure.ts';
import { groupOf, type By } from '../grouping.ts';
import type { Known, Pair, Ties } from '../shown.ts';

/** So many groups stand in a table by name; more are not told apart on a page. */
const most = 16;

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

/**
 * What is known of the flow of a quarter between these groups, in the transaction of whoever draws it up. Only ever
 * protected before it is shown.
 */
export async function countFlow(
  tx: Db,
  { quarter, by, groups }: { quarter: string; by: By; groups: Known['groups'] },
): Promise<Known> {
  // A million pairs are counted in memory rather than on the disk.
  await tx.run(sql`set local work_mem = '64MB'`);
  const { pairs, ties } = await tx.one<{ pairs: NumberedPair[]; ties: Ties }>(sql`
    with ${placed(quarter, by, groups)}, ${counts}
    select (select json_agg(pair) from (${cells} union all ${rows} union all ${columns} union all ${total}) pair) as pairs,
      (select row_to_json(ties) from (${people}) ties) as ties`);
  const nameOf = (number: number | null) => (number === null ? null : groups[number - 1]!.name);
  return {
    groups,
    ties,
    pairs: pairs.map(({ giving, taking, ...one }) => ({
      ...one,
      from: nameOf(giving),
      to: nameOf(taking),
      is_row: taking === null,
      is_column: giving === null,
    })),
  };
}

/** Groups go by their numbers, from 1; no number is the sum over all. */
type NumberedPair = Pick<Pair, 'ties' | 'takers' | 'givers'> & {
  giving: number | null;
  taking: number | null;
};

/** Each pair of which one learned from the other in the quarter, with the groups of both. */
function placed(quarter: string, by: By, groups: Known['groups']): Sql {
  const names = groups.flatMap(({ name }) => name ?? []);
  const rest = groups.findIndex(({ name }) => name === null) + 1;
  return sql`
    member as materialized (
      select id, coalesce(array_position(${names}::text[], name), nullif(${rest}::int, 0)) as place
      from (select p.id, ${groupOf(sql`p`, by)} as name from people p) named where name is not null),
    lessons as (
      select distinct person_id as taker, other_id as giver from relations
      where source = 'flow' and month >= ${quarter}::date and month < ${quarter}::date + interval '3 months'),
    placed as materialized (
      select l.taker, l.giver, g.place as giving, t.place as taking
      from lessons l join member g on g.id = l.giver and g.place is not null
      join member t on t.id = l.taker and t.place is not null)`;
}

/** Whoever takes is in one group, and so is whoever gives: so each of these has a row for a person and another group. */
const counts: Sql = sql`
  by_taker as materialized (
    select taker, taking, giving, count(*) as ties from placed group by taker, taking, giving),
  by_giver as materialized (
    select giver, giving, taking, count(*) as ties from placed group by giver, giving, taking),
  takers as materialized (select taker, taking from by_taker group by taker, taking),
  givers as materialized (select giver, giving, sum(ties) as asked_by from by_giver group by giver, giving)`;

const cells: Sql = sql`
  select t.giving, t.taking, t.ties, t.takers, g.givers
  from (select giving, taking, sum(ties) as ties, count(*) as takers from by_taker group by giving, taking) t
  join (select giving, taking, count(*) as givers from by_giver group by giving, taking) g using (giving, taking)`;

const rows: Sql = sql`
  select t.giving, null::int, t.ties, t.takers, g.givers
  from (select giving, sum(ties) as ties, count(*) as takers from by_taker group by giving) t
  join (select giving, count(*) as givers from givers group by giving) g using (giving)`;

const columns: Sql = sql`
  select null::int, g.taking, g.ties, t.takers, g.givers
  from (select taking, sum(ties) as ties, count(*) as givers from by_giver group by taking) g
  join (select taking, count(*) as takers from takers group by taking) t using (taking)`;

const total: Sql = sql`
  select null::int, null::int, (select count(*) from placed), (select count(*) from takers), (select count(*) from givers)`;

const reachesFar = 3;
const isAskedByMany = 10;

const people: Sql = sql`
  select (select count(*) from placed where giving = taking) as inside,
    (select count(*) from placed where giving <> taking) as across,
    count(*) filter (where inside) as inside_people, count(*) filter (where others > 0) as across_people,
    count(*) as people, count(*) filter (where others >= ${reachesFar}) as brokers,
    (select count(*) from givers where asked_by >= ${isAskedByMany}) as overloaded
  from (
    select person, bool_or(not crosses) as inside, count(distinct other) filter (where crosses) as others
    from (
      select taker as person, giving as other, giving <> taking as crosses from by_taker
      union select giver, taking, giving <> taking from by_giver) ends
    group by person) persons`;

import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { least } from '#shared/aggregates/figure.ts';
import { groupings, type By } from '../grouping.ts';
import type { Shown } from '../shown.ts';
import { countFlow, groupsOf } from './count-flow.ts';
import { protectFlow, steadyFlow } from './protect-flow.ts';

/** How many people have been taken out of the months of a quarter, over all time. */
export const leavingsIn = (quarter: Sql): Sql => sql`(
  select coalesce(sum(people), 0)::int from flow_leavings
  where month >= ${quarter} and month < ${quarter} + interval '3 months')`;

/**
 * Draws up the tables of quarters that are over, and those anew from which somebody was taken out. A quarter that goes
 * on is never shown: two looks at it would tell what happened in between.
 */
export async function drawTables({ db }: Ground): Promise<void> {
  for (const { quarter, by } of await missing(db)) await db.transaction((tx) => drawTable(tx, quarter, by));
  for (const { quarter, by } of await outdated(db))
    await db.transaction((tx) => redrawTable(tx, quarter, by));
}

type Which = { quarter: string; by: By };

const missing = (db: Db): Promise<Which[]> =>
  db.many<Which>(sql`
    select q::date::text as quarter, b.by from (
      select generate_series(date_trunc('quarter', (select min(month) from relations where source = 'flow')),
        date_trunc('quarter', moment() at time zone 'UTC') - interval '3 months', interval '3 months') as q) ended
    cross join unnest(${[...groupings]}::text[]) as b (by)
    where not exists (select from flow_tables t where t.quarter = q::date and t.by = b.by)
    order by q, b.by`);

const outdated = (db: Db): Promise<Which[]> =>
  db.many<Which>(sql`
    select t.quarter::text as quarter, t.by from flow_tables t
    where t.looked_at <> ${leavingsIn(sql`t.quarter`)} order by t.quarter, t.by`);

async function drawTable(tx: Db, quarter: string, by: By): Promise<void> {
  const shown = protectFlow(await countFlow(tx, { quarter, by, groups: await groupsOf(tx, by) }));
  const leavings = leavingsIn(sql`${quarter}::date`);
  await tx.run(sql`
    insert into flow_tables (quarter, by, shown, leavings, looked_at)
    values (${quarter}, ${by}, ${JSON.stringify(shown)}::jsonb, ${leavings}, ${leavings}) on conflict do nothing`);
}

type Row = { shown: Shown; gone: number; now: number; looked_at: number };

async function redrawTable(tx: Db, quarter: string, by: By): Promise<void> {
  const { shown, gone, now, looked_at } = await tx.one<Row>(sql`
    select shown, looked_at, ${leavingsIn(sql`t.quarter`)} as now, ${leavingsIn(sql`t.quarter`)} - leavings as gone
    from flow_tables t where quarter = ${quarter} and by = ${by} for no key update`);
  // Whoever was here a moment ago has done it.
  if (looked_at === now) return;
  // The groups stay those of the quarter, so that the table is the same one.
  const groups = shown.groups.map(({ name }) => ({ name, people: 0 }));
  const next = steadyFlow(shown, protectFlow(await countFlow(tx, { quarter, by, groups })), gone);
  await tx.run(sql`
    update flow_tables set shown = ${JSON.stringify(next)}::jsonb, looked_at = ${now}, drawn_at = moment(),
      leavings = case when ${gone >= least} then ${now} else leavings end
    where quarter = ${quarter} and by = ${by}`);
}

import { consents } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { rangeOf, type Range } from '#shared/aggregates/coarse.ts';
import type { Figure } from '#shared/aggregates/figure.ts';
import { leavingsIn } from './drawing-up/draw-tables.ts';
import type { By } from './grouping.ts';
import type { Shown } from './shown.ts';

/** A quarter by its first day, `YYYY-MM-DD`, with the sums of its table. */
export type Point = { quarter: string; pairs: Figure; crossing: Figure };

export type Flow = {
  by: By;
  /** Null as long as no quarter is over in which somebody was counted. */
  quarter: string | null;
  shown: Shown | null;
  /** Somebody was taken out, and the table is being drawn up without them. */
  redrawing: boolean;
  /** The quarters that there are, the newest first. */
  course: Point[];
};

const quarters = 12;

/** The flow of a quarter, the last one that is over unless another is asked for, and its course over three years. */
export async function findFlow(db: Db, by: By, wanted?: string): Promise<Flow> {
  const rows = await db.many<Point & { shown: Shown | null; redrawing: boolean }>(sql`
    with drawn as (
      select quarter, shown, looked_at, row_number() over (order by quarter desc) as nth
      from flow_tables where by = ${by} order by quarter desc limit ${quarters}),
    asked as (
      select coalesce((select quarter from drawn where quarter = ${wanted ?? null}::date),
        (select quarter from drawn where nth = 1)) as quarter)
    select d.quarter::text as quarter, d.shown -> 'table' -> 'total' as pairs, d.shown -> 'crossing' as crossing,
      case when d.quarter = a.quarter then d.shown end as shown,
      d.quarter = a.quarter and d.looked_at <> ${leavingsIn(sql`d.quarter`)} as redrawing
    from drawn d cross join asked a order by d.quarter desc`);
  const found = rows.find(({ shown }) => shown !== null);
  return {
    by,
    quarter: found?.quarter ?? null,
    shown: found && !found.redrawing ? found.shown : null,
    redrawing: found?.redrawing ?? false,
    course: rows.map(({ quarter, pairs, crossing }) => ({ quarter, pairs, crossing })),
  };
}

/** How many consent to be counted now, and the day after which the first figures can be shown. */
export async function findBeginning(db: Db): Promise<{ consenting: Range; first_on: string }> {
  const { people, first_on } = await db.one<{ people: number; first_on: string }>(sql`
    select count(*)::int as people,
      (date_trunc('quarter', moment() at time zone 'UTC') + interval '3 months')::date::text as first_on
    from people p where p.status = 'active' and ${consents(sql`p.id`, 'flow')}`);
  return { consenting: rangeOf(people), first_on };
}

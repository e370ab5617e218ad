import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Point } from '#shared/run-charts/point.ts';
import type { MeasuredPoint } from './point.ts';

const nameOf = (column: Sql): Sql =>
  sql`(select o.name from people o where o.id = ${column} and o.status <> 'erased')`;

const columns: Sql = sql`
  x.id, x.on_day, x.value, x.note, x.came, x.version, x.added_at, ${nameOf(sql`x.added_by`)} as by,
  (select coalesce(jsonb_agg(jsonb_build_object('was', k.was, 'was_note', k.was_note, 'becomes', k.becomes, 'why', k.why,
      'by', ${nameOf(sql`k.corrected_by`)}, 'at', k.corrected_at) order by k.id desc), '[]')
    from measure_corrections k where k.point_id = x.id) as corrections`;

const size = 24;

/** The points of a measure that was found, the last days first; `before` is the day that ended the page before. */
export async function listPoints(
  db: Db,
  measure: number,
  before?: string,
): Promise<{ items: MeasuredPoint[]; next: string | null }> {
  const rest = before === undefined ? empty : sql`and x.on_day < ${before}::date`;
  const rows = await db.many<MeasuredPoint>(sql`
    select ${columns} from measure_points x where x.measure_id = ${measure} ${rest}
    order by x.on_day desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? items.at(-1)!.on_day : null };
}

export async function findPoint(db: Db, measure: number, id: number): Promise<MeasuredPoint> {
  const point = await db.maybe<MeasuredPoint>(sql`
    select ${columns} from measure_points x where x.measure_id = ${measure} and x.id = ${id}`);
  if (!point) throw new NotFound();
  return point;
}

/** More points than a drawing can show apart. */
const mostDrawn = 500;

/** The last values of a measure and of what it is compared with, each in the order of time. */
export async function courseOf(
  db: Db,
  measure: number,
  comparison: number | null,
): Promise<{ points: Point[]; others: Point[] }> {
  const rows = await db.many<Point & { measure_id: number }>(sql`
    select one.measure_id, one.on_day as at, one.value
    from unnest(${comparison === null ? [measure] : [measure, comparison]}::bigint[]) of_measure
    cross join lateral (select x.measure_id, x.on_day, x.value from measure_points x
      where x.measure_id = of_measure and x.value is not null order by x.on_day desc limit ${mostDrawn}) one
    order by one.on_day`);
  const of = (id: number | null) =>
    rows.filter((row) => row.measure_id === id).map(({ at, value }) => ({ at, value }));
  return { points: of(measure), others: of(comparison) };
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { measurePointsAdded } from '../happenings.ts';
import { t } from '../words.ts';
import { holdMeasureToFill } from '../register/find-measure.ts';
import type { MeasuredPoint, NewPoint } from './point.ts';

/** How many points are new, and how many correct what stood there. */
export type Taken = { added: number; corrected: number };

/** So many points at once at most. */
export const mostAtOnce = 2000;

/** Adds one value by hand. Throws Invalid for `on_day` where there is a value of that day already. */
export async function addPoint(db: Db, me: Me, measure: number, point: NewPoint): Promise<void> {
  await db.transaction(async (tx) => {
    await holdMeasureToFill(tx, me, measure);
    const there = await tx.maybe(sql`
      select 1 from measure_points where measure_id = ${measure} and on_day = ${point.on_day}::date and value is not null`);
    if (there) throw new Invalid({ on_day: (c) => t(c, 'wrong.day_taken') });
    await takePoints(tx, me, { measure, points: [point], came: 'hand', why: '' });
  });
}

/** Adds values from elsewhere. Another value of a day that has one corrects it, and the earlier one is kept. */
export async function addPoints(
  db: Db,
  me: Me,
  measure: number,
  points: readonly NewPoint[],
  why: string,
): Promise<Taken> {
  return db.transaction(async (tx) => {
    await holdMeasureToFill(tx, me, measure);
    return takePoints(tx, me, { measure, points, came: 'api', why });
  });
}

type Given = {
  measure: number;
  points: readonly NewPoint[];
  came: MeasuredPoint['came'];
  /** Why those that differ are corrected. */
  why: string;
};

/** The same in the transaction of an act that holds the measure. Throws Invalid for a day that has not come. */
export async function takePoints(tx: Db, me: Me, { measure, points, came, why }: Given): Promise<Taken> {
  const { today } = await tx.one<{ today: string }>(sql`
    select (moment() at time zone ${me.timeZone})::date as today`);
  if (points.some(({ on_day }) => on_day > today)) throw new Invalid({ on_day: (c) => t(c, 'wrong.future') });
  if (new Set(points.map(({ on_day }) => on_day)).size < points.length)
    throw new Invalid({ points: (c) => t(c, 'wrong.twice') });
  const taken = (await tx.change<Taken>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as (on_day date, value float8, note text)),
    other as (
      select x.id, x.value as was, x.note as was_note, g.value as becomes, g.note
      from measure_points x join given g on g.on_day = x.on_day
      where x.measure_id = ${measure}
        and (x.value is distinct from g.value or (g.note <> '' and g.note <> x.note))),
    changed as (
      update measure_points x set value = o.becomes, note = case o.note when '' then x.note else o.note end,
        version = x.version + 1
      from other o where x.id = o.id),
    kept as (
      insert into measure_corrections (point_id, was, was_note, becomes, why, corrected_by)
      select id, was, was_note, becomes, ${why}, ${me.id} from other),
    fresh as (
      insert into measure_points (measure_id, on_day, value, note, came, added_by)
      select ${measure}, g.on_day, g.value, g.note, ${came}, ${me.id} from given g
      where not exists (select from measure_points x where x.measure_id = ${measure} and x.on_day = g.on_day)
      returning 1)
    select (select count(*)::int from fresh) as added, (select count(*)::int from other) as corrected`))!;
  if (taken.added + taken.corrected > 0)
    await record(tx, measurePointsAdded, { actor: me.id }, { measure_id: measure, ...taken });
  return taken;
}

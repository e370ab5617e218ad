import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Upload } from '#platform/http/multipart.ts';
import type { Tables } from '#tables';
import { holdMeasureToFill } from '../register/find-measure.ts';
import { t } from '../words.ts';
import { mostAtOnce, takePoints, type Taken } from './add-points.ts';
import type { NewPoint } from './point.ts';
import { readPointsFile, type WrongLine } from './read-points-file.ts';

/** What taking a line in would do. */
export type Outcome = 'new' | 'corrects' | 'same';
export type PlannedPoint = NewPoint & { outcome: Outcome; was: number | null };

export type PointsFile = Pick<Tables['measure_files'], 'id' | 'name' | 'brought_at' | 'taken_at'> & {
  points: PlannedPoint[];
  wrong: WrongLine[];
};

/** Reads a table of points and keeps what it would do, without doing it. Returns the id under which it is shown. */
export async function bringFile(db: Db, me: Me, measure: number, file: Upload): Promise<number> {
  return db.transaction(async (tx) => {
    await holdMeasureToFill(tx, me, measure);
    const { today } = await tx.one<{ today: string }>(sql`
      select (moment() at time zone ${me.timeZone})::date as today`);
    const { points, wrong } = readPointsFile(file.bytes, today, mostAtOnce);
    if (points.length + wrong.length === 0) throw new Invalid({ file: (c) => t(c, 'wrong.empty_file') });
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into measure_files (measure_id, name, points, wrong, brought_by)
      values (${measure}, ${file.name.slice(0, 200) || 'points.csv'}, ${JSON.stringify(points)}::jsonb,
        ${JSON.stringify(wrong.slice(0, mostAtOnce))}::jsonb, ${me.id}) returning id`))!;
    // What nobody took in is not kept for ever.
    await tx.run(sql`
      delete from measure_files
      where measure_id = ${measure} and taken_at is null and brought_at < moment() - interval '30 days'`);
    return id;
  });
}

/** A file of a measure that was found, with what each line does to what stands there now. */
export async function findFile(db: Db, measure: number, id: number): Promise<PointsFile> {
  const file = await db.maybe<PointsFile>(sql`
    select f.id, f.name, f.brought_at, f.taken_at, f.wrong, (
      select coalesce(jsonb_agg(jsonb_build_object('on_day', g.on_day, 'value', g.value, 'note', g.note, 'was', x.value,
        'outcome', case when x.id is null then 'new'
          when x.value is not distinct from g.value and (g.note = '' or g.note = x.note) then 'same'
          else 'corrects' end) order by g.on_day desc), '[]')
      from jsonb_to_recordset(f.points) as g (on_day date, value float8, note text)
      left join measure_points x on x.measure_id = f.measure_id and x.on_day = g.on_day) as points
    from measure_files f where f.id = ${id} and f.measure_id = ${measure}`);
  if (!file) throw new NotFound();
  return file;
}

/** Takes in the lines of a file that are right. One that was taken in already changes nothing. */
export async function takeFile(db: Db, me: Me, measure: number, id: number): Promise<Taken> {
  return db.transaction(async (tx) => {
    await holdMeasureToFill(tx, me, measure);
    const { name, points, taken_at } = await findFile(tx, measure, id);
    if (taken_at !== null) return { added: 0, corrected: 0 };
    const given = points.map(({ on_day, value, note }) => ({ on_day, value, note }));
    const taken = await takePoints(tx, me, { measure, points: given, came: 'file', why: name });
    await tx.run(sql`update measure_files set taken_at = moment() where id = ${id}`);
    return taken;
  });
}

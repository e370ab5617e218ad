import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { measurePointCorrected } from '../happenings.ts';
import { holdMeasureToFill } from '../register/find-measure.ts';
import { findPoint } from './list-points.ts';

export type CorrectPoint = { value: number | null; note?: string; why: string };
type Which = { measure: number; point: number };

/** Corrects a point; what it was stays to be read, with who changed it and when. */
export async function correctPoint(
  db: Db,
  me: Me,
  { measure, point }: Which,
  given: CorrectPoint,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdMeasureToFill(tx, me, measure);
    const before = await findPoint(tx, measure, point);
    requireUnchanged(drawnFrom, String(before.version));
    const { value, note = before.note, why } = given;
    if (before.value === value && before.note === note) return;
    await tx.run(sql`
      update measure_points set value = ${value}, note = ${note}, version = version + 1 where id = ${point}`);
    await tx.run(sql`
      insert into measure_corrections (point_id, was, was_note, becomes, why, corrected_by)
      values (${point}, ${before.value}, ${before.note}, ${value}, ${why}, ${me.id})`);
    await record(tx, measurePointCorrected, { actor: me.id }, { measure_id: measure, point_id: point });
  });
}

/** Takes a point out of the chart. The day stays in the table, with what it was. */
export const takeOutPoint = (db: Db, me: Me, which: Which, why: string): Promise<void> =>
  correctPoint(db, me, which, { value: null, why });

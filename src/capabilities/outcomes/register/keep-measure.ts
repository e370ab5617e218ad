import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record, type Happening } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { measureChanged, measureEnded, measureFounded, measureResumed } from '../happenings.ts';
import type { MeasureFields } from '../measure.ts';
import { t } from '../words.ts';
import { holdMeasureToManage } from './find-measure.ts';
import { attachTo } from './places.ts';

/** Puts a measure into the register; returns its id. For learning managers. */
export async function foundMeasure(db: Db, me: Me, given: MeasureFields): Promise<number> {
  if (!me.learningManager) throw new Forbidden((c) => t(c, 'only_managers'));
  return db.transaction(async (tx) => {
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into measures (name, unit, better, baseline, target, source, changed_on, changed_what, created_by)
      values (${given.name}, ${given.unit}, ${given.better}, ${given.baseline ?? null}, ${given.target ?? null},
        ${given.source}, ${given.changed_on ?? null}::date, ${given.changed_what}, ${me.id}) returning id`))!;
    await tie(tx, me, id, given);
    await record(tx, measureFounded, { actor: me.id }, { measure_id: id });
    return id;
  });
}

/** Says anew what a measure is. */
export async function changeMeasure(
  db: Db,
  me: Me,
  id: number,
  given: MeasureFields,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { version } = await holdMeasureToManage(tx, me, id);
    requireUnchanged(drawnFrom, String(version));
    await tx.run(sql`
      update measures set name = ${given.name}, unit = ${given.unit}, better = ${given.better},
        baseline = ${given.baseline ?? null}, target = ${given.target ?? null}, source = ${given.source},
        changed_on = ${given.changed_on ?? null}::date, changed_what = ${given.changed_what}, version = version + 1
      where id = ${id}`);
    await tie(tx, me, id, given);
    await record(tx, measureChanged, { actor: me.id }, { measure_id: id });
  });
}

/** Its owner, what it is compared with, and what it is for. */
async function tie(
  tx: Db,
  me: Me,
  id: number,
  { owner_id, comparison_id, places }: MeasureFields,
): Promise<void> {
  const { owner, comparison } = await tx.one<{ owner: boolean; comparison: boolean }>(sql`
    select ${owner_id}::bigint is null or exists (select from people where id = ${owner_id} and status = 'active')
        or exists (select from measures where id = ${id} and owner_id = ${owner_id}) as owner,
      ${comparison_id}::bigint is null or exists (select from measures where id = ${comparison_id} and id <> ${id})
        as comparison`);
  if (!owner) throw new Invalid({ owner: (c) => t(c, 'wrong.owner') });
  if (!comparison) throw new Invalid({ comparison: (c) => t(c, 'wrong.comparison') });
  await tx.run(sql`
    update measures set owner_id = ${owner_id}, comparison_id = ${comparison_id} where id = ${id}`);
  await attachTo(tx, me, id, places);
}

/** From now on nothing more is measured; what was, stays to be read. */
export const endMeasure = (db: Db, me: Me, id: number): Promise<void> =>
  settle(db, me, id, { ended: true, happens: measureEnded });

/** It is measured again. */
export const resumeMeasure = (db: Db, me: Me, id: number): Promise<void> =>
  settle(db, me, id, { ended: false, happens: measureResumed });

async function settle(
  db: Db,
  me: Me,
  id: number,
  { ended, happens }: { ended: boolean; happens: Happening<{ measure_id: number }> },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { ended_at } = await holdMeasureToManage(tx, me, id);
    if ((ended_at !== null) === ended) return;
    await tx.run(sql`
      update measures set ended_at = case when ${ended} then moment() end, version = version + 1 where id = ${id}`);
    await record(tx, happens, { actor: me.id }, { measure_id: id });
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdStep } from '../find-step.ts';
import { findMine } from './find-work.ts';
import { requireOpen } from './may-work.ts';
import { askedOf } from './what-is-asked.ts';

/** Ticks one item of a checklist, or takes the tick back. Each is kept by itself, whatever else is being written. */
export async function tickItem(
  db: Db,
  me: Me,
  groupId: number,
  stepId: number,
  { item, wanted }: { item: string; wanted: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { step, group } = await holdStep(tx, me, groupId, stepId);
    const asked = askedOf(step.declared);
    if (!asked?.items.some(({ key }) => key === item)) throw new NotFound();
    const work = await findMine(tx, me, step);
    await requireOpen(tx, { step, group, me, work });
    const writer = step.by_group ? null : me.id;
    await tx.run(sql`
      insert into work (step_id, group_id, person_id, visible, sign_off)
      values (${step.id}, ${step.group_id}, ${writer}, ${asked.visible}, ${asked.signOff})
      on conflict (step_id, person_id) do nothing`);
    await tx.run(sql`
      update work set content = case when ${wanted}::boolean
        then jsonb_set(jsonb_set(content, '{ticks}', coalesce(content->'ticks', '{}')), array['ticks', ${item}::text],
          to_jsonb(moment()))
        else content #- array['ticks', ${item}::text] end
      where step_id = ${step.id} and person_id is not distinct from ${writer}::bigint`);
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { finishStep } from '../planning/finish-step.ts';

/** The step is done when for everybody whom it is about there is an answer that lets them go on. */
export async function settleDecisions(tx: Db, stepId: number, actor: number | null): Promise<void> {
  const { settled } = await tx.one<{ settled: boolean }>(sql`
    select exists (select from decisions where step_id = ${stepId}) and not exists (
      select from decisions d where d.step_id = ${stepId}
        and (d.about_id is null or exists (select from group_members m join steps s on s.group_id = m.group_id
          where s.id = ${stepId} and m.person_id = d.about_id and m.left_at is null))
      group by d.about_id
      having not coalesce(bool_or(d.answer in ('yes', 'continue', 'change')), false)) as settled`);
  if (settled) await finishStep(tx, stepId, actor);
}

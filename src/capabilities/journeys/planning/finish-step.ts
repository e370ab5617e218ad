import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { stepFinished } from '../happenings.ts';
import type { StepRow } from '../step.ts';
import { openDueSteps } from './open-steps.ts';

/** A step is done; what waited for it opens. Finishing it twice is finishing it once. */
export async function finishStep(tx: Db, stepId: number, actor: number | null): Promise<void> {
  const step = await tx.maybe<Pick<StepRow, 'group_id' | 'kind'> & { programme_id: number }>(sql`
    update steps set state = 'done', done_at = moment(), opened_at = coalesce(opened_at, moment())
    where id = ${stepId} and state in ('planned', 'open') returning group_id, kind, programme_id`);
  if (!step) return;
  await record(
    tx,
    stepFinished,
    { actor, programme: step.programme_id, group: step.group_id },
    { step_id: stepId, kind: step.kind },
  );
  await openDueSteps(tx, [step.group_id]);
}

import type { Group } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdStep, type StepInGroup } from '../find-step.ts';
import { stepSkipped, stepsMoved } from '../happenings.ts';
import { keepsOrder } from '../leads.ts';
import { finishStep } from '../planning/finish-step.ts';
import { openDueSteps } from '../planning/open-steps.ts';
import { t } from '../words.ts';

type Which = { groupId: number; stepId: number };

/** A step that is still to be done, held, for who keeps the group's steps in order. */
async function holdOpen(tx: Db, me: Me, { groupId, stepId }: Which): Promise<StepInGroup> {
  await tx.maybe(sql`select 1 from groups where id = ${groupId} for no key update`);
  const found = await holdStep(tx, me, groupId, stepId);
  if (!keepsOrder(found.group)) throw new Forbidden((c) => t(c, 'order.not_yours'));
  if (found.group.state !== 'running') throw new Forbidden((c) => t(c, 'barrier.group_closed'));
  if (found.step.state === 'done' || found.step.state === 'skipped')
    throw new Forbidden((c) => t(c, 'order.over'));
  return found;
}

const place = (me: Me, group: Group) => ({ actor: me.id, programme: group.programme_id, group: group.id });

/** Moves a step by so many days, alone or with everything that is still to come after it. */
export async function moveSteps(
  db: Db,
  me: Me,
  which: Which,
  { days, following }: { days: number; following: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { step, group } = await holdOpen(tx, me, which);
    if (days === 0) throw new Invalid({ days: (c) => t(c, 'order.days_missing') });
    const moved = await tx.many<{ id: number }>(sql`
      update steps set opens_on = opens_on + ${days}::int, due_on = due_on + ${days}::int, reminded_at = null
      where group_id = ${group.id} and state in ('planned', 'open')
        and (id = ${step.id} or (${following}::boolean and position > ${step.position})) returning id`);
    await record(tx, stepsMoved, place(me, group), { step_ids: moved.map(({ id }) => id), days });
    await openDueSteps(tx, [group.id]);
  });
}

/** Leaves a step out, with the reason. What waits for it opens. */
export async function skipStep(db: Db, me: Me, which: Which, why: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { step, group } = await holdOpen(tx, me, which);
    await tx.run(sql`update steps set state = 'skipped', why = ${why} where id = ${step.id}`);
    await record(tx, stepSkipped, place(me, group), { step_id: step.id });
    await openDueSteps(tx, [group.id]);
  });
}

/** Goes on although somebody has not done theirs: they still may. A decision is not taken by going on. */
export async function closeStep(db: Db, me: Me, which: Which): Promise<void> {
  await db.transaction(async (tx) => {
    const { step } = await holdOpen(tx, me, which);
    if (step.kind === 'approval' || step.kind === 'gate') throw new Forbidden((c) => t(c, 'order.decision'));
    if (step.state !== 'open') throw new Forbidden((c) => t(c, 'barrier.not_yet'));
    await finishStep(tx, step.id, me.id);
  });
}

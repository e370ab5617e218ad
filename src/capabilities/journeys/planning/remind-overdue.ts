import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { stepOverdue } from '../happenings.ts';
import { whoIsMissing } from './who-is-missing.ts';

/** Says once of each step that its day has passed, and who is missing: whoever has done theirs hears nothing. */
export async function remindOverdue({ db }: Ground): Promise<void> {
  const steps = await db.many<{ id: number }>(sql`
    select s.id from steps s join groups g on g.id = s.group_id
    where s.state = 'open' and s.reminded_at is null and s.kind not in ('session', 'board') and g.state = 'running'
      and s.due_on < (moment() at time zone g.time_zone)::date
    order by s.id`);
  for (const { id } of steps) await db.transaction((tx) => remind(tx, id));
}

async function remind(tx: Db, stepId: number): Promise<void> {
  const step = await tx.maybe<{ group_id: number; programme_id: number; kind: string }>(sql`
    update steps set reminded_at = moment() where id = ${stepId} and reminded_at is null and state = 'open'
    returning group_id, programme_id, kind`);
  if (!step) return;
  const decides = step.kind === 'approval' || step.kind === 'gate';
  const missing = decides ? await whoHasNotDecided(tx, stepId) : (await whoIsMissing(tx, stepId)).people;
  if (missing.length === 0) return;
  await record(
    tx,
    stepOverdue,
    { programme: step.programme_id, group: step.group_id },
    { step_id: stepId, person_ids: missing },
  );
}

/** Of those who were asked together, nobody is reminded once one has answered. */
async function whoHasNotDecided(tx: Db, stepId: number): Promise<number[]> {
  const { people } = await tx.one<{ people: number[] }>(sql`
    select coalesce(array_agg(distinct d.asked_id), '{}') as people from decisions d
    where d.step_id = ${stepId} and not exists (select from decisions o
      where o.step_id = d.step_id and o.about_id is not distinct from d.about_id and o.answered_at is not null)`);
  return people;
}

import type { Step as Declared } from '#capabilities/formats/index.ts';
import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import type { Ground } from '#platform/ground.ts';
import { decisionAsked } from '../happenings.ts';
import { panelOf } from '../reviews/panel-of.ts';
import { settleDecisions } from './settle-decisions.ts';

type Row = { id: number; key: string; group_id: number; programme_id: number; format_version_id: number };
type Asked = { asked: number; about: number | null };

/** Asks whoever decides about a step that has opened, as it begins and whenever it has changed who that is. */
export async function askDecisions(db: Db, stepId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await askAnew(tx, stepId);
    await settleDecisions(tx, stepId, null);
  });
}

/** The same for all steps that wait for a decision, or those of one programme: managers and organisers change. */
export async function askWhoDecidesNow(
  { db }: Pick<Ground, 'db'>,
  programme: number | null = null,
): Promise<void> {
  const steps = await db.many<{ id: number }>(sql`
    select s.id from steps s join groups g on g.id = s.group_id
    where s.state = 'open' and s.kind in ('approval', 'gate') and g.state = 'running'
      and (${programme}::bigint is null or s.programme_id = ${programme}::bigint) order by s.id`);
  for (const { id } of steps) await askDecisions(db, id);
}

/**
 * Asks each one's line manager, those of a role, or the organisers, who also stand in for everybody whom there is not.
 * Only those are asked who were not asked before; who no longer decides is asked no more, and their no stands in nobody's way.
 * Answers who decides about whom now.
 */
export async function askAnew(tx: Db, stepId: number): Promise<Asked[]> {
  const step = await tx.maybe<Row>(sql`
    select s.id, s.key, s.group_id, s.programme_id, p.format_version_id
    from steps s join programmes p on p.id = s.programme_id
    where s.id = ${stepId} and s.state = 'open' and s.kind in ('approval', 'gate') for no key update of s`);
  if (!step) return [];
  const declaration = await findVersion(tx, step.format_version_id);
  const declared = declaration.steps.find(({ key }) => key === step.key);
  if (declared?.kind !== 'approval' && declared?.kind !== 'gate') return [];
  const deciding = await whomToAsk(tx, step, declared.by);
  await tx.run(sql`
    delete from decisions d where d.step_id = ${stepId} and coalesce(d.answer, 'no') = 'no' and not exists (
      select from jsonb_to_recordset(${JSON.stringify(deciding)}::jsonb) as now (asked bigint, about bigint)
      where now.asked = d.asked_id and now.about is not distinct from d.about_id)`);
  for (const one of deciding) await ask(tx, step, one);
  return deciding;
}

async function ask(tx: Db, step: Row, { asked, about }: Asked): Promise<void> {
  const made = await tx.run(sql`
    insert into decisions (step_id, about_id, asked_id) values (${step.id}, ${about}, ${asked})
    on conflict (step_id, about_id, asked_id) do nothing`);
  if (made === 0) return;
  await record(
    tx,
    decisionAsked,
    { programme: step.programme_id, group: step.group_id },
    { step_id: step.id, asked_id: asked, about_id: about },
  );
}

async function whomToAsk(tx: Db, step: Row, by: Extract<Declared, { kind: 'gate' }>['by']): Promise<Asked[]> {
  const of = { programme: step.programme_id, group: step.group_id, by };
  const { people: panel } = await panelOf(tx, of);
  if (by !== 'line managers') return panel.map((asked) => ({ asked, about: null }));
  const members = await tx.many<{ about: number; manager: number | null }>(sql`
    select m.person_id as about, b.id as manager
    from group_members m join people x on x.id = m.person_id and x.status = 'active'
      left join people b on b.id = x.manager_id and b.status = 'active'
    where m.group_id = ${step.group_id} and m.left_at is null order by m.person_id`);
  return members.flatMap(({ about, manager }) =>
    (manager === null ? panel : [manager]).map((asked) => ({ asked, about })),
  );
}

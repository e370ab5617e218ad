import { findGroup, type Group } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { withDeclared, type Step, type StepRow } from './step.ts';

export const stepColumns: Sql = sql`
  s.id, s.group_id, s.key, s.turn, s.kind, s.who, s.by_group, s.position, s.state, s.opens_on, s.due_on, s.opened_at,
  s.done_at, s.why, s.drawn_at, s.vote_ends_on`;

export type StepInGroup = { step: Step; group: Group };

/** A step of a group, for who is in the group. Throws NotFound for everybody else. */
export async function findStep(db: Db, me: Me, groupId: number, stepId: number): Promise<StepInGroup> {
  const group = await findGroup(db, me, groupId);
  const row = await db.maybe<StepRow>(sql`
    select ${stepColumns} from steps s where s.id = ${stepId} and s.group_id = ${groupId}`);
  if (!row) throw new NotFound();
  return { step: withDeclared(row, group.declared), group };
}

/** The same, held until the transaction ends, so that what several do to one step follows one another. */
export async function holdStep(tx: Db, me: Me, groupId: number, stepId: number): Promise<StepInGroup> {
  await tx.maybe(sql`select 1 from steps where id = ${stepId} for no key update`);
  return findStep(tx, me, groupId, stepId);
}

/** All steps of a group in order. */
export async function listSteps(db: Db, group: Group): Promise<Step[]> {
  const rows = await db.many<StepRow>(sql`
    select ${stepColumns} from steps s where s.group_id = ${group.id} order by s.position`);
  return rows.map((row) => withDeclared(row, group.declared));
}

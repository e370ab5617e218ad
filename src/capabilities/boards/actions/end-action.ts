import { findGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { actionEnded, actionReopened } from '../happenings.ts';
import { t } from '../words.ts';
import { agrees, type Action } from './action.ts';
import { holdAction } from './find-action.ts';
import { showOnBoard } from './show-on-board.ts';

export type Ending = { state: 'done' | 'dropped'; outcome: string };

/** An action is done, or the group lets go of it; what came of it is kept. Ending it again changes what is said of it. */
export async function endAction(
  db: Db,
  me: Me,
  groupId: number,
  id: number,
  { state, outcome }: Ending,
): Promise<void> {
  await db.transaction(async (tx) => {
    const action = await holdAction(tx, me, groupId, id);
    await tx.run(sql`
      update actions set state = ${state}, outcome = ${outcome}, ended_at = coalesce(ended_at, moment())
      where id = ${id}`);
    if (action.state !== state)
      await record(tx, actionEnded, await placeOf(tx, me, action), { action_id: id, state });
    await showOnBoard(tx, action);
  });
}

/** It is open after all; what was said of its end is forgotten. In a group that has ended it stays as it is. */
export async function reopenAction(db: Db, me: Me, groupId: number, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const action = await holdAction(tx, me, groupId, id);
    if (action.state === 'open') return;
    const group = await findGroup(tx, me, groupId);
    if (!agrees(group)) throw new Forbidden((c) => t(c, 'action.group_ended'));
    await tx.run(sql`update actions set state = 'open', outcome = '', ended_at = null where id = ${id}`);
    await record(tx, actionReopened, await placeOf(tx, me, action), { action_id: id });
    await showOnBoard(tx, action);
  });
}

async function placeOf(tx: Db, me: Me, { group_id }: Action) {
  const { programme } = await tx.one<{ programme: number }>(sql`
    select programme_id as programme from groups where id = ${group_id}`);
  return { actor: me.id, programme, group: group_id };
}

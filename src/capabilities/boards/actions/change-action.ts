import { findGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { actionHandedOver } from '../happenings.ts';
import { t } from '../words.ts';
import { requireOwner, type Agreed } from './agree-action.ts';
import { holdAction } from './find-action.ts';
import { showOnBoard } from './show-on-board.ts';

/** Says an action better, hands it over, or gives it another day; then its owner is reminded of the new day. */
export async function changeAction(
  db: Db,
  me: Me,
  groupId: number,
  id: number,
  { what, owner, due }: Agreed,
): Promise<void> {
  await db.transaction(async (tx) => {
    const action = await holdAction(tx, me, groupId, id);
    if (action.state !== 'open') throw new Forbidden((c) => t(c, 'action.over'));
    const group = await findGroup(tx, me, groupId);
    if (owner !== action.owner?.id) requireOwner(group, owner);
    await tx.run(sql`
      update actions set what = ${what}, owner_id = ${owner ?? null}, due_on = ${due ?? null}::date,
        reminded_at = case when due_on is not distinct from ${due ?? null}::date
          and owner_id is not distinct from ${owner ?? null} then reminded_at end
      where id = ${id}`);
    if (owner !== undefined && owner !== action.owner?.id) {
      const place = { actor: me.id, programme: group.programme_id, group: groupId };
      await record(tx, actionHandedOver, place, { action_id: id, owner_id: owner });
    }
    await showOnBoard(tx, action);
  });
}

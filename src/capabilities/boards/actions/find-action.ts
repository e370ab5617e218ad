import { inGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { actionColumns, type Action } from './action.ts';

/** An action of a group, for who is in the group. Throws NotFound for everybody else. */
export async function findAction(db: Db, me: Me, groupId: number, id: number): Promise<Action> {
  const action = await db.maybe<Action>(sql`
    select ${actionColumns} from actions a join groups g on g.id = a.group_id
    where a.id = ${id} and a.group_id = ${groupId} and g.state not in ('proposed', 'discarded') and ${inGroup(me)}`);
  if (!action) throw new NotFound();
  return action;
}

/** The same, held until the transaction ends. */
export async function holdAction(tx: Db, me: Me, groupId: number, id: number): Promise<Action> {
  await tx.maybe(sql`select 1 from actions where id = ${id} for no key update`);
  return findAction(tx, me, groupId, id);
}

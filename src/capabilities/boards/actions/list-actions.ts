import { inGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { actionColumns, type Action } from './action.ts';

/** What a group has open, what is due first at the top. The group was found for who reads. */
export function openActions(db: Db, group: { id: number }): Promise<Action[]> {
  return db.many<Action>(sql`
    select ${actionColumns} from actions a join groups g on g.id = a.group_id
    where a.group_id = ${group.id} and a.state = 'open' order by a.due_on, a.id limit 200`);
}

const pageSize = 30;

/** What a group did or dropped, what was agreed last at the top; `after` is the id of the last one seen. */
export async function endedActions(
  db: Db,
  group: { id: number },
  after?: number,
): Promise<{ actions: Action[]; more: boolean }> {
  const rows = await db.many<Action>(sql`
    select ${actionColumns} from actions a join groups g on g.id = a.group_id
    where a.group_id = ${group.id} and a.state <> 'open'
      ${after === undefined ? empty : sql`and a.id < ${after}`}
    order by a.id desc limit ${pageSize + 1}`);
  return { actions: rows.slice(0, pageSize), more: rows.length > pageSize };
}

export type MyAction = Action & { group: string };

/** What somebody has open in all the groups in which they are now, what is due first at the top. */
export function myActions(db: Db, me: Me): Promise<MyAction[]> {
  return db.many<MyAction>(sql`
    select ${actionColumns}, g.name as "group" from actions a join groups g on g.id = a.group_id
    where a.owner_id = ${me.id} and a.state = 'open' and ${inGroup(me)} order by a.due_on, a.id limit 50`);
}

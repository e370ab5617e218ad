import { closeSpace } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { groupClosed } from '../happenings.ts';
import type { HeldGroup } from './group-people.ts';

/** A group that is held comes to its end: its room can be read on. Closing it twice is closing it once. */
export async function closeGroup(
  tx: Db,
  { id, programme_id, space_id }: HeldGroup,
  actor: number | null,
): Promise<void> {
  const closed = await tx.run(sql`
    update groups set state = 'closed', closed_at = moment(), at_risk_since = null, at_risk_why = null
    where id = ${id} and state = 'running'`);
  if (closed === 0) return;
  if (space_id !== null) await closeSpace(tx, space_id);
  await record(tx, groupClosed, { actor, programme: programme_id, group: id }, {});
}

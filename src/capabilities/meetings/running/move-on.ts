import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { announceChange } from '../announce-change.ts';
import { holdToLead } from './hold-running.ts';
import { showBoard } from './show-board.ts';

/**
 * Goes on to another stretch and starts its clock. `from` is the one that was on the page when it was pressed: two
 * who press at once move one step. Answers whether it moved.
 */
export async function moveOn(
  db: Db,
  me: Me,
  id: number,
  { from, to }: { from: number; to: number },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const meeting = await holdToLead(tx, me, id);
    const next = meeting.stretches[to];
    if (meeting.stretch !== from || !next || to === from) return false;
    await tx.run(sql`
      update meetings set stretch = ${to}, stretch_started_at = moment(), paused_at = null, paused_seconds = 0,
        extra_seconds = 0
      where id = ${id}`);
    await showBoard(tx, id, next);
    await announceChange(tx, id);
    return true;
  });
}

import { setPhase } from '#capabilities/boards/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Stretch } from '../agenda/stretch.ts';

/** The board of the session goes into the phase that the stretch wants; where it wants none it stays as it is. */
export async function showBoard(tx: Db, meetingId: number, stretch: Stretch): Promise<void> {
  if (!stretch.board) return;
  const board = await tx.maybe<{ id: number }>(sql`select id from boards where meeting_id = ${meetingId}`);
  if (board) await setPhase(tx, board.id, stretch.board.phase);
}

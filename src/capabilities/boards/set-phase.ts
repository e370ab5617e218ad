import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { announce } from '#platform/live/live.ts';
import type { Phase } from './board.ts';

/** Moves a board on to another phase, and tells open pages. Called by whoever may: the runner, or the facilitator. */
export async function setPhase(tx: Db, boardId: number, phase: Phase): Promise<void> {
  const changed = await tx.run(sql`
    update boards set phase = ${phase}, version = version + 1 where id = ${boardId} and phase <> ${phase}`);
  if (changed > 0) await announceBoard(tx, boardId);
}

/** Open pages of the board draw it again. Says nothing of who did what: a board may have no names. */
export const announceBoard = (tx: Db, boardId: number): Promise<void> =>
  announce(tx, { topic: `board:${boardId}`, event: 'changed', data: {} });

import { finishStep } from '#capabilities/journeys/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';
import type { Phase } from './board.ts';
import { holdBoardToLead } from './find-board.ts';
import { t } from './words.ts';

/** Moves a board on to another phase, and tells open pages. Called by whoever may: the runner, or `changePhase`. */
export async function setPhase(tx: Db, boardId: number, phase: Phase): Promise<void> {
  const { moves } = await tx.one<{ moves: boolean }>(sql`
    select phase <> ${phase} as moves from boards where id = ${boardId} for no key update`);
  if (!moves) return;
  await tx.run(sql`update boards set phase = ${phase} where id = ${boardId}`);
  await announceBoard(tx, boardId);
}

/** Whoever leads moves the board on. With the board of a step the step is over, too. */
export async function changePhase(db: Db, me: Me, boardId: number, phase: Phase): Promise<void> {
  await db.transaction(async (tx) => {
    const board = await holdBoardToLead(tx, me, boardId);
    const { ended } = await tx.one<{ ended: boolean }>(sql`
      select state in ('closed', 'merged') as ended from groups where id = ${board.group_id}`);
    if (ended) throw new Forbidden((c) => t(c, 'board.group_ended'));
    await setPhase(tx, boardId, phase);
    if (phase === 'closed' && board.step_id !== null) await finishStep(tx, board.step_id, me.id);
  });
}

/**
 * The board changed: open pages draw it again, unless they know of it already. Says nothing of who did what: a board
 * may have no names.
 */
export async function announceBoard(tx: Db, boardId: number): Promise<void> {
  const { version } = (await tx.change<{ version: number }>(sql`
    update boards set version = version + 1 where id = ${boardId} returning version`))!;
  await announce(tx, { topic: `board:${boardId}`, event: 'changed', data: { version } });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { allows, phases, type Board } from '../board.ts';
import { findBoard, holdBoard } from '../find-board.ts';
import { announceBoard } from '../set-phase.ts';
import { t } from '../words.ts';

const mostCards = 400;

/** Puts a card at the end of a column. Returns its id. */
export async function addCard(
  db: Db,
  me: Me,
  boardId: number,
  { column, body }: { column: string; body: string },
): Promise<string> {
  return db.transaction(async (tx) => {
    const board = await holdBoard(tx, me, boardId, allows.add);
    requireColumn(board, column);
    await requireRoom(tx, boardId);
    const { id } = (await tx.change<{ id: string }>(sql`
      insert into cards (board_id, column_key, author_id, body, position)
      select ${boardId}, ${column}, ${me.id}, ${body}, 1 + coalesce(max(position), 0)
      from cards where board_id = ${boardId} and column_key = ${column}
      returning id`))!;
    await announceBoard(tx, boardId);
    return id;
  });
}

/** Says it better. Only who wrote a card changes it. */
export async function editCard(db: Db, me: Me, boardId: number, cardId: string, body: string): Promise<void> {
  await db.transaction(async (tx) => {
    await holdBoard(tx, me, boardId, allows.edit);
    const changed = await tx.run(sql`
      update cards set body = ${body} where id = ${cardId} and board_id = ${boardId} and author_id = ${me.id}`);
    if (changed === 0) throw new NotFound();
    await announceBoard(tx, boardId);
  });
}

const uncovered = phases.filter((phase) => phase !== 'write' && phase !== 'closed');

/**
 * Takes a card away: one's own as long as it may be changed, or as who leads any that may be seen. What lay on it
 * stands by itself again, and dots go back to who gave them.
 */
export async function deleteCard(db: Db, me: Me, boardId: number, cardId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { leads } = await findBoard(tx, me, boardId);
    const board = await holdBoard(tx, me, boardId, leads ? [...allows.edit, ...uncovered] : allows.edit);
    const mayAll = board.leads && board.phase !== 'write';
    const deleted = await tx.run(sql`
      delete from cards where id = ${cardId} and board_id = ${boardId} and (author_id = ${me.id} or ${mayAll}::boolean)`);
    if (deleted === 0) throw new NotFound();
    await announceBoard(tx, boardId);
  });
}

/** The column must be one of the board's. Throws Invalid where it is not. */
export function requireColumn(board: Board, column: string): void {
  if (!board.columns.some((one) => one.key === column))
    throw new Invalid({ column: (c) => t(c, 'card.column') });
}

async function requireRoom(tx: Db, boardId: number): Promise<void> {
  const { cards } = await tx.one<{ cards: number }>(sql`
    select count(*)::int as cards from cards where board_id = ${boardId}`);
  if (cards >= mostCards) throw new Invalid({ body: (c) => t(c, 'card.full', { count: mostCards }) });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdBoard, type Board } from '../find-board.ts';
import { announceBoard } from '../set-phase.ts';
import { t } from '../words.ts';

const mostCards = 400;
/** Until the dots are counted, what one wrote can be put better. */
const writable = ['write', 'reveal', 'group', 'open', 'act'] as const;

/** Puts a card at the end of a column. Returns its id. */
export async function addCard(
  db: Db,
  me: Me,
  boardId: number,
  { column, body }: { column: string; body: string },
): Promise<number> {
  return db.transaction(async (tx) => {
    const board = await holdBoard(tx, me, boardId, writable);
    requireColumn(board, column);
    await requireRoom(tx, boardId);
    const { id } = await tx.one<{ id: number }>(sql`
      insert into cards (board_id, column_key, author_id, body, position)
      select ${boardId}, ${column}, ${me.id}, ${body}, 1 + coalesce(max(position), 0)
      from cards where board_id = ${boardId} and column_key = ${column}
      returning id`);
    await touch(tx, boardId);
    return id;
  });
}

/** Says it better. Only who wrote a card changes it. */
export async function editCard(db: Db, me: Me, boardId: number, cardId: number, body: string): Promise<void> {
  await db.transaction(async (tx) => {
    await holdBoard(tx, me, boardId, writable);
    const changed = await tx.run(sql`
      update cards set body = ${body} where id = ${cardId} and board_id = ${boardId} and author_id = ${me.id}`);
    if (changed === 0) throw new NotFound();
    await touch(tx, boardId);
  });
}

/** Takes a card away: one's own, or as facilitator any that may be seen. What lay on it stands by itself again. */
export async function deleteCard(db: Db, me: Me, boardId: number, cardId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const board = await holdBoard(tx, me, boardId, writable);
    const mayAll = board.facilitates && board.phase !== 'write';
    await tx.run(sql`
      delete from cards where id = ${cardId} and board_id = ${boardId} and (author_id = ${me.id} or ${mayAll}::boolean)`);
    await touch(tx, boardId);
  });
}

function requireColumn(board: Board, column: string): void {
  if (!board.columns.some((one) => one.key === column))
    throw new Invalid({ column: (c) => t(c, 'card.column') });
}

async function requireRoom(tx: Db, boardId: number): Promise<void> {
  const { cards } = await tx.one<{ cards: number }>(sql`
    select count(*)::int as cards from cards where board_id = ${boardId}`);
  if (cards >= mostCards) throw new Invalid({ body: (c) => t(c, 'card.full', { count: mostCards }) });
}

/** The board changed: whoever has it open draws it again. */
export async function touch(tx: Db, boardId: number): Promise<void> {
  await tx.run(sql`update boards set version = version + 1 where id = ${boardId}`);
  await announceBoard(tx, boardId);
}

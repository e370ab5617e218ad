import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { allows, type Board } from '../board.ts';
import { holdBoard } from '../find-board.ts';
import { announceBoard } from '../set-phase.ts';
import { t } from '../words.ts';
import { requireColumn } from './write-card.ts';

/** Where a card is to lie: on another that says the same, or by itself, there or in another column. */
export type Place = { onto: string | null; column?: string | undefined };

/** Lays a card on another, takes it off again, or moves it to the end of a column. A pile has one level. */
export async function placeCard(
  db: Db,
  me: Me,
  boardId: number,
  cardId: string,
  { onto, column }: Place,
): Promise<void> {
  await db.transaction(async (tx) => {
    const board = await holdBoard(tx, me, boardId, allows.lay);
    if (onto === null) await standAlone(tx, board, cardId, column);
    else await layOn(tx, board, cardId, onto);
    await announceBoard(tx, boardId);
  });
}

/** What lies on the card goes along, so that nothing lies on what lies on something. */
async function layOn(tx: Db, board: Board, cardId: string, onto: string): Promise<void> {
  const lower = await tx.maybe<{ id: string; column_key: string; position: number }>(sql`
    select b.id, b.column_key, b.position from cards k join cards b on b.id = coalesce(k.under_id, k.id)
    where k.id = ${onto} and k.board_id = ${board.id}`);
  if (!lower) throw new NotFound();
  if (lower.id === cardId) throw new Invalid({ onto: (c) => t(c, 'card.on_itself') });
  const laid = await tx.run(sql`
    update cards set under_id = ${lower.id}, column_key = ${lower.column_key}
    where board_id = ${board.id} and (id = ${cardId} or under_id = ${cardId})`);
  if (laid === 0) throw new NotFound();
}

async function standAlone(tx: Db, board: Board, cardId: string, column: string | undefined): Promise<void> {
  if (column !== undefined) requireColumn(board, column);
  const moved = await tx.run(sql`
    update cards k set under_id = case when k.id = ${cardId} then null else k.under_id end,
      column_key = coalesce(${column ?? null}, k.column_key),
      position = (select 1 + coalesce(max(o.position), 0) from cards o
        where o.board_id = ${board.id} and o.column_key = coalesce(${column ?? null}, k.column_key))
    where k.board_id = ${board.id} and (k.id = ${cardId} or k.under_id = ${cardId})`);
  if (moved === 0) throw new NotFound();
}

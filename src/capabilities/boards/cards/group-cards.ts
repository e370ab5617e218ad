import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdBoard } from '../find-board.ts';
import { t } from '../words.ts';
import { touch } from './write-card.ts';

const phases = ['reveal', 'group', 'open', 'act'] as const;

/** Lays a card on another that says the same, or takes it off again when `onto` is null. A pile has one level. */
export async function layCard(
  db: Db,
  me: Me,
  boardId: number,
  cardId: number,
  onto: number | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdBoard(tx, me, boardId, phases);
    const lower = onto === null ? null : await bottomOf(tx, boardId, onto);
    if (lower === cardId) throw new Invalid({ onto: (c) => t(c, 'card.on_itself') });
    const laid = await tx.run(sql`
      update cards set under_id = ${lower} where board_id = ${boardId} and (id = ${cardId}
        or (under_id = ${cardId} and ${lower}::bigint is not null))`);
    if (laid === 0) throw new NotFound();
    await touch(tx, boardId);
  });
}

/** Moves a card to another column, at its end; what lies on it goes along. */
export async function moveCard(
  db: Db,
  me: Me,
  boardId: number,
  cardId: number,
  column: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const board = await holdBoard(tx, me, boardId, phases);
    if (!board.columns.some((one) => one.key === column))
      throw new Invalid({ column: (c) => t(c, 'card.column') });
    const moved = await tx.run(sql`
      update cards set column_key = ${column},
        position = (select 1 + coalesce(max(position), 0) from cards where board_id = ${boardId} and column_key = ${column})
      where board_id = ${boardId} and (id = ${cardId} or under_id = ${cardId})`);
    if (moved === 0) throw new NotFound();
    await touch(tx, boardId);
  });
}

/** The card at the bottom of the pile. */
async function bottomOf(tx: Db, boardId: number, cardId: number): Promise<number> {
  const card = await tx.maybe<{ bottom: number }>(sql`
    select coalesce(under_id, id) as bottom from cards where id = ${cardId} and board_id = ${boardId}`);
  if (!card) throw new NotFound();
  return card.bottom;
}

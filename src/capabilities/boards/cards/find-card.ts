import { NotFound } from '#platform/errors.ts';
import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import type { Card } from '../board.ts';
import { readBoard, type BoardView } from '../read-board.ts';

/** A card with the board on which it lies. Throws NotFound for a card that this person does not see. */
export async function findCard(
  db: Db,
  me: Me,
  boardId: number,
  cardId: string,
): Promise<{ card: Card; view: BoardView }> {
  const view = await readBoard(db, me, boardId);
  const card = view.cards.find(({ id }) => id === cardId);
  if (!card) throw new NotFound();
  return { card, view };
}

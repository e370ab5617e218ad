import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import type { Action } from './actions/action.ts';
import { actionsOfBoard } from './actions/list-actions.ts';
import type { Board } from './board.ts';
import { listCards, type Cards } from './cards/list-cards.ts';
import { findBoard } from './find-board.ts';

/** All that is to be drawn of a board, as one person sees it now. */
export type BoardView = Cards & { board: Board; actions: Action[] };

/** Throws NotFound for who is not in its group. */
export async function readBoard(db: Db, me: Me, id: number): Promise<BoardView> {
  const board = await findBoard(db, me, id);
  const [cards, actions] = await Promise.all([
    listCards(db, me, board),
    board.phase === 'write' ? [] : actionsOfBoard(db, board),
  ]);
  return { board, ...cards, actions };
}

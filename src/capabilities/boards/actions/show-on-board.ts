import type { Db } from '#platform/database/database.ts';
import { announceBoard } from '../set-phase.ts';
import type { Action } from './action.ts';

/** Where an action was agreed on a board, the board shows how it stands. */
export async function showOnBoard(tx: Db, { board_id }: Pick<Action, 'board_id'>): Promise<void> {
  if (board_id !== null) await announceBoard(tx, board_id);
}

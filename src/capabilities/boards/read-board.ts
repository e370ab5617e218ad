import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { actionColumns, type Action } from './actions/action.ts';
import type { Board } from './board.ts';
import { cardsColumn, hiddenColumn, type Cards } from './cards/list-cards.ts';
import { boardFor } from './find-board.ts';

/** All that is to be drawn of a board, as one person sees it now. */
export type BoardView = Cards & { board: Board; actions: Action[] };

type Told = Omit<Action, 'created_at' | 'ended_at'> & { created_at: string; ended_at: string | null };

/** The board with its cards, and what was agreed on it once cards are uncovered. Throws NotFound for who is not in its group. */
export async function readBoard(db: Db, me: Me, id: number): Promise<BoardView> {
  const row = await db.maybe<Board & Cards & { actions: Told[] }>(sql`
    select board.*, ${cardsColumn(me)} as cards, ${hiddenColumn(me)} as hidden,
      (select coalesce(jsonb_agg(told), '[]') from (
        select ${actionColumns} from actions a join groups g on g.id = a.group_id
        where a.board_id = board.id and board.phase <> 'write' order by a.id limit 200) told) as actions
    from (${boardFor(me, id)}) board`);
  if (!row) throw new NotFound();
  const { cards, hidden, actions, ...board } = row;
  return { board, cards, hidden, actions: actions.map(withDates) };
}

const withDates = ({ created_at, ended_at, ...action }: Told): Action => ({
  ...action,
  created_at: new Date(created_at),
  ended_at: ended_at === null ? null : new Date(ended_at),
});

import type { Db } from '#platform/database/database.ts';
import { empty, sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { showsDots, type Board, type Card } from '../board.ts';

type Row = Omit<Card, 'author' | 'votes'> & {
  author_id: number | null;
  author_name: string | null;
  author_photo: string | null;
  all_votes: number;
};

export type Cards = {
  cards: Card[];
  /** How many others have written that the reader does not see yet. */ hidden: number;
};

/**
 * The cards of a board as this person sees them now. While people write, everybody sees their own alone. Cards of a
 * board without names come in the order of their ids, which are drawn by lot: it tells neither when nor by whom they
 * were written, and stays the same.
 */
export async function listCards(db: Db, me: Me, board: Board): Promise<Cards> {
  const writing = board.phase === 'write';
  const order = board.anonymous ? sql`k.id` : sql`k.position, k.created_at, k.id`;
  const rows = await db.many<Row>(sql`
    select k.id, k.column_key, k.body, k.under_id, coalesce(k.author_id = ${me.id}, false) as mine,
      ${board.anonymous ? sql`null::bigint` : sql`k.author_id`} as author_id,
      ${board.anonymous ? sql`null::text` : sql`case when p.status <> 'erased' then p.name end`} as author_name,
      ${board.anonymous ? sql`null::text` : sql`'/photos/' || f.key`} as author_photo,
      ${showsDots(board) ? sql`coalesce((select sum(v.votes) from card_votes v where v.card_id = k.id), 0)::int` : sql`0`} as all_votes,
      coalesce((select v.votes from card_votes v where v.card_id = k.id and v.person_id = ${me.id}), 0) as my_votes
    from cards k left join people p on p.id = k.author_id left join files f on f.id = p.photo_file_id
    where k.board_id = ${board.id} ${writing ? sql`and k.author_id = ${me.id}` : empty}
    order by ${order} limit 500`);
  const hidden = writing ? await countHidden(db, me, board.id) : 0;
  return { cards: rows.map((row) => cardOf(row, board)), hidden };
}

function cardOf({ author_id, author_name, author_photo, all_votes, ...card }: Row, board: Board): Card {
  const known = author_id !== null && author_name !== null;
  return {
    ...card,
    author: known ? { id: author_id, name: author_name, photo: author_photo } : null,
    votes: showsDots(board) ? all_votes : null,
  };
}

async function countHidden(db: Db, me: Me, boardId: number): Promise<number> {
  const { hidden } = await db.one<{ hidden: number }>(sql`
    select count(*)::int as hidden from cards where board_id = ${boardId} and author_id is distinct from ${me.id}`);
  return hidden;
}

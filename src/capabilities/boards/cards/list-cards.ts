import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Card } from '../board.ts';

export type Cards = {
  cards: Card[];
  /** How many others have written that the reader does not see yet. */
  hidden: number;
};

/** Dots of all are told when nobody gives any in secret; on `board`, what a person sees of a board. */
const shown: Sql = sql`(board.votes > 0 and board.phase in ('act', 'open', 'closed'))`;

/**
 * The cards of `board` as this person sees them now. While people write, everybody sees their own alone. Cards of a
 * board without names come in the order of their ids, which are drawn by lot: it tells neither when nor by whom they
 * were written, and stays the same; who wrote them is not even read.
 */
export const cardsColumn = (me: Me): Sql => sql`(
  select coalesce(jsonb_agg(card), '[]') from (
    select k.id, k.column_key, k.body, k.under_id, coalesce(k.author_id = ${me.id}, false) as mine,
      case when not board.anonymous and p.status <> 'erased'
        then jsonb_build_object('id', p.id, 'name', p.name, 'photo', '/photos/' || f.key) end as author,
      case when ${shown} then coalesce((select sum(v.votes) from card_votes v where v.card_id = k.id), 0)::int end as votes,
      coalesce((select v.votes from card_votes v where v.card_id = k.id and v.person_id = ${me.id}), 0) as my_votes
    from cards k left join people p on p.id = k.author_id left join files f on f.id = p.photo_file_id
    where k.board_id = board.id and (board.phase <> 'write' or k.author_id = ${me.id})
    order by case when not board.anonymous then k.position end, case when not board.anonymous then k.created_at end, k.id
    limit 500) card)`;

/** How many others have written what this person does not see yet. */
export const hiddenColumn = (me: Me): Sql => sql`
  case when board.phase = 'write' then (
    select count(*)::int from cards k where k.board_id = board.id and k.author_id is distinct from ${me.id})
  else 0 end`;

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { allows } from '../board.ts';
import { holdBoard } from '../find-board.ts';
import { announceBoard } from '../set-phase.ts';
import { t } from '../words.ts';

/**
 * Gives a card so many of one's dots, from none to all; more than one has in all is refused. Dots that were given to
 * what lies on it now count for the pile, and so are given anew with it.
 */
export async function giveDots(db: Db, me: Me, boardId: number, cardId: string, dots: number): Promise<void> {
  await db.transaction(async (tx) => {
    const board = await holdBoard(tx, me, boardId, allows.dots);
    const card = await tx.maybe(sql`
      select 1 from cards where id = ${cardId} and board_id = ${boardId} and under_id is null`);
    if (!card) throw new NotFound();
    const { elsewhere } = await tx.one<{ elsewhere: number }>(sql`
      select coalesce(sum(v.votes), 0)::int as elsewhere from card_votes v join cards k on k.id = v.card_id
      where v.board_id = ${boardId} and v.person_id = ${me.id}
        and k.id <> ${cardId} and k.under_id is distinct from ${cardId}`);
    if (elsewhere + dots > board.votes)
      throw new Invalid({ dots: (c) => t(c, 'dots.none_left', { count: board.votes }) });
    await tx.run(sql`
      delete from card_votes v using cards k where k.id = v.card_id and v.person_id = ${me.id}
        and (k.id = ${cardId} or k.under_id = ${cardId})`);
    if (dots > 0)
      await tx.run(sql`
        insert into card_votes (card_id, person_id, board_id, votes) values (${cardId}, ${me.id}, ${boardId}, ${dots})`);
    await announceBoard(tx, boardId);
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdBoard } from '../find-board.ts';
import { t } from '../words.ts';
import { touch } from './write-card.ts';

/** Gives a card so many of one's dots, from none to all; more than one has in all is refused. */
export async function giveDots(db: Db, me: Me, boardId: number, cardId: number, dots: number): Promise<void> {
  await db.transaction(async (tx) => {
    const board = await holdBoard(tx, me, boardId, ['vote', 'open']);
    const card = await tx.maybe(sql`
      select 1 from cards where id = ${cardId} and board_id = ${boardId} and under_id is null`);
    if (!card) throw new NotFound();
    const { given } = await tx.one<{ given: number }>(sql`
      select coalesce(sum(votes), 0)::int as given from card_votes
      where board_id = ${boardId} and person_id = ${me.id} and card_id <> ${cardId}`);
    if (given + dots > board.votes)
      throw new Invalid({ dots: (c) => t(c, 'dots.none_left', { count: board.votes }) });
    await tx.run(sql`delete from card_votes where card_id = ${cardId} and person_id = ${me.id}`);
    if (dots > 0)
      await tx.run(sql`
        insert into card_votes (card_id, person_id, board_id, votes) values (${cardId}, ${me.id}, ${boardId}, ${dots})`);
    await touch(tx, boardId);
  });
}

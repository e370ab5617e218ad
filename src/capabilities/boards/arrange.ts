import { showsDots, type Board, type BoardColumn, type Card } from './board.ts';

/** A card with what lies on it; dots are those of all of them. */
export type Pile = { card: Card; laid: Card[]; votes: number | null; myVotes: number };
export type Column = { column: BoardColumn; piles: Pile[] };

/**
 * The cards as they lie: in columns, in piles. What has most dots stands first where dots are what it is about: when
 * actions are made of it, when the board is closed, and where cards have no other order because nobody may know it.
 */
export function arrange(
  board: Pick<Board, 'columns' | 'phase' | 'anonymous' | 'votes'>,
  cards: readonly Card[],
): Column[] {
  const known = new Set(cards.map(({ id }) => id));
  const bottoms = cards.filter(({ under_id }) => under_id === null || !known.has(under_id));
  const laidOn = Map.groupBy(cards, ({ under_id }) => under_id);
  const byDots = showsDots(board) && (board.phase !== 'open' || board.anonymous);
  return board.columns.map((column) => {
    const piles = bottoms
      .filter(({ column_key }) => column_key === column.key)
      .map((card) => pileOf(card, laidOn.get(card.id) ?? []));
    return { column, piles: byDots ? piles.toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0)) : piles };
  });
}

function pileOf(card: Card, laid: Card[]): Pile {
  const all = [card, ...laid];
  return {
    card,
    laid,
    votes: card.votes === null ? null : all.reduce((sum, { votes }) => sum + (votes ?? 0), 0),
    myVotes: all.reduce((sum, { my_votes }) => sum + my_votes, 0),
  };
}

/** How many dots the reader has given on the whole board. */
export const givenDots = (cards: readonly Card[]): number =>
  cards.reduce((sum, { my_votes }) => sum + my_votes, 0);

import type { BoardPhase, Text } from '#capabilities/formats/index.ts';
import type { Tables } from '#tables';

export type Phase = BoardPhase | 'closed';

/** In the order in which a session goes through them. */
export const phases = ['write', 'reveal', 'group', 'vote', 'act', 'open', 'closed'] as const;

export type BoardColumn = { key: string; name: Text; prompt?: Text | undefined };

/** A board as the database has it; that of a group which has ended is closed. */
export type BoardRow = Pick<
  Tables['boards'],
  'id' | 'group_id' | 'meeting_id' | 'step_id' | 'anonymous' | 'votes' | 'version'
> & { columns: BoardColumn[]; phase: Phase };

/** A board with what this person may do on it: who leads moves it on and takes away what should not stand there. */
export type Board = BoardRow & { leads: boolean };

/**
 * A card as one person sees it. Who wrote it is there only where the board has names and the reader may see the card;
 * of a board without names it never leaves the server, only that it is one's own.
 */
export type Card = {
  id: string;
  column_key: string;
  body: string;
  author: { id: number; name: string; photo: string | null } | null;
  mine: boolean;
  /** The card on which it lies. */
  under_id: string | null;
  /** Dots of all, once they may be seen; of the reader always. */
  votes: number | null;
  my_votes: number;
};

/** What is possible with cards in which phase. */
export const allows = {
  add: ['write', 'reveal', 'group', 'open'],
  edit: ['write', 'reveal', 'group', 'open'],
  lay: ['group', 'open'],
  dots: ['vote', 'open'],
} as const satisfies Record<string, readonly Phase[]>;

export const may = (board: Pick<BoardRow, 'phase'>, what: keyof typeof allows): boolean =>
  (allows[what] as readonly Phase[]).includes(board.phase);

/** Dots of all are seen when nobody is giving any in secret, so that nobody gives theirs where most lie already. */
export const showsDots = ({ phase, votes }: Pick<BoardRow, 'phase' | 'votes'>): boolean =>
  votes > 0 && (phase === 'act' || phase === 'open' || phase === 'closed');

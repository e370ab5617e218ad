import type { BoardPhase } from '#capabilities/formats/index.ts';
import type { Text } from '#capabilities/formats/index.ts';
import type { Tables } from '#tables';

export type Phase = BoardPhase | 'closed';

export type BoardColumn = { key: string; name: Text; prompt?: Text | undefined };

/** A board as the database has it. */
export type BoardRow = Pick<
  Tables['boards'],
  'id' | 'group_id' | 'meeting_id' | 'step_id' | 'anonymous' | 'votes' | 'version'
> & { columns: BoardColumn[]; phase: Phase };

/**
 * A card as one person sees it. Who wrote it is there only where the board has names and the reader may see the card;
 * of a board without names it never leaves the server, only that it is one's own.
 */
export type Card = {
  id: number;
  column_key: string;
  body: string;
  author: { id: number; name: string; photo: string | null } | null;
  mine: boolean;
  under_id: number | null;
  /** Dots of all, once they may be seen; of the reader always. */
  votes: number | null;
  my_votes: number;
};

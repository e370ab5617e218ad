import type { Action } from '#capabilities/boards/index.ts';
import type { Stretch } from '../agenda/stretch.ts';
import type { Meeting } from '../meeting.ts';
import type { PollResult } from '../running/poll-results.ts';
import type { Html } from '#platform/html/html.ts';

/** All that the page of a session shows to one reader. */
export type Shown = {
  meeting: Meeting;
  /** The reader's id. */
  me: number;
  /** The agenda as it runs, or as it would with those who are expected. */
  agenda: Stretch[];
  polls: PollResult[];
  next: { id: number; starts_at: Date | null; opens_on: string } | null;
  /** The board of the session as its own capability draws it. */
  board: Html | null;
  /** What the last session agreed and what is still open. */
  actions: readonly Action[];
  /** Cards of boards that were open before, most wanted first. */
  collected: readonly { name: string; href: string; cards: readonly { body: string; votes: number }[] }[];
  /** Is there a call inside the page, or only a link. */
  call: boolean;
};

import type { AgendaItem, Text } from '#capabilities/formats/index.ts';

/** Who holds which role, by the key of the role. */
export type Holders = Record<string, number[]>;

/** One piece of a session on the clock, written out for the people in the room. */
export type Stretch = {
  /** Its own within the session: the item, the round, and whose turn it is. */
  key: string;
  /** The item of the agenda that it comes from; answers to a poll are kept under it. */
  item: string;
  name: Text;
  minutes: number;
  prompt: Text;
  /** Whose turn; nobody in particular means everyone together. */
  turn: number[];
  /** Who talks with whom where all split up at the same time. */
  rooms?: number[][];
  /** One after another, each with so many minutes. */
  each: boolean;
  /** Who holds which role in it, as rounds pass roles on. */
  holders: Holders;
  roles: AgendaItem['roles'];
  facilitator: Text | null;
  board: { phase: NonNullable<AgendaItem['board']>['phase']; columns: string[] } | null;
  poll: string | null;
  notes: 'private' | 'shared' | null;
  round: { name: Text; number: number; of: number } | null;
  /** What the person in the slot announced. */
  title: string | null;
};

/** Minutes that the stretches take together. */
export const minutesTogether = (stretches: readonly Pick<Stretch, 'minutes'>[]): number =>
  stretches.reduce((sum, { minutes }) => sum + minutes, 0);

/** The roles that this person holds in a stretch. */
export const rolesOf = (holders: Holders, personId: number): string[] =>
  Object.keys(holders).filter((role) => holders[role]!.includes(personId));

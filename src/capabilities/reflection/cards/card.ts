import type { Tables } from '#tables';

type Row = Tables['reflections'];

export type Audience = Row['audience'];
export type Occasion = Row['occasion'];
export type Answers = readonly [string, string, string];
export type Named = { id: number; name: string; photo: string | null };
export type Place = { id: number; slug: string; name: string };

export const audiences = ['private', 'team', 'open'] as const satisfies Audience[];
export const occasions = [
  'session',
  'event',
  'project',
  'course',
  'rhythm',
  'other',
] as const satisfies Occasion[];

/** A card as one person sees it in a list. */
export type CardLine = Pick<
  Row,
  | 'id'
  | 'together'
  | 'audience'
  | 'occasion'
  | 'title'
  | 'questions'
  | 'after_days'
  | 'state'
  | 'created_at'
  | 'shown_at'
> & {
  /** The team, where the reader may know of it. */
  community: Place | null;
  /** Whose it is, where it is not a team's; nobody for one who was erased. */
  author: Named | null;
  /** How many have written. */
  written: number;
  /** The reader is one of them. */
  wrote: boolean;
};

/** The same with what the reader may do. */
export type Card = CardLine &
  Pick<Row, 'named' | 'prompts' | 'version' | 'community_id' | 'completion_id'> & {
    /** Not a team's, and the reader's own. */
    mine: boolean;
    /** In the team now. */
    belongs: boolean;
    /** May uncover a team's card. */
    leads: boolean;
    /** May take away what is not theirs: keeps order in the team, or administers what everybody reads. */
    moderates: boolean;
    /** The team is over: what was written is read on. */
    over: boolean;
    /** How many are in the team. */
    people: number;
  };

/** What one person wrote; nobody stands beside it where the card has no names. */
export type Entry = { id: string; answers: Answers; author: Named | null; mine: boolean };

/** May write on it now, or change what they wrote. */
export const mayWrite = (card: Card): boolean => card.mine || (card.together && card.belongs && !card.over);

/** May agree actions on it and name its themes: whose it is, or who is in the team once all can read. */
export const mayWorkOn = (card: Card): boolean =>
  card.mine || (card.together && card.belongs && card.state === 'shown' && !card.over);

/** Under which key is kept what somebody is writing on a card. */
export const draftKey = (card: number): string => `reflection:${card}`;

/** Three of what the database keeps as a list. */
export const asAnswers = ([first = '', second = '', third = '']: readonly string[]): Answers => [
  first,
  second,
  third,
];

export const isEmpty = (answers: Answers): boolean => answers.every((answer) => answer === '');

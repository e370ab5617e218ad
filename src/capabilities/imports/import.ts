import type { Ground } from '#platform/ground.ts';
import type { Say } from '#platform/cli/command.ts';

/** One file on its way into one community. */
export type Import = {
  readonly id: number;
  readonly kind: 'questions' | 'mbox';
  readonly community: Place;
};

export type Place = { readonly id: number; readonly slug: string; readonly name: string };

/** What an import needs around it: where it writes, how it says what it does, and when it should stop early. */
export type Surroundings = { readonly ground: Ground; readonly say: Say; readonly signal?: AbortSignal };

/** A post as the file tells it, before its body is cleaned. Ids are those of the file. */
export type StagedPost = {
  external_id: string;
  role: 'opening' | 'reply';
  thread: string | null;
  under: string | null;
  answers: string[];
  subject: string | null;
  author: string | null;
  created_at: Date;
  edited_at: Date | null;
  locked_at: Date | null;
  title: string | null;
  body: string;
  tags: string[];
  /** Null where the file does not tell it, and only the votes do. */
  score: number | null;
  accepted: string | null;
};

export type StagedPerson = { external_id: string; name: string; email: string | null; certain: boolean };
export type StagedVote = { post: string; score: number; accepted: boolean };
/** One question was closed because another asks the same; ids are those of the file. */
export type StagedDuplicate = { duplicate: string; original: string };
export type StagedFile = { post: string; position: number; name: string; bytes: Buffer };

/** Why something was not taken, or not as a whole. */
export type Reason =
  | 'no id'
  | 'no parent'
  | 'unknown parent'
  | 'empty'
  | 'too long'
  | 'broken date'
  | 'other kind'
  | 'deleted'
  | 'twice'
  | 'unknown accepted answer'
  | 'deleted here'
  | 'edited here'
  | 'unreadable file'
  | 'large file'
  | 'unreadable message';

export type Trouble = { reason: Reason; external_id: string };

/** What was done, in numbers. */
export type Tally = {
  openings: number;
  replies: number;
  changed: number;
  unchanged: number;
  people: number;
  files: number;
  /** Questions that went into the one that asks the same. */
  merged: number;
};

export const nothingYet = (): Tally => ({
  openings: 0,
  replies: 0,
  changed: 0,
  unchanged: 0,
  people: 0,
  files: 0,
  merged: 0,
});

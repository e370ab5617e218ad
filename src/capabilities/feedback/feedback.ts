import { z } from 'zod';
import { id, optionalText, text } from '#platform/http/fields.ts';
import { version } from '#shared/versions/version.ts';
import type { Tables } from '#tables';

export const subjects = ['work', 'behaviour'] as const;
export type Subject = (typeof subjects)[number];

/** What is said of a criterion: there could be more of it, it is good as it is, it is a strength; '' says nothing. */
export const levels = ['more', 'good', 'strength'] as const;
export type Level = (typeof levels)[number];

export const feedbackStates = ['waiting', 'given', 'declined', 'withdrawn'] as const;
export type FeedbackState = (typeof feedbackStates)[number];

export const mostCriteria = 4;

export type Person = { id: number; name: string; photo: string | null };

/** To whom the asker would like to show it, and whether the giver agrees. */
export type Share = { person: Person; state: 'asked' | 'agreed' | 'refused' };

/** Feedback as one of those sees it who may: the asker, the giver, or whom the asker shows it with the giver's yes. */
export type Feedback = Pick<Tables['feedback'], 'id' | 'version' | 'words' | 'remarks' | 'answered_at'> & {
  levels: (Level | '')[];
  state: FeedbackState;
  kind: Subject;
  about: string;
  context: string;
  criteria: string[];
  created_at: Date;
  asker: Person;
  giver: Person;
  /** As whom the person reads it. */
  role: 'asker' | 'giver' | 'shown';
  shares: Share[];
};

/** One line for each criterion; empty ones are left out. */
const criteria = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? given.split('\n') : given))
  .transform((lines) => [...new Set(lines.map((line) => line.trim()).filter(Boolean))])
  .pipe(z.array(z.string().max(120)).min(1).max(mostCriteria));

export const askFields = z.object({
  kind: z.enum(subjects).default('work'),
  about: text(200),
  context: optionalText(1000),
  criteria,
});
export type AskFields = z.output<typeof askFields>;

const level = z.enum(['', ...levels]);
const remark = z.string().trim().max(600);

/** By criterion, in their order. */
export const giveFields = z.object({
  levels: z.array(level).max(mostCriteria).default([]),
  remarks: z.array(remark).max(mostCriteria).default([]),
  words: optionalText(2000),
});
export type GiveFields = z.output<typeof giveFields>;

/** The same as a form sends it: each field by itself, so that what was typed can be drawn again. */
export const giveForm = z.object({
  level_0: level.default(''),
  level_1: level.default(''),
  level_2: level.default(''),
  level_3: level.default(''),
  remark_0: optionalText(600),
  remark_1: optionalText(600),
  remark_2: optionalText(600),
  remark_3: optionalText(600),
  words: optionalText(2000),
  version,
});

export const givenIn = (typed: z.output<typeof giveForm>): GiveFields => ({
  levels: [typed.level_0, typed.level_1, typed.level_2, typed.level_3],
  remarks: [typed.remark_0, typed.remark_1, typed.remark_2, typed.remark_3],
  words: typed.words,
});

export const feedbackParams = z.object({ id });

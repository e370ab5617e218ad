import { z } from 'zod';
import type { Declaration, IntakeQuestion } from '#capabilities/formats/index.ts';
import { Invalid, type Sentence } from '#platform/errors.ts';
import { text } from '#platform/http/fields.ts';
import { read } from '#platform/http/input.ts';
import { t } from '../words.ts';
import type { Answer, Answers } from './answers.ts';
import { questionsFor } from './roles.ts';
import { kept } from './week.ts';

const three = z.int().min(1).max(3);
const people = z.array(z.int().positive()).max(20);
const hour = z.string().regex(kept);

const keyOf = ({ options }: IntakeQuestion) =>
  z.string().refine((key) => options.some((option) => option.key === key));

/** What each kind of question takes for an answer. */
const schemas: Record<IntakeQuestion['kind'], (question: IntakeQuestion) => z.ZodType<Answer>> = {
  line: () => text(300),
  paragraph: () => text(4000),
  goal: () => text(500),
  choice: keyOf,
  choices: (question) => z.array(keyOf(question)).max(20),
  wants: () => z.array(z.object({ skill: text(60), importance: three })).max(10),
  offers: () => z.array(z.object({ skill: text(60), level: three })).max(10),
  languages: () => z.array(text(60)).max(10),
  slots: () => z.array(hour).max(168),
  'cannot meet': () => people,
  willing: () => z.boolean(),
  capacity: () => z.int().min(0).max(20),
  place: () => z.enum(['online', 'on site', 'either']),
  'wished people': () => people,
};

export type Sound = {
  answers: Answers;
  /** Named by nobody else, and kept apart. */
  cannotMeet: number[];
};

/** The answers to what this role is asked. Throws Invalid with a sentence for each that is missing or wrong. */
export function readAnswers(
  declared: Declaration,
  role: string | null,
  given: Record<string, unknown>,
): Sound {
  const wrong: Record<string, Sentence> = {};
  const sound: Sound = { answers: {}, cannotMeet: [] };
  for (const question of questionsFor(declared, role)) {
    const answer = given[question.key];
    if (isEmpty(answer)) {
      if (question.required) wrong[fieldOf(question)] = (c) => t(c, 'intake.needed');
      continue;
    }
    const taken = attempt(question, answer, wrong);
    if (taken === undefined) continue;
    if (question.kind === 'cannot meet') sound.cannotMeet = taken as number[];
    else sound.answers[question.key] = taken;
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  return sound;
}

/** The name of a question in the form, and of what is wrong with its answer. */
export const fieldOf = ({ key }: { key: string }): string => `answers.${key}`;

function attempt(
  question: IntakeQuestion,
  answer: unknown,
  wrong: Record<string, Sentence>,
): Answer | undefined {
  try {
    return read(z.object({ it: schemas[question.kind](question) }), { it: answer }).it;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    wrong[fieldOf(question)] = Object.values(error.fields)[0]!;
    return undefined;
  }
}

const isEmpty = (answer: unknown): boolean =>
  answer === undefined ||
  answer === null ||
  answer === '' ||
  answer === false ||
  (Array.isArray(answer) && answer.length === 0);

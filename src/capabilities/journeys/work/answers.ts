import type { StepQuestion } from '#capabilities/formats/index.ts';
import { Invalid, type Sentence } from '#platform/errors.ts';
import { t } from '../words.ts';

export type Answers = Record<string, string | number>;

/** From what was chosen and typed under the key of each question. Throws Invalid with a sentence per question. */
export function readAnswers(
  questions: readonly StepQuestion[],
  given: Readonly<Record<string, unknown>>,
  complete: boolean,
): Answers {
  const answers: Answers = {};
  const wrong: Record<string, Sentence> = {};
  for (const question of questions) {
    const answer = readAnswer(question, given[question.key]);
    if (answer === undefined) {
      if (complete && isChosen(question)) wrong[fieldOf(question)] = (c) => t(c, 'answer.choose');
    } else if (answer === null) wrong[fieldOf(question)] = (c) => t(c, 'answer.not_taken');
    else answers[question.key] = answer;
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  return answers;
}

/** The name of a question's field in a form. */
export const fieldOf = ({ key }: { key: string }): string => `answer.${key}`;

/** What is chosen has to be; what is written may stay empty. */
export const isChosen = ({ kind }: StepQuestion): boolean => kind !== 'line' && kind !== 'paragraph';

/** Undefined where nothing was answered, null where the answer is none of those that there are. */
function readAnswer(question: StepQuestion, given: unknown): string | number | null | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  const said = String(given).trim();
  switch (question.kind) {
    case 'scale':
      return /^[1-5]$/.test(said) ? Number(said) : null;
    case 'yes or no':
      return said === 'yes' || said === 'no' ? said : null;
    case 'choice':
      return question.options.some(({ key }) => key === said) ? said : null;
    default:
      return said.length > 4000 ? null : said || undefined;
  }
}

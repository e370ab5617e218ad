import type { StepQuestion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** How many have to have answered before anything is shown. */
export const fewest = 5;

/** What was answered to one question: how often each value, or what was written, in an order that tells nothing. */
export type Result = {
  key: string;
  counts: { value: string; count: number }[];
  words: string[];
  mean: number | null;
};
/** `results` is null until enough have answered. */
export type SurveyResults = { given: number; results: Result[] | null };

/** What all of a programme answered to a survey, as a whole. */
export async function surveyResults(
  db: Db,
  programmeId: number,
  key: string,
  questions: readonly StepQuestion[],
): Promise<SurveyResults> {
  const rows = await db.many<{ answers: Record<string, string | number> }>(sql`
    select answers from survey_answers where programme_id = ${programmeId} and key = ${key} order by id`);
  const all = rows.map(({ answers }) => answers);
  if (all.length < fewest) return { given: all.length, results: null };
  return { given: all.length, results: questions.map((question) => summarise(question, all)) };
}

/** The same from the answers themselves, for whoever reads them without names. */
export function summarise(question: StepQuestion, all: readonly Record<string, string | number>[]): Result {
  const said = all.flatMap((answers) =>
    answers[question.key] === undefined ? [] : [answers[question.key]!],
  );
  const isText = question.kind === 'line' || question.kind === 'paragraph';
  const numbers = said.filter((one) => typeof one === 'number');
  return {
    key: question.key,
    counts: isText
      ? []
      : valuesOf(question).map((value) => ({
          value,
          count: said.filter((one) => String(one) === value).length,
        })),
    words: isText ? said.map(String).sort() : [],
    mean: numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : null,
  };
}

function valuesOf({ kind, options }: StepQuestion): string[] {
  if (kind === 'scale') return ['1', '2', '3', '4', '5'];
  if (kind === 'yes or no') return ['yes', 'no'];
  return options.map(({ key }) => key);
}

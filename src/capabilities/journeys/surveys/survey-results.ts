import type { StepQuestion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** What was answered to one question: how often each value, or what was written, in an order that tells nothing. */
export type Result = {
  key: string;
  counts: { value: string; count: number }[];
  words: string[];
  mean: number | null;
};
/** How many answered, and how many of these answers are counted; `results` is null as long as none is. */
export type SurveyResults = { given: number; counted: number; results: Result[] | null };

/** What all of a programme answered to a survey, as a whole, as far as it is counted. */
export async function surveyResults(
  db: Db,
  programmeId: number,
  key: string,
  questions: readonly StepQuestion[],
): Promise<SurveyResults> {
  const rows = await db.many<{ answers: Record<string, string | number>; counted: boolean }>(sql`
    select answers, counted from survey_answers where programme_id = ${programmeId} and key = ${key} order by id`);
  const all = rows.filter(({ counted }) => counted).map(({ answers }) => answers);
  const results = all.length > 0 ? questions.map((question) => summarise(question, all)) : null;
  return { given: rows.length, counted: all.length, results };
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

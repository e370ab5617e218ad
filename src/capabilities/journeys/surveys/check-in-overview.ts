import type { StepOf } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { whoIsMissing } from '../planning/who-is-missing.ts';
import type { Step } from '../step.ts';
import { summarise, type Result } from './survey-results.ts';

/** So many have to have answered, so that an answer is not simply that of the one who has. */
const fewest = 5;
/** Where everybody has answered, nobody can be told by who has not. */
const fewestOfAll = 3;

/**
 * A check-in as whoever leads the group reads it, without names and only where the format lets them: once it is over,
 * as two looks while it goes on would tell who answered between them.
 */
export async function checkInOverview(db: Db, step: Step): Promise<Result[] | null> {
  const declared = step.declared as StepOf<'check-in'>;
  if (declared.kind !== 'check-in' || declared.visible === 'private') return null;
  const rows = await db.many<{ answers: Record<string, string | number> }>(sql`
    select content->'answers' as answers from work
    where step_id = ${step.id} and state <> 'begun' and content ? 'answers' order by md5(id::text)`);
  if (step.state !== 'done' || rows.length < fewestOfAll) return null;
  if (rows.length < fewest && (await whoIsMissing(db, step.id)).people.length > 0) return null;
  return declared.questions.map((question) =>
    summarise(
      question,
      rows.map(({ answers }) => answers),
    ),
  );
}

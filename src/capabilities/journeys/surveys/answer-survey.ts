import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdStep } from '../find-step.ts';
import { settleStep } from '../planning/settle-step.ts';
import type { Step } from '../step.ts';
import { readAnswers } from '../work/answers.ts';
import { requireOpen } from '../work/may-work.ts';
import { t } from '../words.ts';
import { countAnswers } from './count-answers.ts';

/** Under which key the answers to a survey lie; one that is asked again has answers of its own. */
export const surveyKey = ({ key, turn, turns }: Pick<Step, 'key' | 'turn' | 'turns'>): string =>
  turns === 1 ? key : `${key}-${turn}`;

/**
 * Answers a survey, once. That somebody has answered is kept apart from what was answered, and nothing is recorded
 * that would tell the order. Throws Forbidden for a second time.
 */
export async function answerSurvey(
  db: Db,
  me: Me,
  groupId: number,
  stepId: number,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { step, group } = await holdStep(tx, me, groupId, stepId);
    if (step.declared.kind !== 'survey') throw new NotFound();
    await requireOpen(tx, { step, group, me, work: null });
    const answers = readAnswers(step.declared.items, given, true);
    const first = await tx.run(sql`
      insert into survey_given (step_id, person_id) values (${step.id}, ${me.id}) on conflict do nothing`);
    if (first === 0) throw new Forbidden((c) => t(c, 'survey.given'));
    await tx.run(sql`
      insert into survey_answers (programme_id, key, answers)
      values (${group.programme_id}, ${surveyKey(step)}, ${JSON.stringify(answers)}::jsonb)`);
    await settleStep(tx, step.id, null);
    await countAnswers(tx, group.programme_id, surveyKey(step));
  });
}

/** Whether I have answered it. */
export async function hasAnswered(db: Db, me: Me, stepId: number): Promise<boolean> {
  const { given } = await db.one<{ given: boolean }>(sql`
    select exists (select from survey_given where step_id = ${stepId} and person_id = ${me.id}) as given`);
  return given;
}

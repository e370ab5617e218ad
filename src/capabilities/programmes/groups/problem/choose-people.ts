import type { Db } from '#platform/database/database.ts';
import { formProblemGroup } from '#shared/grouping/circles/form-problem-group.ts';
import type { Rules } from '#shared/grouping/circles/types.ts';
import { readLine } from '../../rounds/forming/read-pool.ts';
import { listCandidates } from './list-candidates.ts';
import { questionFormat, type Question } from './question.ts';

/**
 * Whom to ask into a group around a question: from enough departments, in no reporting line, as mixed as possible.
 * `kept` are in already or asked, `refused` said no. Answers the ids without the asker's; null where nobody fits.
 */
export async function choosePeople(
  db: Db,
  question: Question,
  { kept = [], refused = [] }: { kept?: readonly number[]; refused?: readonly number[] } = {},
): Promise<number[] | null> {
  const { block } = questionFormat();
  const { asker, candidates } = await listCandidates(db, question);
  const possible = candidates.filter(({ id }) => !refused.includes(id));
  const rules: Rules = {
    sizes: { min: block.min, max: block.max, smallest: block.smallest },
    reportingLine: true,
    managersElsewhere: await readLine(db, [asker.id, ...possible.map(({ id }) => id)]),
    cannotMeet: [],
    together: kept.map((id) => [asker.id, id] as const),
    commonSlots: 0,
    commonLanguage: block.common_language && asker.languages.length > 0,
    departments: block.departments_at_least ?? 3,
    mix: block.diversify,
    metBefore: [],
    facilitator: false,
    timeZoneSpread: block.hours_apart * 60,
  };
  const group = formProblemGroup(asker, possible, rules, question.id);
  return group && group.members.filter((id) => id !== asker.id);
}

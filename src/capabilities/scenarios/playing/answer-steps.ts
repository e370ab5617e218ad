import type { Declaration, Step, StepQuestion } from '#capabilities/formats/index.ts';
import { sql } from '#platform/database/sql.ts';
import { forAll } from '../door.ts';
import type { Actor, World } from '../world.ts';
import { happens } from './chance.ts';
import type { Played } from './organise.ts';

type Asked = { group_id: number; step_id: number; key: string; person_id: number };

const answering = 0.3;

/** Of those whom an open check-in, reflection or survey asks, some answer. Answers how many did. */
export async function answerSteps(
  world: World,
  { id }: Played,
  declared: Declaration,
  actors: ReadonlyMap<number, Actor>,
): Promise<number> {
  const asked = await world.db.many<Asked>(sql`
    select s.group_id, s.id as step_id, s.key, m.person_id
    from steps s join groups g on g.id = s.group_id join group_members m on m.group_id = g.id and m.left_at is null
    where s.programme_id = ${id} and s.state = 'open' and g.state = 'running' and s.who = 'everyone'
      and s.kind in ('check-in', 'reflection', 'survey')
      and not exists (select from work w where w.step_id = s.id and w.person_id = m.person_id)
      and not exists (select from survey_given y where y.step_id = s.id and y.person_id = m.person_id)
    order by s.id, m.person_id`);
  const some = asked.filter(({ person_id }) => actors.has(person_id) && happens(world.random, answering));
  await forAll(some, async ({ group_id, step_id, key, person_id }) => {
    const at = `/groups/${group_id}/steps/${step_id}`;
    const { token } = actors.get(person_id)!;
    const { kind, answers } = answersTo(declared.steps.find((step) => step.key === key)!);
    if (kind === 'survey') await world.door.call(token, 'POST', `${at}/survey-answers`, { answers });
    else await world.door.call(token, 'PUT', `${at}/work`, { answers, done: true });
  });
  return some.length;
}

function answersTo(step: Step): { kind: Step['kind']; answers: Record<string, string> } {
  const { kind } = step;
  if (kind === 'survey') return { kind, answers: byKey(step.items) };
  if (kind === 'check-in') return { kind, answers: byKey(step.questions) };
  if (kind === 'reflection')
    return {
      kind,
      answers: Object.fromEntries(step.prompts.map(({ key }) => [key, 'I would begin earlier.'])),
    };
  return { kind, answers: {} };
}

const byKey = (questions: readonly StepQuestion[]): Record<string, string> =>
  Object.fromEntries(questions.map((question) => [question.key, answerTo(question)]));

function answerTo(question: StepQuestion): string {
  if (question.kind === 'scale') return '4';
  if (question.kind === 'yes or no') return 'yes';
  if (question.kind === 'choice') return question.options[0]!.key;
  return 'It helped me to see it from outside.';
}

import type { Declaration } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { historyOf, type History } from '#shared/grouping/roulette/history.ts';

/** The question by which a format asks whether those who were drawn together met. */
const question = 'met';

type Past = { members: number[]; ago: number; missed: number[] };

/**
 * Who was drawn with whom in the rounds before, the last one first. Two who say that they did not meet may be drawn
 * again soon; who does not answer is taken to have been there.
 */
export async function readHistory(
  db: Db,
  { id, declared }: { id: number; declared: Declaration },
): Promise<History> {
  const past = await db.many<Past>(sql`
    with rounds_before as (
      select id, dense_rank() over (order by number desc)::int as ago from rounds
      where programme_id = ${id} and state in ('published', 'closed'))
    select r.ago, array_agg(m.person_id order by m.person_id) as members,
      coalesce((select array_agg(w.person_id) from steps s join work w on w.step_id = s.id
        where s.group_id = g.id and s.key = any (${stepsThatAsk(declared)}::text[]) and w.person_id is not null
          and coalesce(w.content -> 'answers' ->> ${question}, w.content ->> ${question}) in ('no', 'false')), '{}') as missed
    from rounds_before r join groups g on g.round_id = r.id and g.state in ('running', 'closed')
    join group_members m on m.group_id = g.id and m.left_at is null
    group by r.ago, g.id`);
  return historyOf(
    past.map(({ members, ago, missed }) => ({
      members,
      ago,
      answers: new Map(missed.map((person) => [person, false])),
    })),
  );
}

const stepsThatAsk = ({ steps }: Declaration): string[] =>
  steps.flatMap((step) =>
    step.kind === 'check-in' &&
    step.questions.some(({ key, kind }) => key === question && kind === 'yes or no')
      ? [step.key]
      : [],
  );

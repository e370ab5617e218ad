import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { finishStep } from './finish-step.ts';
import { whoIsMissing } from './who-is-missing.ts';

/**
 * A step is done when everybody who does it has done theirs, and what follows on it (signatures, reviews, a vote) is
 * over. Whoever calls it holds the step.
 */
export async function settleStep(tx: Db, stepId: number, actor: number | null): Promise<void> {
  const step = await tx.maybe<{ waits: boolean; drawn: boolean }>(sql`
    select s.drawn_at is not null as drawn, (s.followed and s.drawn_at is null) or exists (
        select from work w join reviews v on v.work_id = w.id where w.step_id = s.id and v.given_at is null
          and v.due_on >= (moment() at time zone g.time_zone)::date)
      or coalesce(s.vote_ends_on >= (moment() at time zone g.time_zone)::date, false) as waits
    from steps s join groups g on g.id = s.group_id
    where s.id = ${stepId} and s.state = 'open' and s.kind not in ('session', 'board', 'approval', 'gate')`);
  if (!step || step.waits) return;
  if (step.drawn) return finishStep(tx, stepId, actor);
  const missing = await whoIsMissing(tx, stepId);
  if (missing.people.length > 0 || missing.unsigned > 0) return;
  await finishStep(tx, stepId, actor);
}

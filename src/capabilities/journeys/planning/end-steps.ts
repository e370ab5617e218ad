import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { finishStep } from './finish-step.ts';
import { settleStep } from './settle-step.ts';

/** For so many days somebody may be late with what nobody else waits for; then the group goes on. */
const grace = 7;

/**
 * Ends what ends by itself: a board on its day, a check-in or a reading some days after it, and what was handed in
 * when its reviews and its vote are over.
 */
export async function endSteps({ db }: Ground): Promise<void> {
  const steps = await db.many<{ id: number; ends: boolean }>(sql`
    select s.id, not s.followed as ends from steps s join groups g on g.id = s.group_id
    where s.state = 'open' and g.state = 'running' and (
      (s.kind = 'board' and s.due_on < (moment() at time zone g.time_zone)::date)
      or (s.kind in ('prompt', 'reading', 'check-in', 'reflection', 'survey')
        and s.due_on + ${grace}::int < (moment() at time zone g.time_zone)::date)
      or s.drawn_at is not null)
    order by s.id`);
  for (const { id, ends } of steps)
    await db.transaction(async (tx) => {
      await tx.maybe(sql`select 1 from steps where id = ${id} for no key update`);
      await (ends ? finishStep(tx, id, null) : settleStep(tx, id, null));
    });
}

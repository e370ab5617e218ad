import type { BoardPlan } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Phase } from './board.ts';

type Place = { groupId: number; meetingId?: number; stepId?: number };

/** The board of a session or of a step, made when it is first asked for. Returns its id. */
export async function openBoard(
  tx: Db,
  { groupId, meetingId, stepId }: Place,
  plan: BoardPlan,
  phase: Phase = 'open',
): Promise<number> {
  await tx.run(sql`
    insert into boards (group_id, meeting_id, step_id, columns, anonymous, votes, phase)
    values (${groupId}, ${meetingId ?? null}, ${stepId ?? null}, ${JSON.stringify(plan.columns)}::jsonb,
      ${plan.anonymous}, ${plan.votes}, ${phase})
    on conflict do nothing`);
  const { id } = await tx.one<{ id: number }>(sql`
    select id from boards where meeting_id = ${meetingId ?? null} or step_id = ${stepId ?? null}`);
  return id;
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { holdMove } from './find-moves.ts';

export const outcomes = ['taken', 'done', 'declined', 'open'] as const;
export type Outcome = (typeof outcomes)[number];

/** Says what came of a suggestion: it is under way, done, not for me, or open again. */
export async function followUp(db: Db, me: Me, id: number, outcome: Outcome): Promise<void> {
  await db.transaction(async (tx) => {
    await holdMove(tx, me, id);
    await tx.run(sql`
      update network_moves set state = ${outcome},
        taken_at = case when ${outcome} in ('taken', 'done') then coalesce(taken_at, moment()) end,
        ended_at = case when ${outcome} in ('done', 'declined') then moment() end
      where id = ${id}`);
  });
}

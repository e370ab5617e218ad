import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { askDecisions } from '../decisions/ask-decisions.ts';
import { settleStep } from './settle-step.ts';

/** Somebody joined or left: what only waited for them is done, and who decides about a newcomer is asked. */
export async function settleGroup(db: Db, groupId: number): Promise<void> {
  const steps = await db.many<{ id: number; kind: string }>(sql`
    select s.id, s.kind from steps s where s.group_id = ${groupId} and s.state = 'open'
      and s.kind not in ('session', 'board') order by s.position`);
  for (const { id, kind } of steps) {
    if (kind === 'approval' || kind === 'gate') await askDecisions(db, id);
    else await db.transaction((tx) => settleStep(tx, id, null));
  }
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { programmeStarted } from '../happenings.ts';

/** The programme runs from now on. Starting it twice is starting it once; answers whether it was this time. */
export async function startProgramme(tx: Db, programmeId: number, actor: number | null): Promise<boolean> {
  const started = await tx.run(sql`
    update programmes set state = 'running', started_at = moment(), version = version + 1
    where id = ${programmeId} and state in ('draft', 'open', 'forming')`);
  if (started === 0) return false;
  await record(tx, programmeStarted, { actor, programme: programmeId }, {});
  return true;
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { announce } from '#platform/live/live.ts';

/** The agenda of the next meeting changed: open pages draw it again. */
export async function announceAgenda(tx: Db, teamId: number): Promise<void> {
  const changed = await tx.change<{ version: number }>(sql`
    update team_meetings set version = version + 1 where community_id = ${teamId} and held_at is null returning version`);
  if (changed === null) return;
  await announce(tx, {
    topic: `team-agenda:${teamId}`,
    event: 'changed',
    data: { version: changed.version },
  });
}

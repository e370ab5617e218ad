import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { announce } from '#platform/live/live.ts';

/** The card changed: open pages draw it again. Says nothing of who did what. */
export async function announceCard(tx: Db, id: number): Promise<void> {
  const { version } = (await tx.change<{ version: number }>(sql`
    update reflections set version = version + 1 where id = ${id} returning version`))!;
  await announce(tx, { topic: `reflection:${id}`, event: 'changed', data: { version } });
}

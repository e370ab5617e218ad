import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { announce } from '#platform/live/live.ts';

/** Open pages of the session draw it again, unless they show this version already. Returns it. */
export async function announceChange(tx: Db, id: number): Promise<number> {
  const { version } = (await tx.change<{ version: number }>(sql`
    update meetings set version = version + 1 where id = ${id} returning version`))!;
  await announce(tx, { topic: `session:${id}`, event: 'changed', data: { version } });
  return version;
}

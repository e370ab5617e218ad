import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/**
 * Whether nobody is here yet: then the first who comes sets the site up. Authors of imported
 * conversations, whom nobody has claimed, are not here.
 */
export async function isUnsettled(db: Db): Promise<boolean> {
  return (await db.maybe(sql`select 1 from people where status <> 'unclaimed' limit 1`)) === null;
}

/** Lets only one transaction at a time decide what becomes of a site that nobody is on. */
export async function oneAtATime(tx: Db): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(7410002)`);
}

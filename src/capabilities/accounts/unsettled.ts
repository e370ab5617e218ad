import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/**
 * Whether nobody looks after the site yet: then the first who comes sets it up. A directory or
 * conversations may have been imported before. It is asked of all who ever did, so that a site
 * does not open again when its last administrator leaves.
 */
export async function isUnsettled(db: Db): Promise<boolean> {
  const someone = await db.maybe(sql`
    select from people p where p.administrator or exists (select from passwords w where w.person_id = p.id) limit 1`);
  return someone === null;
}

/** Lets only one transaction at a time decide what becomes of a site that nobody is on. */
export async function oneAtATime(tx: Db): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(7410002)`);
}

import type { Database } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/** How much waits in the queue of what is due by the clock on the wall, and will still be tried: a number in SQL. */
export const due: Sql = sql`(
  select count(*)::int from graphile_worker.jobs where run_at <= now() and attempts < max_attempts)`;

/** Puts everything that the worker does at regular times into the queue once, as if its hour had come. */
export async function ringAll(db: Database): Promise<void> {
  await db.transaction((tx) =>
    tx.run(sql`
      select graphile_worker.add_job(identifier, job_key := 'rung ' || identifier)
      from graphile_worker._private_known_crontabs`),
  );
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** Moves the clock of the whole site on. */
export async function moveClock(db: Database, days: number): Promise<void> {
  await db.transaction((tx) => tx.run(sql`update clock set shift = shift + make_interval(days => ${days})`));
}

/** Puts everything that is done at regular times into the queue once, as if its hour had come. */
export async function ringAll(db: Database, names: readonly string[]): Promise<void> {
  await db.transaction((tx) =>
    tx.run(sql`
      select graphile_worker.add_job(name, job_key := 'scenario ' || name) from unnest(${[...names]}::text[]) name`),
  );
}

const patience = 5 * 60_000;

/** Waits for the worker of the running site. Throws where it does not get done, as no worker may be running. */
export async function settleQueue(db: Database): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const { left } = await db.one<{ left: number }>(sql`
      select (select count(*) from graphile_worker.jobs where run_at <= now() and attempts < max_attempts)::int
        + (select count(*) from untold)::int as left`);
    if (left === 0) return;
    await pause(50);
  }
  throw new Error('the queue is not worked off: is a worker running?');
}

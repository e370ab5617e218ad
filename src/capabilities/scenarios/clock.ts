import { setTimeout as pause } from 'node:timers/promises';
import { moveClock } from '#platform/clock.ts';
import type { Database } from '#platform/database/database.ts';
import { ringAll } from '#platform/jobs/queue.ts';
import { countUnsettled } from '#shared/activity/untold.ts';

/** So many days pass on the whole site, and everything that is due then is done. */
export async function letDaysPass(db: Database, days: number): Promise<void> {
  await moveClock(db, days);
  await ringAll(db);
  await settleQueue(db);
}

const longest = 5 * 60_000;
const stride = 25;

/** Waits for the worker of the running site. Throws where it does not get done, as no worker may be running. */
export async function settleQueue(db: Database): Promise<void> {
  const until = Date.now() + longest;
  while ((await countUnsettled(db)) > 0) {
    if (Date.now() > until) throw new Error('the queue is not worked off: is a worker running?');
    await pause(stride);
  }
}

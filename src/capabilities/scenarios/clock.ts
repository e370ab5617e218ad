import { setTimeout as pause } from 'node:timers/promises';
import { moveClock } from '#platform/clock.ts';
import type { Database } from '#platform/database/database.ts';
import { countDue, ringAll } from '#platform/jobs/queue.ts';
import { countUntold } from '#shared/activity/untold.ts';

/** So many days pass on the whole site, and everything that is due then is done. */
export async function letDaysPass(db: Database, days: number): Promise<void> {
  await moveClock(db, days);
  await ringAll(db);
  await settleQueue(db);
}

const tries = 6000;

/** Waits for the worker of the running site. Throws where it does not get done, as no worker may be running. */
export async function settleQueue(db: Database): Promise<void> {
  for (let tried = 0; tried < tries; tried++) {
    if ((await countDue(db)) + (await countUntold(db)) === 0) return;
    await pause(50);
  }
  throw new Error('the queue is not worked off: is a worker running?');
}

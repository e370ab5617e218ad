import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import type { Ground } from '#platform/ground.ts';
import type { Job, Recurring } from './job.ts';

export type Work = { jobs: readonly Job[]; recurring: readonly Recurring[] };

/** Works off the queue until it is stopped; jobs under way are finished first. */
export async function startWorker(ground: Ground, work: Work, log: (line: string) => void): Promise<Runner> {
  const crontab = work.recurring.map(({ name, when }) => ({
    task: name,
    match: when,
    options: { backfillPeriod: 0 },
  }));
  return run({
    pgPool: ground.db.pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log(message);
    }),
    taskList: tasks(ground, work),
    parsedCronItems: parseCronItems(crontab),
  });
}

/** Every task that the queue may ask for, by its name. */
export function tasks(ground: Ground, { jobs, recurring }: Work): TaskList {
  const list: TaskList = {};
  for (const { name, payload, work } of jobs)
    list[name] = async (given) => work(ground, payload.parse(given));
  for (const { name, work } of recurring) list[name] = async () => work(ground);
  return list;
}

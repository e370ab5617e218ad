import type { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';

/** Work to be done later, once or again: it looks at the world before it acts. */
export type Job<Payload = unknown> = {
  name: string;
  payload: z.ZodType<Payload>;
  work: (ground: Ground, payload: Payload) => Promise<void>;
};

/** Work that looks at regular times for what is due. `when` is a crontab pattern in UTC. */
export type Recurring = { name: string; when: string; work: (ground: Ground) => Promise<void> };

export function job<Payload>(
  name: string,
  payload: z.ZodType<Payload>,
  work: Job<Payload>['work'],
): Job<Payload> {
  return { name, payload, work };
}

export const recurring = (name: string, when: string, work: Recurring['work']): Recurring => ({
  name,
  when,
  work,
});

/**
 * Puts a job into the queue, in the caller's transaction. A key makes it the only one of its kind
 * that waits; `after` is the earliest time.
 */
export async function enqueue<Payload>(
  tx: Db,
  what: Pick<Job<Payload>, 'name' | 'payload'>,
  payload: Payload,
  options: { key?: string; after?: Date } = {},
): Promise<void> {
  await tx.run(sql`
    select graphile_worker.add_job(${what.name}, ${JSON.stringify(payload)}::json,
      run_at => ${options.after ?? null}::timestamptz, job_key => ${options.key ?? null})`);
}

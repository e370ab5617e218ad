import type pg from 'pg';
import type { z } from 'zod';
import type { jobsSchema } from './manifest.ts';

type Jobs = z.output<typeof jobsSchema>;

/** What waits in the queue: mails that were promised, reactions that are under way. */
export async function readJobs(client: pg.PoolClient): Promise<Jobs> {
  const { rows } = await client.query<Jobs[number]>(`
    select t.identifier as task, j.payload, q.queue_name as queue, j.run_at::text as run_at, j.max_attempts,
      j.key, j.priority
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts order by j.id`);
  return rows;
}

export async function putJobsBack(client: pg.PoolClient, jobs: Jobs): Promise<void> {
  await client.query(
    `select graphile_worker.add_job(task, payload, queue, run_at, max_attempts, key, priority)
     from json_to_recordset($1::json) as j (task text, payload json, queue text, run_at timestamptz,
       max_attempts int, key text, priority int)`,
    [JSON.stringify(jobs)],
  );
}

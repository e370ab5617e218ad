import { z } from 'zod';
import { enqueue, job, type Job } from '#platform/jobs/job.ts';
import { react, type Reaction } from './happening.ts';

/**
 * The job that follows what happened: it calls everyone who reacts to it, one happening after another. One that
 * fails gets a job of its own, so that it is tried again without the others.
 */
export function reacting(reactions: readonly Reaction[]): Job {
  const happened: Job<{ ids: number[] }> = job(
    'happened',
    z.object({ ids: z.array(z.number()) }),
    async (ground, { ids }) => {
      for (const id of ids) {
        try {
          await react(ground, reactions, id);
        } catch (error) {
          if (ids.length === 1) throw error;
          await enqueue(ground.db, happened, { ids: [id] });
        }
      }
    },
  );
  return happened as Job;
}

import { z } from 'zod';
import { enqueue, job, type Job } from '#platform/jobs/job.ts';
import { react, reactToAll, type Reaction } from './happening.ts';

/**
 * The job that follows what happened: it calls everyone who reacts to it. Where somebody fails, each of those happenings
 * gets a job of its own, so that one is tried again without the others.
 */
export function reacting(reactions: readonly Reaction[]): Job {
  const happened: Job<{ ids: number[] }> = job(
    'happened',
    z.object({ ids: z.array(z.number()) }),
    async (ground, { ids }) => {
      if (ids.length === 1) return react(ground, reactions, ids[0]!);
      const failures = await reactToAll(ground, reactions, ids);
      const again = new Set(failures.flatMap((failure) => failure.ids));
      for (const id of again) await enqueue(ground.db, happened, { ids: [id] });
    },
  );
  return happened as Job;
}

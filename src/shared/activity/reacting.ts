import { z } from 'zod';
import { job, type Job } from '#platform/jobs/job.ts';
import { react, type Reaction } from './happening.ts';

/** The job that follows every happening: it calls everyone who reacts to its kind. */
export function reacting(reactions: readonly Reaction[]): Job {
  return job('happened', z.object({ id: z.number() }), (ground, { id }) =>
    react(ground, reactions, id),
  ) as Job;
}

import { recurring, type Job } from '#platform/jobs/job.ts';
import { formingRound } from './propose-round.ts';
import { publishingRound } from './publish-round.ts';
import { drawDueRounds, drawingRound } from './roulette/draw-due-rounds.ts';

export const roundJobs: readonly Job[] = [formingRound, publishingRound, drawingRound] as readonly Job[];

/** Looks for rounds whose day has come; one that was missed is made up by the next look. */
export const roundWatches = [recurring('draw-rounds', '3,33 * * * *', drawDueRounds)];

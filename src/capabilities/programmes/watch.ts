import { recurring } from '#platform/jobs/job.ts';
import { watchIntakes } from './founding/open-intake.ts';
import { startDue } from './running/start-due.ts';

/** Looks for intakes that open or close, and for programmes that begin; what was missed is made up by the next look. */
export const watches = [
  recurring('programme-intakes', '*/5 * * * *', watchIntakes),
  recurring('programme-starts', '7,37 * * * *', startDue),
];

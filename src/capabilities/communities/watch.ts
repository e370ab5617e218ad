import { recurring } from '#platform/jobs/job.ts';
import { watchEndDates } from './closing/watch-end-dates.ts';
import { remindOfRituals } from './rituals/remind-of-rituals.ts';

/** Looks every hour for what is due; an hour that was missed is made up by the next. */
export const watches = [
  recurring('community-end-dates', '11 * * * *', watchEndDates),
  recurring('community-rituals', '13 * * * *', remindOfRituals),
];

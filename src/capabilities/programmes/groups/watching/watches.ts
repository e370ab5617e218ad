import { recurring } from '#platform/jobs/job.ts';
import { watchGroups } from './watch-groups.ts';

/** Looks every hour how groups are; an hour that was missed is made up by the next. */
export const groupWatches = [recurring('groups-at-risk', '17 * * * *', watchGroups)];

import { recurring } from '#platform/jobs/job.ts';
import type { Capability } from '#shared/capability.ts';
import { healthApi } from './api/health-api.ts';
import { writeMonths } from './months/write-months.ts';
import { healthPages } from './pages.ts';
import { tellOfReviews } from './reviews/tell-of-reviews.ts';

export const health: Capability = {
  name: 'health',
  routes: [...healthPages, ...healthApi],
  recurring: [
    recurring('community-months', '17 * * * *', writeMonths),
    recurring('community-reviews', '19 * * * *', tellOfReviews),
  ],
};
export { communityReviewDue, communityReviewed } from './happenings.ts';
export { writeMissing } from './months/write-months.ts';

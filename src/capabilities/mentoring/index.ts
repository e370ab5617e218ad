import { recurring, type Job } from '#platform/jobs/job.ts';
import type { Capability } from '#shared/capability.ts';
import { mentoringApi } from './api/mentoring-api.ts';
import { proposeBuddies } from './buddies/propose-buddies.ts';
import { matchPages } from './pages/matches.ts';
import { renewalPages } from './pages/renewal.ts';
import { reactions } from './reactions.ts';
import { recommending, refreshAll } from './recommending/refresh-recommendations.ts';
import { expireSuggestions } from './suggesting/expire-suggestions.ts';
import { matchByItself } from './suggesting/match-by-itself.ts';

export const mentoring: Capability = {
  name: 'mentoring',
  routes: [...matchPages, ...renewalPages, ...mentoringApi],
  jobs: [recommending as Job],
  recurring: [
    recurring('match by itself', '21 * * * *', matchByItself),
    recurring('propose buddies', '41 6 * * *', proposeBuddies),
    recurring('expire suggestions', '9,19,29,39,49,59 * * * *', expireSuggestions),
    recurring('recommend mentors', '23 3 * * *', refreshAll),
  ],
  reactions,
};
export * from './happenings.ts';

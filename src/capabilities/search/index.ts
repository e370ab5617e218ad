import type { Capability } from '#shared/capability.ts';
import type { Job } from '#platform/jobs/job.ts';
import { api } from './api.ts';
import { countMiss } from './misses.ts';
import { pages } from './pages.ts';
import { reactions } from './reactions.ts';

export { indexDiscussions } from './index-entries.ts';
export { rebuildSearch } from './rebuild.ts';

export const search: Capability = {
  name: 'search',
  routes: [...pages, ...api],
  jobs: [countMiss as Job],
  reactions,
};

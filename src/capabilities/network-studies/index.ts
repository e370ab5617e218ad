import type { Job } from '#platform/jobs/job.ts';
import type { Capability } from '#shared/capability.ts';
import { studyApi } from './api.ts';
import { importNetwork } from './command.ts';
import { measuring } from './measuring/measure-study.ts';
import { studyPages } from './pages.ts';
import { reactions } from './reactions.ts';
import { studyTopics } from './topics.ts';

/** Networks that come in as files, are measured, and go out again with their measures. */
export const networkStudies: Capability = {
  name: 'network-studies',
  routes: [...studyPages, ...studyApi],
  jobs: [measuring as Job],
  reactions,
  topics: studyTopics,
  commands: [importNetwork],
};
export { bringNetwork } from './bringing/bring-network.ts';
export { measureNow } from './measuring/measure-study.ts';

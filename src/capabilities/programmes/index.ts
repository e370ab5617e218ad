import type { Capability } from '#shared/capability.ts';
import { roundRoutes } from './rounds/routes.ts';
import { roundTopics } from './rounds/topics.ts';
import { roundJobs, roundWatches } from './rounds/work.ts';

export const programmes: Capability = {
  name: 'programmes',
  routes: [...roundRoutes],
  jobs: [...roundJobs],
  recurring: [...roundWatches],
  topics: [...roundTopics],
};
export * from './happenings.ts';
export type { Mine, Programme, ProgrammeState } from './programme.ts';
export { inGroup, isFor, leadsGroup, organises, visible } from './policy.ts';
export {
  findProgramme,
  findProgrammeToOrganise,
  holdProgramme,
  holdProgrammeToOrganise,
} from './find-programme.ts';
export { findGroup, holdGroup, type Group, type GroupPerson } from './groups/find-group.ts';
export { formGroup, proposeGroup, startGroup, type NewGroup, type Placed } from './groups/start-group.ts';
export { addToGroup, takeFromGroup } from './groups/group-people.ts';
export { programmeFrame } from './views/programme-frame.ts';
export { groupFrame } from './views/group-frame.ts';
export { groupingOf } from './grouping-of.ts';
export { answersForGrouping, type Answers, type ForGrouping } from './intake/answers.ts';
export { startProgramme } from './running/start-programme.ts';

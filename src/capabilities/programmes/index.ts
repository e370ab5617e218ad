import type { Capability } from '#shared/capability.ts';
import { groupRoutes } from './groups/routes.ts';
import { groupWatches } from './groups/watching/watches.ts';
import { reactions } from './reactions.ts';
import { roundReactions } from './rounds/reactions.ts';
import { roundRoutes } from './rounds/routes.ts';
import { roundTopics } from './rounds/topics.ts';
import { roundJobs, roundWatches } from './rounds/work.ts';
import { routes } from './routes.ts';
import { watches } from './watch.ts';

export const programmes: Capability = {
  name: 'programmes',
  routes: [...routes, ...roundRoutes, ...groupRoutes],
  jobs: [...roundJobs],
  recurring: [...watches, ...roundWatches, ...groupWatches],
  reactions: [...reactions, ...roundReactions],
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
export {
  findGroup,
  holdGroup,
  type Group,
  type GroupPerson,
  groupBeside,
  groupFrom,
  type GroupBeside,
} from './groups/find-group.ts';
export { formGroup, proposeGroup, startGroup, type NewGroup, type Placed } from './groups/start-group.ts';
export { programmeFrame } from './views/programme-frame.ts';
export { groupFrame } from './views/group-frame.ts';
export { groupingOf } from './grouping-of.ts';
export { addToGroup, takeFromGroup, type HeldGroup } from './groups/group-people.ts';
export { closeGroup } from './groups/close-group.ts';
export { answersForGrouping, type Answers, type ForGrouping } from './intake/answers.ts';
export { startProgramme } from './running/start-programme.ts';
export { hasNoGroup, readPool, takesPartToday, type Formable } from './rounds/forming/read-pool.ts';
export { asGroup, giversOf, matchInGroups, matchingRules, seekersOf } from './rounds/forming/matching.ts';
export type { Pool } from './rounds/forming/pool.ts';
export type { FormedGroup } from './rounds/proposal.ts';
export { matchReason } from './rounds/views/match-reasons.ts';
export { foundProgramme } from './founding/found-programme.ts';
export { closeIntake, openIntake } from './founding/open-intake.ts';
export { planSchema, type Plan } from './founding/plan.ts';
export { applyTo, type Application } from './intake/apply.ts';
export { applyAtOnce } from './intake/apply-at-once.ts';
export { openToMe, programmesOpenToMe, type OpenToMe } from './listing/open-to-me.ts';
export { leaveProgramme } from './participating/leave-programme.ts';
export { proposeRound } from './rounds/propose-round.ts';
export { publishRound } from './rounds/publish-round.ts';
export { givePlace } from './groups/places/give-place.ts';
export { joinTeam, openTeam } from './groups/teams/open-team.ts';
export { decidePilot } from './pilots/decide-pilot.ts';
export { closeProgramme } from './running/close-programme.ts';

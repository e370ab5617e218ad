import { groupFormed } from '#capabilities/programmes/index.ts';
import { recurring } from '#platform/jobs/job.ts';
import { on } from '#shared/activity/happening.ts';
import type { Capability } from '#shared/capability.ts';
import { openSteps } from './planning/open-steps.ts';
import { planJourney } from './planning/plan-journey.ts';

const name = 'journeys';

export const journeys: Capability = {
  name,
  reactions: [on(groupFormed, name, ({ db }, it) => planJourney(db, it.group_id!))],
  recurring: [recurring('open steps', '*/10 * * * *', openSteps)],
};
export * from './happenings.ts';
export { findStep, holdStep, listSteps, type StepInGroup } from './find-step.ts';
export { finishStep } from './planning/finish-step.ts';
export { withDeclared, type Step, type StepRow } from './step.ts';

import { stepSkipped, stepsMoved } from '#capabilities/journeys/index.ts';
import { on } from '#shared/activity/happening.ts';
import { followSteps } from './planning/follow-steps.ts';
import { leaveOut } from './planning/leave-out.ts';

/** What happens to the steps of a group happens to their dates. */
export const stepReactions = [
  on(stepsMoved, 'meetings', ({ db }, { group_id, actor_id }) => followSteps(db, group_id!, actor_id)),
  on(stepSkipped, 'meetings', ({ db }, { data, actor_id }) => leaveOut(db, data.step_id, actor_id)),
];

import { personErased } from '#capabilities/people/index.ts';
import { recurring } from '#platform/jobs/job.ts';
import { on } from '#shared/activity/happening.ts';
import type { Capability } from '#shared/capability.ts';
import { growthApi } from './api/growth-api.ts';
import { forgetGrowthOf } from './forget-person.ts';
import { sendNudges } from './nudges/send-nudges.ts';
import { growthPages } from './pages/growth-pages.ts';

export const growth: Capability = {
  name: 'growth',
  routes: [...growthPages, ...growthApi],
  recurring: [recurring('growth-nudges', '26 6-18 * * *', sendNudges)],
  reactions: [on(personErased, 'growth', ({ db }, { data }) => forgetGrowthOf(db, data.person_id))],
};
export { addGoal } from './goals/goals.ts';
export { addNote } from './mix/notes.ts';
export { askForNudge, choose } from './nudges/answer-nudge.ts';

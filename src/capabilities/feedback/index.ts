import { personDeactivated, personErased } from '#capabilities/people/index.ts';
import { recurring } from '#platform/jobs/job.ts';
import { on } from '#shared/activity/happening.ts';
import type { Capability } from '#shared/capability.ts';
import { feedbackApi } from './api/feedback-api.ts';
import { remindOfFeedback } from './asking/remind.ts';
import { forgetFeedbackOf, leaveAlone } from './forget-person.ts';
import { feedbackPages } from './pages/feedback-pages.ts';

export const feedback: Capability = {
  name: 'feedback',
  routes: [...feedbackPages, ...feedbackApi],
  recurring: [recurring('remind of feedback', '34 * * * *', remindOfFeedback)],
  reactions: [
    on(personErased, 'feedback', ({ db }, { data }) => forgetFeedbackOf(db, data.person_id)),
    on(personDeactivated, 'feedback', ({ db }, { data }) => leaveAlone(db, data.person_id)),
  ],
};
export { mine as seesFeedback } from './policy.ts';
export { askForFeedback } from './asking/ask-for-feedback.ts';
export { giveFeedback } from './giving/give-feedback.ts';

import { groupFormed, groupJoined, groupLeft, organiserRemoved } from '#capabilities/programmes/index.ts';
import { recurring } from '#platform/jobs/job.ts';
import { on, onAll } from '#shared/activity/happening.ts';
import type { Capability } from '#shared/capability.ts';
import { api } from './api.ts';
import { askDecisions, askWhoDecidesNow } from './decisions/ask-decisions.ts';
import { takeGoalsOverIn } from './goals/take-goals-over.ts';
import { stepOpened } from './happenings.ts';
import { pages } from './pages.ts';
import { endSteps } from './planning/end-steps.ts';
import { openSteps } from './planning/open-steps.ts';
import { planJourneys } from './planning/plan-journey.ts';
import { remindOverdue } from './planning/remind-overdue.ts';
import { settleGroup } from './planning/settle-group.ts';
import { drawReviews } from './reviews/draw-reviews.ts';
import { countAllAnswers } from './surveys/count-answers.ts';
import { forgetFiles } from './work/forget-files.ts';

const name = 'journeys';

export const journeys: Capability = {
  name,
  routes: [...pages, ...api],
  reactions: [
    onAll(groupFormed, name, ({ db }, all) =>
      planJourneys(
        db,
        all.map((it) => it.group_id!),
      ),
    ),
    on(stepOpened, name, async ({ db }, { data: { step_id, kind } }) => {
      if (kind === 'approval' || kind === 'gate') await askDecisions(db, step_id);
    }),
    on(organiserRemoved, name, ({ db }, it) => askWhoDecidesNow({ db }, it.programme_id)),
    on(groupJoined, name, ({ db }, it) => settleGroup(db, it.group_id!)),
    on(groupJoined, 'journeys: goals', ({ db }, it) => takeGoalsOverIn(db, it.group_id!)),
    on(groupLeft, name, ({ db }, it) => settleGroup(db, it.group_id!)),
  ],
  recurring: [
    recurring('open steps', '*/10 * * * *', openSteps),
    recurring('draw reviews', '2,12,22,32,42,52 * * * *', drawReviews),
    recurring('end steps', '4,14,24,34,44,54 * * * *', endSteps),
    recurring('count survey answers', '8,18,28,38,48,58 * * * *', countAllAnswers),
    recurring('ask who decides now', '26 * * * *', askWhoDecidesNow),
    recurring('remind of overdue steps', '6,16,26,36,46,56 * * * *', remindOverdue),
    recurring('forget handed-in files', '17 4 * * *', forgetFiles),
  ],
};
export * from './happenings.ts';
export { findStep, holdStep, listSteps, type StepInGroup } from './find-step.ts';
export { finishStep } from './planning/finish-step.ts';
export { withDeclared, type Step, type StepRow } from './step.ts';
export { doersOf, keepsOrder } from './leads.ts';
export { doesOrLeads } from './policy.ts';
export { addressOfDue, dueFor, type Due } from './my-steps/due-for.ts';
export { surveyResults, type SurveyResults } from './surveys/survey-results.ts';
export { saveWork } from './work/save-work.ts';
export { tickItem } from './work/tick-item.ts';

import { draftOf } from '#capabilities/drafts/index.ts';
import type { Context, Form } from '#platform/http/context.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { listDecisionsOf } from '../decisions/find-decision.ts';
import { findStep } from '../find-step.ts';
import { keepsOrder } from '../leads.ts';
import { hasAnswered, surveyKey } from '../surveys/answer-survey.ts';
import { checkInOverview } from '../surveys/check-in-overview.ts';
import { surveyResults } from '../surveys/survey-results.ts';
import { listVotes } from '../votes/list-votes.ts';
import { stepMain } from '../views/step-main.ts';
import { stepPage } from '../views/step-page.ts';
import { findMine, listWork } from '../work/find-work.ts';
import { workBarrier } from '../work/may-work.ts';
import { draftKey } from '../work/save-work.ts';
import { askedOf } from '../work/what-is-asked.ts';

export type StepContext = Context<Me, { id: number; step: number }, unknown, unknown>;

/** The page of a step as it is now, first or again after a form with mistakes. */
export async function drawStep(c: StepContext, form: Form): Promise<Html> {
  const { db, me } = c;
  const { step, group } = await findStep(db, me, c.params.id, c.params.step);
  const after = afterOf(c.query);
  const asked = askedOf(step.declared);
  const { declared } = step;
  const shared = asked !== null && (asked.visible === 'group' || asked.visible === 'programme');
  const keeps = keepsOrder(group);
  const again = Object.keys(form.values).length > 0;
  const { today } = group;
  const [mine, others, votes, overview, survey, decisions, draft] = await Promise.all([
    asked === null ? null : findMine(db, me, step),
    shared && step.state !== 'planned' ? listWork(db, me, step, after) : null,
    declared.kind === 'deliverable' && declared.public_vote ? listVotes(db, me, step) : null,
    declared.kind === 'check-in' && declared.visible === 'facilitator' && group.facilitates
      ? checkInOverview(db, step)
      : null,
    declared.kind === 'survey'
      ? Promise.all([
          hasAnswered(db, me, step.id),
          surveyResults(db, group.programme_id, surveyKey(step), declared.items),
        ])
      : null,
    declared.kind === 'approval' || declared.kind === 'gate' ? listDecisionsOf(db, me, step.id) : [],
    asked === null || again ? null : draftOf(db, me, draftKey(step.id)),
  ]);
  const data = {
    group,
    step,
    today,
    mine,
    others,
    after,
    votes,
    overview,
    survey: survey && { given: survey[0], results: survey[1] },
    decisions,
    barrier: workBarrier({ step, group, me, work: mine, today }),
    form: draft ? { ...form, values: draft.content } : form,
    uploadLimit: c.ground.config.uploadLimit,
  };
  return stepPage(c, { group, step, today, keeps, main: stepMain(c, data) });
}

const afterOf = (query: unknown): number | null => (query as { after?: number } | undefined)?.after ?? null;

import { attachmentList } from '#capabilities/files/index.ts';
import type { Group } from '#capabilities/programmes/index.ts';
import type { Form } from '#platform/http/context.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import type { Reader } from '#ui/viewer.ts';
import type { DecisionOfStep } from '../decisions/find-decision.ts';
import type { Step } from '../step.ts';
import type { Result, SurveyResults } from '../surveys/survey-results.ts';
import type { Votes } from '../votes/list-votes.ts';
import { barrierKey, type Barrier } from '../work/may-work.ts';
import { askedOf } from '../work/what-is-asked.ts';
import type { Work } from '../work/work.ts';
import { t } from '../words.ts';
import { decisionsOfStep } from './decisions-of-step.ts';
import { gallery } from './gallery.ts';
import { resultsShown } from './results.ts';
import { workState } from './step-words.ts';
import { surveyMain } from './survey.ts';
import { workForm } from './work-form.ts';
import { workShown } from './work-shown.ts';
import { dueOf } from './days.ts';

export type StepData = {
  group: Group;
  step: Step;
  today: string;
  mine: Work | null;
  barrier: Barrier | null;
  others: readonly Work[] | null;
  after: number | null;
  votes: Votes | null;
  overview: readonly Result[] | null;
  survey: { given: boolean; results: SurveyResults } | null;
  decisions: readonly DecisionOfStep[];
  form: Form;
  uploadLimit: number;
};

/** What is done at a step, by its kind. */
export function stepMain(c: Reader, data: StepData): Renderable {
  const { step, group, form, survey } = data;
  switch (step.kind) {
    case 'session':
      return step.state === 'planned'
        ? null
        : html`<p>
            ${linkButton(t(c, 'session.open'), `/groups/${group.id}/sessions`, { kind: 'primary' })}
          </p>`;
    case 'board':
      return step.state === 'planned'
        ? barrierNotice(c, 'not yet')
        : html`<p>
            ${linkButton(t(c, 'board.open'), `/boards/by-step/${step.id}`, { kind: 'primary', icon: 'square-kanban' })}
          </p>`;
    case 'survey':
      return survey && surveyMain(c, step, { ...survey, barrier: data.barrier, form });
    case 'approval':
    case 'gate':
      return decisionsOfStep(c, data.decisions);
    default:
      return workMain(c, data);
  }
}

const barrierNotice = (c: Reader, barrier: Barrier): Html =>
  notice('neutral', html`<p>${t(c, barrierKey(barrier))}</p>`);

function workMain(c: Reader, data: StepData): Html {
  const { step, mine, barrier, others, votes, after, overview, form, uploadLimit } = data;
  const asked = askedOf(step.declared)!;
  const shared = asked.visible === 'group' || asked.visible === 'programme';
  return html`${mine && standing(c, mine)}${mine && barrier === null && attachmentList(c, mine.files, mine.body_html)}${
    barrier === null
      ? workForm(c, { step, asked, work: mine, form, uploadLimit })
      : html`${barrierNotice(c, barrier)}${mine && workShown(c, mine, step.declared)}`
  }${voteNotice(c, step, votes, data.today)}${shared && others !== null && gallery(c, step, others, { votes, after })}${
    overview !== null &&
    step.declared.kind === 'check-in' &&
    section(t(c, 'checkin.overview'), resultsShown(c, step.declared.questions, overview))
  }`;
}

function standing(c: Reader, mine: Work): Html {
  const { word, tone } = workState(c, mine.state);
  if (mine.state === 'returned')
    return notice(
      'warning',
      html`<p><strong>${t(c, 'work.returned_by', { name: mine.signer ?? '' })}</strong></p>
        <p>${mine.word}</p>`,
    );
  return html`<p class="row">
    ${badge(word, tone)}${mine.state === 'signed' && mine.signer !== null && html`<span>${t(c, 'work.signed_by', { name: mine.signer })}</span>`}${mine.state === 'done' && mine.sign_off !== null && html`<span>${t(c, 'work.waits_for_signature')}</span>`}<a
      href="/work/${mine.id}"
      >${t(c, 'work.as_read')}</a
    >
  </p>`;
}

function voteNotice(c: Reader, step: Step, votes: Votes | null, today: string): Html | null {
  if (
    votes === null ||
    votes.state === 'none' ||
    step.declared.kind !== 'deliverable' ||
    !step.declared.public_vote
  )
    return null;
  if (votes.state === 'ended') return notice('good', html`<p>${t(c, 'vote.over')}</p>`);
  const left = step.declared.public_vote.votes - votes.mine.length;
  return notice(
    'accent',
    html`<p>${t(c, 'vote.open', { left })}</p>
      ${step.vote_ends_on !== null && html`<p>${dueOf(c, step.vote_ends_on, today)}</p>`}`,
  );
}

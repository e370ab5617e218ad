import type { StepOf } from '#capabilities/formats/index.ts';
import type { Form } from '#platform/http/context.ts';
import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { form, formActions } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Step } from '../step.ts';
import { fewest } from '../surveys/count-answers.ts';
import type { SurveyResults } from '../surveys/survey-results.ts';
import { barrierKey, type Barrier } from '../work/may-work.ts';
import { t } from '../words.ts';
import { questionField } from './question-field.ts';
import { resultsShown } from './results.ts';

type Shown = { given: boolean; results: SurveyResults; barrier: Barrier | null; form: Form };

/** A survey: to be answered once, without a name; then what all answered, once there are enough. */
export function surveyMain(c: Reader, step: Step, { given, results, barrier, form: sent }: Shown): Html {
  const { items } = step.declared as StepOf<'survey'>;
  const later = results.given - results.counted;
  const answers =
    results.results === null
      ? html`<p>${t(c, 'survey.too_few', { given: results.given, fewest })}</p>`
      : html`${resultsShown(c, items, results.results)}${later > 0 && html`<p class="hint">${t(c, 'survey.later', { later, fewest })}</p>`}`;
  if (given)
    return html`${notice('good', html`<p>${t(c, 'survey.thanks')}</p>`)}${section(t(c, 'survey.results'), answers)}`;
  if (barrier !== null) return notice('neutral', html`<p>${t(c, barrierKey(barrier))}</p>`);
  const at = `/groups/${step.group_id}/steps/${step.id}/survey`;
  return html`<p class="hint">${t(c, 'survey.anonymous', { fewest })}</p>
    ${form(c, { action: at, errors: sent.errors }, html`${items.map((item) => questionField(c, item, sent, undefined))}${formActions(button(t(c, 'survey.send'), { kind: 'primary', icon: 'send' }))}`)}`;
}

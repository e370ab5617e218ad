import { inWords } from '#capabilities/formats/index.ts';
import { groupFrame, type Group } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox } from '#ui/choice-field.ts';
import { fold } from '#ui/fold.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { asideBlock, section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { timeline } from '#ui/timeline.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Form } from '#platform/http/context.ts';
import type { Standing } from '../facilitating/run-sheet.ts';
import type { Step } from '../step.ts';
import { askedOf } from '../work/what-is-asked.ts';
import { t } from '../words.ts';
import { said } from './instructions.ts';
import { momentOf } from './journey-page.ts';
import { stepName } from './step-words.ts';

export type RunSheet = {
  group: Group;
  steps: readonly Step[];
  standing: readonly Standing[];
  atRisk: 'thin' | 'absent' | 'silent' | null;
  today: string;
  /** The step that is being changed, and what was typed for it. */
  form: Form & { step: number | null };
};

const risks = { thin: 'risk.thin', absent: 'risk.absent', silent: 'risk.silent' } as const;

/** For whoever leads a group: what to know about each step, who is missing, and what to do when. */
export function runSheetPage(c: Viewer, shown: RunSheet): Html {
  const { group, steps, standing, atRisk, today } = shown;
  const late = steps.filter(
    (step) => step.state === 'open' && step.due_on < today && step.kind !== 'session',
  );
  const alerts = html`${atRisk !== null && notice('warning', html`<p>${t(c, risks[atRisk])}</p>`)}${late.map((step) => notice('warning', html`<p>${t(c, 'sheet.late', { name: stepName(c, step) })}</p>`, linkButton(t(c, 'sheet.look'), `/groups/${group.id}/steps/${step.id}`, { small: true })))}`;
  const moments = steps.map((step) => ({
    ...momentOf(c, step, today),
    detail: detailOf(
      c,
      shown,
      step,
      standing.find(({ step_id }) => step_id === step.id),
    ),
    more:
      group.state === 'running' &&
      (step.state === 'planned' || step.state === 'open') &&
      changes(c, shown, step),
  }));
  return groupFrame(c, group, {
    current: 'journey',
    title: t(c, 'sheet.title'),
    main: html`${alerts}${section(
      t(c, 'sheet.guide'),
      fold(t(c, 'sheet.read_guide'), said(inWords(group.declared.facilitator_guide, c))),
      linkButton(t(c, 'step.back'), `/groups/${group.id}`, {
        kind: 'quiet',
        small: true,
        icon: 'arrow-left',
      }),
    )}${section(t(c, 'sheet.steps'), timeline(t(c, 'sheet.steps'), moments))}${whatToDo(c)}`,
    aside: asideBlock(t(c, 'journey.rule'), html`<p>${inWords(group.declared.safety.rule, c)}</p>`),
  });
}

/** The note of the format; how many have done it; who has not, where what they make is not theirs alone. */
function detailOf(c: Viewer, { group }: RunSheet, step: Step, standing: Standing | undefined): Html | null {
  const { facilitator } = step.declared;
  const visible = askedOf(step.declared)?.visible;
  const named = step.kind !== 'survey' && visible !== 'private' && visible !== 'facilitator';
  const missing = group.people.filter(({ id }) => standing?.missing.includes(id)).map(({ name }) => name);
  return html`${
    standing &&
    html`<p class="row">
      ${badge(t(c, 'sheet.done_of', { done: standing.done, all: standing.of }), standing.done === standing.of ? 'good' : 'neutral')}${named && missing.length > 0 && html`<span>${t(c, 'sheet.missing', { names: missing.join(', ') })}</span>`}
    </p>`
  }${facilitator !== undefined && html`<p>${inWords(facilitator, c)}</p>`}${step.why !== '' && html`<p>${t(c, 'step.why', { why: step.why })}</p>`}`;
}

/** Moving, leaving out and going on, folded under each step. */
function changes(c: Viewer, { group, form: sent }: RunSheet, step: Step): Html {
  const at = `/groups/${group.id}/steps/${step.id}`;
  const mine =
    sent.step === step.id
      ? sent
      : { values: {} as Record<string, string>, errors: {} as Record<string, string> };
  const wrong = Object.keys(mine.errors).length > 0;
  const field = (name: string) => ({
    name,
    id: wrong ? name : `${name}-${step.id}`,
    value: mine.values[name] ?? '',
    ...(mine.errors[name] ? { error: mine.errors[name] } : {}),
  });
  const orders = html`<div class="stack">
    ${form(c, { action: `${at}/dates`, errors: mine.errors }, html`${textField(c, { ...field('days'), label: t(c, 'order.days'), hint: t(c, 'order.days_hint') }, { type: 'number', min: -120, max: 180 })}${checkbox(c, { name: 'following', id: `following-${step.id}`, label: t(c, 'order.following'), checked: true, optional: true })}${formActions(button(t(c, 'order.move'), { small: true }))}`)}
    ${form(c, { action: `${at}/omission` }, html`${textField(c, { ...field('why'), label: t(c, 'order.why') }, { maxlength: 500 })}${formActions(button(t(c, 'order.skip'), { small: true }))}`)}
    ${
      step.state === 'open' &&
      step.kind !== 'approval' &&
      step.kind !== 'gate' &&
      form(
        c,
        { action: `${at}/end` },
        html`<p class="hint">${t(c, 'order.go_on_hint')}</p>
          ${hidden('going', 'on')}${formActions(button(t(c, 'order.go_on'), { small: true }))}`,
      )
    }
  </div>`;
  return fold(t(c, 'order.change'), orders, wrong);
}

const situations = [
  ['when.absent', 'when.absent_do'],
  ['when.loud', 'when.loud_do'],
  ['when.silent', 'when.silent_do'],
  ['when.late', 'when.late_do'],
  ['when.quarrel', 'when.quarrel_do'],
  ['when.secret', 'when.secret_do'],
] as const;

function whatToDo(c: Viewer): Html {
  return section(
    t(c, 'when.title'),
    html`<div>${situations.map(([when, what]) => fold(t(c, when), said(t(c, what))))}</div>`,
  );
}

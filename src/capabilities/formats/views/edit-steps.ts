import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { button, iconButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { form, hidden } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { markOf, type Draft } from '../draft.ts';
import { agenda } from '../declaration/agenda.ts';
import { minutesOf } from '../declaration/agenda.ts';
import type { StepKind } from '../declaration/steps.ts';
import { draftsIn } from '../editor/at-path.ts';
import { nameOf } from '../editor/options.ts';
import type { Drafted } from '../find-draft.ts';
import { t } from '../words.ts';
import { draftPeople } from './draft-agenda.ts';
import { editFrame } from './edit-frame.ts';
import { kindIcons, kindWords, minutesInWords } from './format-words.ts';

/** All steps in their order, with what adds, moves and removes them. */
export function editSteps(
  c: Viewer,
  drafted: Drafted,
  { mistakes, overtaken }: { mistakes: readonly string[]; overtaken: boolean },
): Html {
  const steps = draftsIn(drafted.draft['steps']);
  const was = hidden('was', markOf(drafted.draft['steps'] ?? []));
  const action = `/formats/${drafted.key}/edit/steps`;
  const kinds = (Object.keys(kindWords) as StepKind[]).map((kind) => ({
    value: kind,
    label: t(c, kindWords[kind]),
  }));
  const main = html`${overtaken && notice('warning', t(c, 'conflict.steps'))}${form(
    c,
    { action, class: 'form-steps' },
    html`${was}
      <ol class="edit-steps">
        ${steps.map((step, i) => row(c, drafted, step, { i, last: i === steps.length - 1, wrong: mistakes.filter((path) => path.startsWith(`steps.${i}.`)).length }))}
      </ol>`,
  )}${section(
    t(c, 'steps.add_title'),
    form(
      c,
      { action, class: 'form' },
      html`${was}${select(c, { name: 'kind', label: t(c, 'steps.kind'), value: 'session', options: kinds })}
        <div>
          ${button(t(c, 'steps.add'), { icon: 'plus', kind: 'primary' }, { name: 'do', value: 'new' })}
        </div>`,
    ),
  )}`;
  return editFrame(c, drafted, {
    title: t(c, 'section.steps'),
    lead: t(c, 'steps.lead'),
    current: '/steps',
    main,
  });
}

type Standing = { i: number; last: boolean; wrong: number };

function row(c: Viewer, { key, draft }: Drafted, step: Draft, { i, last, wrong }: Standing): Html {
  const kind = step['kind'] as StepKind;
  const name = nameOf(step, { c });
  const stepKey = String(step['key']);
  const tool = (
    label: 'editor.up' | 'editor.down' | 'editor.remove',
    drawing: 'arrow-up' | 'arrow-down' | 'trash-2',
    way: string,
  ) => iconButton(t(c, label, { what: name }), drawing, { name: 'do', value: `${way}:${stepKey}` });
  const entries = kind === 'session' ? agenda.safeParse(step['agenda']) : null;
  const facts = [
    kindWords[kind] ? t(c, kindWords[kind]) : String(kind),
    step['day'] === undefined
      ? t(c, 'timeline.week', { week: Number(step['week'] ?? 1) || 1 })
      : Number(step['day']) < 0
        ? t(c, 'timeline.before', { days: -Number(step['day']) })
        : t(c, 'timeline.day', { day: Number(step['day']) + 1 }),
    entries?.success === true && minutesInWords(c, minutesOf(entries.data, draftPeople(draft), 1)),
  ].filter((one) => one !== false);
  return html`<li class="edit-step">
    <span class="stop-mark">${icon(kindIcons[kind] ?? 'file')}</span>
    <div>
      <p class="edit-step-name">
        <a href="/formats/${key}/edit/steps/${stepKey}${wrong > 0 ? '?check=1' : ''}">${name}</a>
      </p>
      <p class="stop-facts">${facts.join(' · ')}</p>
      ${wrong > 0 && badge(t(c, 'editor.missing', { count: wrong }), 'warning')}
    </div>
    <div class="editor-tools">
      ${i > 0 && tool('editor.up', 'arrow-up', 'up')}${!last && tool('editor.down', 'arrow-down', 'down')}${tool('editor.remove', 'trash-2', 'remove')}
    </div>
  </li>`;
}

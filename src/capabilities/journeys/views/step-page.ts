import { groupFrame, type Group } from '#capabilities/programmes/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { icon } from '#ui/icon.ts';
import { asideBlock, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { inWords } from '#capabilities/formats/index.ts';
import type { Step } from '../step.ts';
import { t } from '../words.ts';
import { whenOf } from './days.ts';
import { kindIcons, kindWord, stateWord, stepName } from './step-words.ts';
import { instructionsOf } from './instructions.ts';

export type StepPage = {
  group: Group;
  step: Step;
  today: string;
  keeps: boolean;
  /** What is done here, by the kind of the step. */
  main: Renderable;
};

/** A step of a group: what it is about, until when, and the place to do it. */
export function stepPage(c: Viewer, { group, step, today, keeps, main }: StepPage): Html {
  const name = stepName(c, step);
  const when = whenOf(c, step, today);
  const lead = html`<p class="row hint">
      <span class="row">${icon(kindIcons[step.kind])}${kindWord(c, step.kind)}</span
      >${when !== null && html`<span>${when}</span>`}${step.state !== 'open' && badge(stateWord(c, step.state), step.state === 'done' ? 'good' : 'neutral')}
    </p>
    ${step.state === 'skipped' && step.why !== '' && html`<p>${t(c, 'step.why', { why: step.why })}</p>`}`;
  const { facilitator } = step.declared;
  return groupFrame(c, group, {
    current: 'journey',
    title: name,
    main: section(
      name,
      html`<div class="stack">${lead}${instructionsOf(c, step, group.declared)}${main}</div>`,
      linkButton(t(c, 'step.back'), `/groups/${group.id}`, {
        kind: 'quiet',
        small: true,
        icon: 'arrow-left',
      }),
    ),
    ...(keeps && facilitator !== undefined
      ? { aside: asideBlock(t(c, 'step.for_facilitator'), html`<p>${inWords(facilitator, c)}</p>`) }
      : {}),
  });
}

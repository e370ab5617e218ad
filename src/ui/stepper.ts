import { attributes, html, type Html } from '#platform/html/html.ts';
import { icon } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

export type Step = { label: string; state: 'done' | 'current' | 'coming'; href?: string | undefined };

/** The steps of a wizard; those that may be opened again are links. */
export function stepper(c: Reader, label: string, steps: readonly Step[]): Html {
  return html`<nav class="stepper" aria-label="${label}">
    <ol>
      ${steps.map((step, i) => one(c, step, i + 1))}
    </ol>
  </nav>`;
}

function one(c: Reader, { label, state, href }: Step, number: number): Html {
  const mark = html`<span class="step-mark" aria-hidden="true"
    >${state === 'done' ? icon('check') : number}</span
  >`;
  const words = html`<span
    >${label}${state === 'done' && html`<span class="visually-hidden"> (${t(c, 'stepper.done')})</span>`}</span
  >`;
  const inside = html`${mark}${words}`;
  return html`<li${attributes({ class: `step step-${state}`, 'aria-current': state === 'current' && 'step' })}>${href === undefined ? html`<span>${inside}</span>` : html`<a href="${href}">${inside}</a>`}</li>`;
}

import { html, type Html } from '#platform/html/html.ts';
import { icon } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { planSteps } from '../declaration/plan-steps.ts';
import { dayOfStep, type Step } from '../declaration/steps.ts';
import { inWords } from '../declaration/text.ts';
import { sessionMinutes, usualSize } from '../group-size.ts';
import { t } from '../words.ts';
import { kindIcons, kindWords, minutesInWords } from './format-words.ts';

/** What happens when: a strip of all weeks to see its rhythm, and every step in words below. */
export function timeline(c: Reader, declared: Declaration): Html {
  return html`${strip(c, declared)}
    <ol class="journey">
      ${inOrder(declared).map((step) => stop(c, declared, step))}
    </ol>`;
}

const inOrder = ({ steps }: Declaration): Step[] =>
  steps.toSorted((one, other) => dayOfStep(one) - dayOfStep(other));

const width = 1000;

function strip(c: Reader, declared: Declaration): Html {
  const planned = planSteps(declared);
  const early = Math.max(0, ...planned.map(({ day }) => -day));
  const days = Math.max(declared.weeks * 7, ...planned.map(({ day }) => day + 1));
  const at = (day: number) => Math.round(16 + ((day + early) / (days + early)) * (width - 32));
  const weeks = Math.ceil(days / 7);
  const every = weeks > 30 ? 4 : 1;
  return html`<div class="strip">
    <svg viewBox="0 0 ${width} 56" preserveAspectRatio="none" aria-hidden="true">
      ${Array.from({ length: Math.floor(weeks / every) + 1 }, (_, i) => html`<line class="strip-week" x1="${at(Math.min(days, i * every * 7))}" x2="${at(Math.min(days, i * every * 7))}" y1="34" y2="44" />`)}
      <line class="strip-line" x1="8" x2="${width - 8}" y1="39" y2="39" />
      ${planned.map(({ day, declared: step }) => html`<rect class="strip-mark strip-${step.kind === 'session' ? 'session' : 'other'}" x="${at(day) - 5}" y="${step.kind === 'session' ? 6 : 22}" width="10" height="${step.kind === 'session' ? 33 : 17}" rx="3" />`)}
    </svg>
    <p class="strip-words">
      <span>${t(c, 'timeline.first')}</span><span>${t(c, 'timeline.last', { week: weeks })}</span>
    </p>
    <p class="strip-legend">
      <span class="legend-session">${t(c, 'timeline.legend_session')}</span
      ><span class="legend-other">${t(c, 'timeline.legend_other')}</span>
    </p>
  </div>`;
}

function stop(c: Reader, declared: Declaration, step: Step): Html {
  const facts = [
    t(c, kindWords[step.kind]),
    step.kind === 'session' && minutesInWords(c, sessionMinutes(step, usualSize(declared))),
    !step.required && t(c, 'timeline.optional'),
    step.with !== 'group' && t(c, withWords[step.with]),
  ].filter((fact) => fact !== false);
  return html`<li class="stop stop-${step.kind === 'session' ? 'session' : 'other'}">
    <span class="stop-mark">${icon(kindIcons[step.kind])}</span>
    <p class="stop-when">${whenOf(c, declared, step)}</p>
    <div class="stop-words">
      <p class="stop-name">
        ${step.kind === 'session' ? html`<a href="#session-${step.key}">${inWords(step.name, c)}</a>` : inWords(step.name, c)}
      </p>
      <p class="stop-facts">${facts.join(' · ')}</p>
      ${gist(c, step)}
    </div>
  </li>`;
}

const withWords = {
  programme: 'timeline.with_programme',
  facilitators: 'timeline.with_facilitators',
} as const;

function whenOf(c: Reader, { weeks }: Declaration, step: Step): string {
  const day = dayOfStep(step);
  if (day < 0) return t(c, 'timeline.before', { days: -day });
  const first =
    weeks <= 2 && step.day !== undefined
      ? t(c, 'timeline.day', { day: day + 1 })
      : t(c, 'timeline.week', { week: Math.floor(day / 7) + 1 });
  if (!step.repeat) return first;
  const { every_days: days, times: count } = step.repeat;
  return days % 7 === 0
    ? t(c, 'timeline.again_weeks', { first, weeks: days / 7, count })
    : t(c, 'timeline.again_days', { first, days, count });
}

/** What the step is about, in its own words. */
function gist(c: Reader, step: Step): Html | false {
  const said = gistOf(step);
  return said !== undefined && html`<p class="stop-gist">${inWords(said, c)}</p>`;
}

function gistOf(step: Step) {
  switch (step.kind) {
    case 'session':
      return step.summary;
    case 'task':
    case 'deliverable':
      return step.instructions;
    case 'prompt':
      return step.text;
    case 'reading':
      return step.what;
    case 'survey':
    case 'board':
      return step.introduction;
    case 'approval':
      return step.question;
    case 'check-in':
      return step.questions[0]?.text;
    case 'reflection':
      return step.prompts[0]?.text;
    case 'gate':
      return step.criteria[0]?.text;
  }
}

import {
  dayOfStep,
  inWords,
  kindIcons,
  minutesInWords,
  sessionMinutes,
  usualSize,
  type Declaration,
  type Step,
} from '#capabilities/formats/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { icon } from '#ui/icon.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';

const inSight = 8;

/** What happens when: on days where the start is known, else in weeks. A long one is folded after its first steps. */
export function whatHappens(c: Viewer, { declared, starts_on, runs }: Programme): Html {
  const steps = declared.steps
    .filter((step) => step.with !== 'facilitators')
    .toSorted((one, other) => dayOfStep(one) - dayOfStep(other));
  const start = runs === 'rolling' ? null : starts_on;
  const drawn = steps.map((step) => stop(c, declared, step, start));
  const rest = drawn.slice(inSight);
  return html`<ol class="journey">
      ${drawn.slice(0, rest.length > 2 ? inSight : drawn.length)}
    </ol>
    ${
      rest.length > 2 &&
      html`<details class="rule">
        <summary>${t(c, 'happens.more', { count: rest.length })}${icon('chevron-down')}</summary>
        <ol class="journey">
          ${rest}
        </ol>
      </details>`
    }`;
}

function stop(c: Viewer, declared: Declaration, step: Step, start: string | null): Html {
  const facts = [
    step.kind === 'session' && minutesInWords(c, sessionMinutes(step, usualSize(declared))),
    step.with === 'programme' && t(c, 'happens.together'),
    !step.required && t(c, 'about.optional'),
  ].filter((fact) => fact !== false);
  return html`<li class="stop stop-${step.kind === 'session' ? 'session' : 'other'}">
    <span class="stop-mark">${icon(kindIcons[step.kind])}</span>
    <p class="stop-when">${whenOf(c, declared, step, start)}</p>
    <div class="stop-words">
      <p class="stop-name">${inWords(step.name, c)}</p>
      ${facts.length > 0 && html`<p class="stop-facts">${facts.join(' · ')}</p>`}
    </div>
  </li>`;
}

function whenOf(c: Viewer, { weeks }: Declaration, step: Step, start: string | null): Renderable {
  const day = dayOfStep(step);
  const first = start === null ? inWeeks(c, weeks, day) : dayOf(c, later(start, day));
  if (!step.repeat) return first;
  const { every_days: days, times: count } = step.repeat;
  return days % 7 === 0
    ? t.html(c, 'happens.again_weeks', { first, weeks: days / 7, count })
    : t.html(c, 'happens.again_days', { first, days, count });
}

const inWeeks = (c: Viewer, weeks: number, day: number): string =>
  day < 0
    ? t(c, 'happens.before', { days: -day })
    : weeks <= 2
      ? t(c, 'happens.day', { day: day + 1 })
      : t(c, 'happens.week', { week: Math.floor(day / 7) + 1 });

function later(start: string, days: number): string {
  const date = new Date(`${start}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

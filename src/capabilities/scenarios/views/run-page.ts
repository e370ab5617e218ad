import { html, type Html } from '#platform/html/html.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { livePart } from '#ui/live.ts';
import { meter } from '#ui/meter.ts';
import { section } from '#ui/section.ts';
import { dayOf, time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { ScenarioRun } from '../run-record.ts';
import { sayLine, sayStory } from '../said.ts';
import { runTopic } from '../topics.ts';
import { t } from '../words.ts';
import { checksOf, coursesOf, figuresOf, linesOf } from './run-report.ts';
import { lastedFor, stateOf } from './run-state.ts';

/** One story as it is played, or as it was. */
export function runPage(c: Viewer, run: ScenarioRun): Html {
  const title = sayStory(c, run.name);
  const above = breadcrumb(c, [{ label: t(c, 'runs.title'), href: '/administration/scenarios' }]);
  return administrationPage(c, {
    title,
    current: 'scenarios',
    wide: true,
    main: html`${above}${section(title, runPart(c, run))}`,
  });
}

/** What of it changes while it is played; drawn again in place. */
export function runPart(c: Viewer, run: ScenarioRun): Html {
  const { id, version, people, seed, state, started_at } = run;
  const lasted = lastedFor(c, run);
  const facts = [
    t(c, 'run.people', { people }),
    t(c, 'run.seed', { seed: String(seed) }),
    t.html(c, 'run.started', { when: time(c, started_at) }),
    ...(lasted === null ? [] : [lasted]),
  ];
  return livePart(
    { topic: runTopic(id), src: `/administration/scenarios/${id}/part`, version },
    html`<div class="stack">
      <p class="row">
        ${stateOf(c, state)} <span>${facts.map((fact, i) => html`${i > 0 && ' · '}${fact}`)}</span>
      </p>
      ${progressOf(c, run)}${checksOf(c, run)}${figuresOf(c, run)}${coursesOf(c, run)}${linesOf(c, run)}
    </div>`,
  );
}

/** How far it is, and what was told last while there is more to come. */
function progressOf(c: Viewer, { done, total, state, lines }: ScenarioRun): Html {
  const percent = total === 0 ? 0 : Math.round((100 * done) / total);
  const last = state === 'running' && lines.at(-1);
  return html`${meter(t(c, 'run.progress'), done, total, t(c, 'run.percent', { percent }))}
  ${last && html`<p>${sayLine(c, last.what, last.values)} <span class="hint">${dayOf(c, last.at)}</span></p>`}`;
}

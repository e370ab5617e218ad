import { html, type Html } from '#platform/html/html.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import { emptyState } from '#ui/empty-state.ts';
import { list, type Entry } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { ListedRun } from '../run-record.ts';
import { sayStory } from '../said.ts';
import { t } from '../words.ts';
import { lastedFor, stateOf } from './run-state.ts';

/** Every story that was played on this site, the newest first. */
export function runsPage(c: Viewer, runs: readonly ListedRun[], older: number | null): Html {
  const title = t(c, 'runs.title');
  const found =
    runs.length === 0
      ? emptyState({ icon: 'route', title: t(c, 'runs.none_title'), text: t(c, 'runs.none_text') })
      : html`${list(
          title,
          runs.map((run) => entry(c, run)),
        )}${pager(c, { newer: null, older: older === null ? null : `?before=${older}` })}`;
  const lead = html`<p>${t(c, 'runs.lead')}</p>`;
  return administrationPage(c, {
    title,
    current: 'scenarios',
    wide: true,
    main: section(title, html`<div class="stack">${lead}${found}</div>`),
  });
}

function entry(c: Viewer, run: ListedRun): Entry {
  const { id, name, people, seed, checks, failed, state } = run;
  const judged = checks > 0 && t(c, 'table.outcome', { failed, checks });
  return {
    title: sayStory(c, name),
    href: `/administration/scenarios/${id}`,
    detail: html`${t(c, 'run.people', { people })} ·
    ${t(c, 'run.seed', { seed: String(seed) })}${judged && html` · ${judged}`}`,
    trail: html`<span class="row">${stateOf(c, state)}${lastedFor(c, run)} ${time(c, run.started_at)}</span>`,
  };
}

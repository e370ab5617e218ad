import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { smallCharts } from '#ui/drawings/small-charts.ts';
import { emptyState } from '#ui/empty-state.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { drawnPhases } from '../judging/draw-measure.ts';
import type { JudgedMeasure } from '../judging/judge-listed.ts';
import { sayDay, sayJudged, sayReasons, sayValue } from '../judging/say-measure.ts';
import { t } from '../words.ts';
import { verdictBadge } from './verdict.ts';

type Shown = { items: readonly JudgedMeasure[]; next: string | null; here: string };

/** The measures of a community, a team or a programme, each with a small chart, on a page of it. */
export function smallMeasures(c: Viewer, { items, next, here }: Shown): Html {
  if (items.length === 0)
    return emptyState({ icon: 'chart-line', title: t(c, 'of.empty_title'), text: t(c, 'of.empty') });
  const entries = items.map(({ measure, judged }) => {
    const last = measure.points.at(-1);
    return {
      title: measure.name,
      href: `/insights/measures/${measure.id}`,
      detail: last
        ? t(c, 'list.last', { value: sayValue(c, last.value, measure.unit), day: sayDay(c, last.at) })
        : t(c, 'list.none_yet'),
      trail: verdictBadge(c, judged),
    };
  });
  return section(
    t(c, 'of.title'),
    html`<div class="stack">
      <p>${t(c, 'of.lead')}</p>
      ${list(t(c, 'of.title'), entries)}${drawn(c, items)}${pager(c, { newer: null, older: next && `${here}?after=${next}` })}
    </div>`,
    linkButton(t(c, 'of.all'), '/insights/measures', { kind: 'quiet', small: true }),
  );
}

function drawn(c: Viewer, items: readonly JudgedMeasure[]): Html | null {
  const withPoints = items.filter(({ measure }) => measure.points.length > 0);
  if (withPoints.length === 0) return null;
  const charts = withPoints.map(({ measure, judged }) => ({
    label: measure.unit === '' ? measure.name : `${measure.name} (${measure.unit})`,
    description: [sayJudged(c, judged), ...sayReasons(c, judged, measure.unit)].join('. '),
    words: sayValue(c, measure.points.at(-1)!.value, measure.unit),
    phases: drawnPhases(c, judged),
  }));
  return smallCharts({
    id: 'measures',
    title: t(c, 'of.title'),
    charts,
    heights: 'own',
    say: (value) => sayValue(c, value, ''),
    words: {
      table: t(c, 'chart.table'),
      what: t(c, 'of.what'),
      when: t(c, 'chart.when'),
      value: t(c, 'chart.value'),
    },
  });
}

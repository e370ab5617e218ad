import { html, type Html } from '#platform/html/html.ts';
import { isShown, type Figure } from '#shared/aggregates/figure.ts';
import { insightsFrame } from '#shared/insights/insights-frame.ts';
import { linkButton } from '#ui/button.ts';
import { choices } from '#ui/choices.ts';
import { chord } from '#ui/drawings/chord.ts';
import { flowMatrix, type FlowCell } from '#ui/drawings/flow-matrix.ts';
import { emptyState } from '#ui/empty-state.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { dayText } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { findBeginning, Flow } from '../find-flow.ts';
import type { ProgrammeCourse } from '../find-programmes.ts';
import { groupings } from '../grouping.ts';
import type { Shown } from '../shown.ts';
import { t } from '../words.ts';
import { advice, fewNumbers, howCounted } from './few-numbers.ts';
import { flowCourse } from './flow-course.ts';
import { amongWords, byWords, groupName, quarterName, whyWithheld } from './flow-words.ts';
import { gapList } from './gap-list.ts';
import { programmeTable } from './programme-table.ts';

type Given = {
  flow: Flow;
  beginning: Awaited<ReturnType<typeof findBeginning>>;
  programmes: readonly ProgrammeCourse[];
};

/** Who learns from whom, between departments, places or levels: figures without people. */
export function flowPage(c: Viewer, { flow, beginning, programmes }: Given): Html {
  const { by, quarter, shown } = flow;
  return insightsFrame(c, {
    current: 'flow',
    title: t(c, 'title'),
    lead: t(c, 'lead'),
    wide: true,
    actions:
      quarter && shown
        ? linkButton(t(c, 'download'), `/insights/flow.csv?by=${by}&quarter=${quarter}`, { icon: 'download' })
        : '',
    main: html`${ways(c, flow)}${fewNumbers(c, shown)}${content(c, flow, beginning)}${advice(c, shown)}${flowCourse(c, flow.course)}${programmeTable(c, programmes)}`,
    aside: howCounted(c, beginning.consenting),
  });
}

function ways(c: Viewer, { by, quarter, course }: Flow): Html {
  const of = groupings.map((one) => ({
    label: t(c, byWords[one]),
    href: `/insights/flow?by=${one}${quarter ? `&quarter=${quarter}` : ''}`,
    current: one === by,
  }));
  const when = course.slice(0, 6).map((one) => ({
    label: quarterName(c, one.quarter),
    href: `/insights/flow?by=${by}&quarter=${one.quarter}`,
    current: one.quarter === quarter,
  }));
  return html`<div class="flow-ways">
    ${choices(t(c, 'by'), of)}${when.length > 1 && choices(t(c, 'when'), when)}
  </div>`;
}

function content(c: Viewer, { shown, by, quarter, redrawing }: Flow, beginning: Given['beginning']): Html {
  if (redrawing) return notice('neutral', html`<p>${t(c, 'redrawing')}</p>`);
  if (!shown || !quarter || shown.groups.length < 2)
    return emptyState({
      icon: 'chart-line',
      title: t(c, 'nothing'),
      text: shown
        ? t(c, 'nothing.groups')
        : t(c, 'nothing.quarter', { day: dayText(c, new Date(beginning.first_on)) }),
    });
  return html`${section(
    t(c, 'matrix', { quarter: quarterName(c, quarter) }),
    html`<p class="section-lead">${t(c, 'matrix.lead')}</p>
      ${matrix(c, shown)}
      <p class="hint">${t(c, 'matrix.signs')}</p>`,
  )}
  ${section(t(c, 'chord'), around(c, shown))}${gapList(c, shown, t(c, amongWords[by]))}`;
}

function matrix(c: Viewer, { groups, table }: Shown): Html {
  const cell = (one: Figure): FlowCell =>
    isShown(one) ? one : { sign: one.withheld === 'few' ? '–' : '·', words: whyWithheld(c, one) };
  return flowMatrix({
    caption: t(c, 'matrix.caption'),
    groups: groups.map((one) => groupName(c, one)),
    cells: table.cells.map((row) => row.map(cell)),
    ...(isTelling([...table.rows, ...table.columns])
      ? { sums: { rows: table.rows.map(cell), columns: table.columns.map(cell), total: cell(table.total) } }
      : {}),
    words: { from: t(c, 'matrix.from'), sum: t(c, 'matrix.sum') },
  });
}

/** Sums are given up before cells; where most of them are, the rest say little. */
const isTelling = (sums: readonly Figure[]): boolean => sums.filter(isShown).length * 2 > sums.length;

function around(c: Viewer, { groups, table }: Shown): Html {
  const flows = table.cells.map((row) => row.map((one) => (isShown(one) ? one.value : null)));
  const crossing = flows.some((row, i) => row.some((value, j) => i !== j && value !== null));
  if (!crossing) return html`<p>${t(c, 'chord.nothing')}</p>`;
  return chord({
    id: 'flow-chord',
    title: t(c, 'chord'),
    description: t(c, 'chord.about'),
    groups: groups.map((one) => groupName(c, one)),
    flows,
  });
}

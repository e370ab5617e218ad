import { html, type Html } from '#platform/html/html.ts';
import { limitsOf } from '#shared/run-charts/limits.ts';
import { smallCharts } from '#ui/drawings/small-charts.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { unitOf, type Course, type Unit } from '../months/figures.ts';
import { t } from '../words.ts';
import { besideWords, figureWords, monthWords, sayFigure, sayValue } from './health-words.ts';

const units = [
  ['share', 'courses.shares', 'courses.shares_table'],
  ['people', 'courses.people', 'courses.people_table'],
  ['minutes', 'courses.minutes', 'courses.minutes_table'],
] as const satisfies readonly (readonly [Unit, string, string])[];

/** From so many months before the last on, it is judged by their limits. */
const enough = 8;

/** How the figures went month by month, those of one unit beside each other, with a table for each unit. */
export function coursesPart(c: Viewer, courses: readonly Course[]): Html {
  const drawn = courses.filter(({ points }) => points.length > 1);
  if (drawn.length === 0) return html``;
  const charts = units.map(([unit, title, asTable]) => {
    const some = drawn.filter(({ figure }) => unitOf[figure] === unit);
    return some.length > 0 && chartsOf(c, unit, some, { title: t(c, title), table: t(c, asTable) });
  });
  const judged = drawn.some(({ points }) => points.length > enough);
  return section(
    t(c, 'courses'),
    html`${judged && html`<p class="section-lead">${t(c, 'courses.lead')}</p>`}
      <div class="stack">${charts}</div>`,
  );
}

type Titles = { title: string; table: string };

function chartsOf(c: Viewer, unit: Unit, courses: readonly Course[], { title, table }: Titles): Html {
  const charts = courses.map((course) => {
    const label = t(c, figureWords[course.figure]);
    const words = sayFigure(c, unit, course.now);
    return {
      label,
      words,
      description: t(c, 'sign', { figure: label, value: words, beside: t(c, besideWords[course.beside]) }),
      phases: [phaseOf(c, unit, course)],
    };
  });
  return smallCharts({
    id: `health-${unit}`,
    title,
    charts,
    heights: 'own',
    say: (value) => sayValue(c, unit, value),
    words: { table, what: t(c, 'column.figure'), when: t(c, 'column.month'), value: t(c, 'column.value') },
  });
}

/** The limits are those of the months before the last, which is judged by them. */
function phaseOf(c: Viewer, unit: Unit, { points }: Course) {
  const within = unit === 'share' ? { least: 0, most: 1 } : { least: 0 };
  const limits =
    points.length > enough
      ? limitsOf(
          points.slice(0, -1).map(({ value }) => value),
          within,
        )
      : null;
  return {
    points: points.map(({ month, value }) => ({
      at: Date.parse(month),
      value,
      when: monthWords(c, month),
    })),
    limits,
  };
}

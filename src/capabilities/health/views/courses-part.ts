import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { limitsOf } from '#shared/run-charts/limits.ts';
import { smallCharts } from '#ui/drawings/small-charts.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { unitOf, type Course, type Unit } from '../months/figures.ts';
import { t } from '../words.ts';
import { besideWords, figureWords, monthWords, sayFigure, sayValue } from './health-words.ts';

const units = [
  ['share', 'courses.shares'],
  ['people', 'courses.people'],
  ['minutes', 'courses.minutes'],
] as const satisfies readonly (readonly [Unit, string])[];

/** How the figures went month by month, those of one unit beside each other, with a table for each unit. */
export function coursesPart(c: Viewer, courses: readonly Course[]): Html {
  const drawn = courses.filter(({ points }) => points.length > 1);
  if (drawn.length === 0) return html``;
  return section(
    t(c, 'courses'),
    html`<p class="section-lead">${t(c, 'courses.lead')}</p>
      ${units.map(([unit, label]) =>
        chartsOf(
          c,
          unit,
          t(c, label),
          drawn.filter(({ figure }) => unitOf[figure] === unit),
        ),
      )}`,
  );
}

function chartsOf(c: Viewer, unit: Unit, title: string, courses: readonly Course[]): Renderable {
  if (courses.length === 0) return null;
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
    words: {
      table: title,
      what: t(c, 'column.figure'),
      when: t(c, 'column.month'),
      value: t(c, 'column.value'),
    },
  });
}

/** The limits are those of the months before the last, which is judged by them. */
function phaseOf(c: Viewer, unit: Unit, { points }: Course) {
  const within = unit === 'share' ? { least: 0, most: 1 } : { least: 0 };
  const limits =
    points.length > 8
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

import type { Html } from '#platform/html/html.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Point } from '#shared/run-charts/point.ts';
import { runChart } from '#ui/drawings/run-chart.ts';
import type { RunPhase } from '#ui/drawings/run-lines.ts';
import type { Measure } from '../measure.ts';
import { t } from '../words.ts';
import type { Judged } from './judge-measure.ts';
import { sayDay, sayJudged, sayReasons, sayAbout } from './say-measure.ts';

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The phases as a drawing takes them. */
export const drawnPhases = (c: Tongue, { phases, limits }: Judged): RunPhase[] =>
  phases.map(({ since, points }) => ({
    points: points.map(({ at, value, signal }) => ({ at: timeOf(at), value, when: sayDay(c, at), signal })),
    limits,
    ...(since && { since: { at: timeOf(since.at), name: since.name, when: sayDay(c, since.at) } }),
  }));

/** The chart of a measure with one point at least, and its table. */
export function drawMeasure(c: Tongue, measure: Measure, judged: Judged, others: readonly Point[]): Html {
  const { id, name, unit, comparison } = measure;
  return runChart({
    id: `measure-${id}`,
    title: name,
    description: [sayJudged(c, judged), ...sayReasons(c, judged, unit)].join('. '),
    phases: drawnPhases(c, judged),
    ...(comparison &&
      others.length > 0 && {
        comparison: {
          name: comparison.name,
          points: others.map(({ at, value }) => ({ at: timeOf(at), value, when: sayDay(c, at) })),
        },
      }),
    say: (value) => sayAbout(c, value, unit),
    words: {
      table: t(c, 'chart.table'),
      when: t(c, 'chart.when'),
      value: t(c, 'chart.value'),
      centre: t(c, judged.since === null ? 'chart.usual' : 'chart.usual_before'),
      limits: t(c, 'chart.limits'),
      signal: t(c, 'chart.signal'),
      notable: t(c, 'chart.notable'),
    },
  });
}

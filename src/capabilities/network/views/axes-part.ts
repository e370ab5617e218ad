import { html, type Html } from '#platform/html/html.ts';
import { radar } from '#ui/drawings/radar.ts';
import { table } from '#ui/table.ts';
import { dayText } from '#ui/time.ts';

import type { Viewer } from '#ui/viewer.ts';
import type { Check } from '../check.ts';
import { answersOf } from '../measures/answers.ts';
import { axesOf, axisKeys, type Axes } from '../measures/axes.ts';
import { measure } from '../measures/measure.ts';
import { t } from '../words.ts';
import { asDifference, asValue, axisMeaning, axisName, axisSentence } from './axis-words.ts';

/** The axes of a check, drawn as a web and said as a table, beside those of an earlier one. */
export function axesPart(c: Viewer, check: Check, earlier: Check | null): Html {
  const measures = measure(answersOf(check));
  const now = axesOf(measures);
  const before = earlier && axesOf(measure(answersOf(earlier)));
  const columns = [
    { label: t(c, 'result.axis') },
    { label: t(c, 'result.now'), numeric: true },
    ...(before
      ? [
          { label: t(c, 'result.before'), numeric: true },
          { label: t(c, 'result.change'), numeric: true },
        ]
      : []),
  ];
  const rows = axisKeys.map((key) => [
    html`<strong>${axisName(c, key)}</strong>
      <p>${now[key] === null ? t(c, 'result.too_little') : axisSentence(c, key, measures)}</p>
      <p class="hint">${axisMeaning(c, key)}</p>`,
    asValue(c, now[key]),
    ...(before ? [asValue(c, before[key]), asDifference(c, now[key], before[key])] : []),
  ]);
  return html`${web(c, check, earlier, now, before)}${table(t(c, 'result.axes'), columns, rows)}`;
}

function web(c: Viewer, check: Check, earlier: Check | null, now: Axes, before: Axes | null): Html {
  return radar({
    id: `radar-${check.id}`,
    title: t(c, 'result.radar_title'),
    description: t(c, 'result.radar_about'),
    spokes: axisKeys.map((key) => ({
      label: axisName(c, key),
      values: before ? [now[key], before[key]] : [now[key]],
    })),
    series: earlier ? [dayOf(c, check), dayOf(c, earlier)] : [dayOf(c, check)],
  });
}

/** The day on which a check was finished, for a legend. */
export const dayOf = (
  c: Viewer,
  { finished_at, created_at }: Pick<Check, 'finished_at' | 'created_at'>,
): string => dayText(c, finished_at ?? created_at);

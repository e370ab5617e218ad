import { html, type Html } from '#platform/html/html.ts';
import { pager } from '#ui/pager.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import { sayDay, sayValue } from '../judging/say-measure.ts';
import type { Measure } from '../measure.ts';
import type { MeasuredPoint } from '../points/point.ts';
import { t } from '../words.ts';

type Shown = {
  measure: Measure;
  points: { items: readonly MeasuredPoint[]; next: string | null };
  newest: boolean;
};

/** The points of a measure, the last days first, with who put them in and how often they were corrected. */
export function pointsTable(c: Viewer, { measure, points, newest }: Shown): Html {
  const here = `/insights/measures/${measure.id}`;
  const rows = points.items.map((point) => [
    html`<a href="${here}/points/${point.id}">${sayDay(c, point.on_day)}</a>`,
    point.value === null ? t(c, 'points.out') : sayValue(c, point.value, measure.unit),
    html`${point.note}${point.note !== '' && point.corrections.length > 0 && ' · '}${
      point.corrections.length > 0 && t(c, 'points.corrected', { count: point.corrections.length })
    }`,
    html`${point.by ?? t(c, 'somebody')}, ${cameWords(c, point.came)}`,
  ]);
  return html`${table(
    t(c, 'points.title'),
    [
      { label: t(c, 'point.day') },
      { label: t(c, 'point.value'), numeric: true },
      { label: t(c, 'point.note') },
      { label: t(c, 'points.by') },
    ],
    rows,
  )}${pager(c, { newer: newest ? null : here, older: points.next && `${here}?before=${points.next}` })}`;
}

export const cameWords = (c: Viewer, came: MeasuredPoint['came']): string =>
  came === 'hand' ? t(c, 'came.hand') : came === 'file' ? t(c, 'came.file') : t(c, 'came.api');

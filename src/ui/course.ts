import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { table } from '#ui/table.ts';

export type CoursePoint = { label: Renderable; value: number; words: string };

const width = 600;
const height = 120;

/** How a number went over time, as a line with its highest and last value said; the same stands in a table below. */
export function course(
  caption: string,
  points: readonly CoursePoint[],
  words: { table: string; when: string; most: string },
): Html {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const x = (at: number) => (points.length === 1 ? width : (width * at) / (points.length - 1));
  const y = (value: number) => height - (height * Math.max(0, value)) / most;
  const line = points.map(({ value }, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return html`<figure class="course">
    <figcaption>${caption}<span class="hint">${words.most}</span></figcaption>
    <svg
      class="course-line"
      viewBox="0 -4 ${width} ${height + 8}"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polygon points="0,${height} ${line} ${x(points.length - 1)},${height}" />
      <polyline points="${line}" />
    </svg>
    <details>
      <summary>${words.table}</summary>
      ${table(
        caption,
        [{ label: words.when }, { label: caption, numeric: true }],
        points.map((point) => [point.label, point.words]),
      )}
    </details>
  </figure>`;
}

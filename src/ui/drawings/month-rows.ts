import { html, type Html } from '#platform/html/html.ts';
import { at, drawing } from '#ui/drawings/figure.ts';
import { fold } from '#ui/fold.ts';
import { table } from '#ui/table.ts';

type MonthRows = {
  id: string;
  title: string;
  description: string;
  /** Each month in a letter or two for the drawing, and in a word for the table. */
  months: readonly { short: string; long: string }[];
  /** How often in each month. */
  rows: readonly { label: string; counts: readonly number[]; total: number }[];
  words: { table: string; what: string; total: string };
};

const width = 360;
const rowHeight = 40;
const largest = 9;

/** What returned how often in which month: a row of dots for each, the larger the more often; the same as a table. */
export function monthRows({ id, title, description, months, rows, words }: MonthRows): Html {
  const step = width / Math.max(1, months.length);
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const height = rows.length * rowHeight + 16;
  const content = html`${rows.map(
    ({ label, counts }, row) =>
      html`<text class="month-row-label" x="0" y="${row * rowHeight + 12}">${label}</text>
        <line
          class="month-row-line"
          x1="0"
          x2="${width}"
          y1="${row * rowHeight + 27}"
          y2="${row * rowHeight + 27}"
        />
        ${counts.map((count, i) => count > 0 && dot(step * (i + 0.5), row * rowHeight + 27, count / most))}`,
  )}${months.map(({ short }, i) => html`<text class="month-row-month" x="${at(step * (i + 0.5))}" y="${height - 3}">${short}</text>`)}`;
  return html`${drawing({ id, title, description, size: [width, height], look: 'month-rows' }, content)}${fold(
    words.table,
    table(
      title,
      [
        { label: words.what },
        ...months.map(({ long }) => ({ label: long, numeric: true })),
        { label: words.total, numeric: true },
      ],
      rows.map(({ label, counts, total }) => [label, ...counts.map(String), String(total)]),
    ),
  )}`;
}

/** Its area goes with the number. */
const dot = (x: number, y: number, share: number): Html =>
  html`<circle
    class="month-row-dot"
    cx="${at(x)}"
    cy="${y}"
    r="${at(Math.max(3, largest * Math.sqrt(share)))}"
  />`;

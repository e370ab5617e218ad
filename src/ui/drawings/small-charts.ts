import { html, type Html } from '#platform/html/html.ts';
import { drawing } from '#ui/drawings/figure.ts';
import { axis } from '#ui/drawings/plane.ts';
import { extentOf, runLines, type RunPhase } from '#ui/drawings/run-lines.ts';
import { fold } from '#ui/fold.ts';
import { table } from '#ui/table.ts';

type SmallCharts = {
  /** Begins the ids of the drawings. */
  id: string;
  title: string;
  charts: readonly {
    label: string;
    /** What is to be seen, for whoever does not see it. */
    description: string;
    /** The last value, or what the verdict is. */
    words: string;
    phases: readonly RunPhase[];
  }[];
  /** Whether heights can be compared from one to another, or each fills its own drawing. */
  heights: 'alike' | 'own';
  say: (value: number) => string;
  words: { table: string; what: string; when: string; value: string };
};

const width = 200;
const height = 72;

/** Several measures or places beside each other, all over the same time. The same stands in one table below. */
export function smallCharts({ id, title, charts, heights, say, words }: SmallCharts): Html {
  const extents = charts.map(({ phases }) => extentOf(phases));
  const from = Math.min(...extents.map((one) => one.from));
  const to = Math.max(...extents.map((one) => one.to));
  const least = Math.min(...extents.map((one) => one.least));
  const most = Math.max(...extents.map((one) => one.most));
  const x = axis(from, to, 5, width - 5);
  const drawn = charts.map(({ label, description, words: last, phases }, i) => {
    const own = heights === 'own' ? extents[i]! : { least, most };
    const y = axis(own.least, own.most, height - 7, 7);
    return html`<li>
      ${drawing(
        {
          id: `${id}-${i}`,
          title: label,
          description,
          size: [width, height],
          look: 'small-chart',
          legend: html`<b>${label}</b><span class="numeric">${last}</span>`,
        },
        runLines(phases, x, y, 2),
      )}
    </li>`;
  });
  return html`<ul class="small-charts" aria-label="${title}">
      ${drawn}
    </ul>
    ${fold(
      words.table,
      table(
        title,
        [{ label: words.what }, { label: words.when }, { label: words.value, numeric: true }],
        charts.flatMap(({ label, phases }) =>
          phases.flatMap(({ points }) => points.map((point) => [label, point.when, say(point.value)])),
        ),
      ),
    )}`;
}

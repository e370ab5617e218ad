import { html, type Html } from '#platform/html/html.ts';
import { at, drawing } from '#ui/drawings/figure.ts';
import { axis, ticks, type Axis } from '#ui/drawings/plane.ts';
import { extentOf, pathOf, runLines, type RunPhase, type RunPoint } from '#ui/drawings/run-lines.ts';
import { fold } from '#ui/fold.ts';
import { table } from '#ui/table.ts';

type RunChart = {
  id: string;
  title: string;
  description: string;
  /** In the order of time; together they have one point at least. */
  phases: readonly RunPhase[];
  /** The same measure where nothing was changed. */
  comparison?: { name: string; points: readonly RunPoint[] };
  /** A value with its unit, for the axis and the table. */
  say: (value: number) => string;
  words: {
    table: string;
    when: string;
    value: string;
    /** The centre line, and the limits around it. */
    centre: string;
    limits: string;
    /** What a diamond means. */
    signal: string;
    /** The column in which signals and events stand. */
    notable: string;
  };
};

const size = { width: 480, height: 260 };
const room = { left: 44, right: 468, top: 28, bottom: 226 };

/**
 * How a measure went: its points in the order of time, between which limits it moves by itself, and numbered lines
 * where something happened. The same stands in a table below.
 */
export function runChart(chart: RunChart): Html {
  const { id, title, description, phases, comparison, say } = chart;
  const others = comparison?.points ?? [];
  const { from, to, least, most } = extentOf(phases, others);
  const marks = ticks(least, most);
  const x = axis(from, to, room.left + 8, room.right - 8);
  const y = axis(marks[0]!, marks.at(-1)!, room.bottom, room.top);
  const all = [...phases.flatMap(({ points }) => points), ...others].sort((one, other) => one.at - other.at);
  const content = html`${marks.map((mark) => grid(mark, y, say))}${ends(all)}${events(phases, x)}${pathOf(others, x, y, 'run-comparison')}${runLines(phases, x, y, 3.5)}`;
  return html`${drawing(
    { id, title, description, size: [size.width, size.height], look: 'run-chart', legend: legend(chart) },
    content,
  )}${fold(chart.words.table, runTable(chart))}`;
}

const grid = (value: number, y: Axis, say: (value: number) => string): Html =>
  html`<line
      class="run-grid"
      x1="${room.left}"
      x2="${room.right}"
      y1="${at(y(value))}"
      y2="${at(y(value))}"
    /><text class="run-tick run-tick-value" x="${room.left - 6}" y="${at(y(value) + 4)}"
      >${say(value)}</text
    >`;

/** The first and the last time; the table has all of them. */
function ends(points: readonly RunPoint[]): Html {
  const [first, last] = [points[0], points.at(-1)];
  return html`${
    first && html`<text class="run-tick" x="${room.left}" y="${size.height - 8}">${first.when}</text>`
  }${
    last &&
    last !== first &&
    html`<text class="run-tick run-tick-last" x="${room.right}" y="${size.height - 8}">${last.when}</text>`
  }`;
}

const sinceOf = (phases: readonly RunPhase[]) => phases.flatMap(({ since }) => since ?? []);

/** Numbers instead of names, which would run into each other; the legend says them. */
const events = (phases: readonly RunPhase[], x: Axis): Html =>
  html`${sinceOf(phases).map(
    ({ at: time }, i) =>
      html`<line class="run-event" x1="${at(x(time))}" x2="${at(x(time))}" y1="20" y2="${room.bottom}" /><text
          class="run-event-number"
          x="${at(x(time))}"
          y="14"
          >${i + 1}</text
        >`,
  )}`;

function legend({ phases, comparison, words }: RunChart): Html {
  const limited = phases.some(({ limits }) => limits);
  const signals = phases.some(({ points }) => points.some(({ signal }) => signal));
  const key = (look: string, name: string) => html`<span class="run-key ${look}">${name}</span>`;
  return html`<span class="run-legend"
    >${limited && key('run-key-centre', words.centre)}${limited && key('run-key-limits', words.limits)}${signals && key('run-key-signal', words.signal)}${comparison && key('run-key-comparison', comparison.name)}${sinceOf(phases).map(({ name, when }, i) => html`<span><b class="numeric">${i + 1}</b> ${name}, ${when}</span>`)}</span
  >`;
}

function runTable({ title, phases, comparison, say, words }: RunChart): Html {
  const other = new Map(comparison?.points.map((point) => [point.at, point]));
  const rows = phases.flatMap(({ points, since, limits }) =>
    points.map((point, i) => {
      const notable = [i === 0 && since?.name, point.signal === true && words.signal].filter(Boolean);
      const beside = other.get(point.at);
      other.delete(point.at);
      return {
        at: point.at,
        cells: [
          point.when,
          say(point.value),
          limits ? say(limits.centre) : '',
          limits ? [limits.lower, limits.upper].filter(Number.isFinite).map(say).join('\u00a0– ') : '',
          ...(comparison ? [beside ? say(beside.value) : ''] : []),
          notable.join(', '),
        ],
      };
    }),
  );
  const only = [...other.values()].map((point) => ({
    at: point.at,
    cells: [point.when, '', '', '', say(point.value), ''],
  }));
  return table(
    title,
    [
      { label: words.when },
      { label: words.value, numeric: true },
      { label: words.centre, numeric: true },
      { label: words.limits, numeric: true },
      ...(comparison ? [{ label: comparison.name, numeric: true }] : []),
      { label: words.notable },
    ],
    [...rows, ...only].sort((one, another) => one.at - another.at).map(({ cells }) => cells),
  );
}

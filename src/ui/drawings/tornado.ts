import { html, type Html } from '#platform/html/html.ts';
import { at, drawing } from '#ui/drawings/figure.ts';
import { axis, type Axis } from '#ui/drawings/plane.ts';
import { fold } from '#ui/fold.ts';
import { table } from '#ui/table.ts';

/** One assumption: what it is at each bound, in words, and what comes out then. */
export type TornadoBar = {
  label: string;
  low: { words: string; outcome: number };
  high: { words: string; outcome: number };
};

type Tornado = {
  id: string;
  title: string;
  description: string;
  /** What comes out if everything is as assumed. */
  outcome: number;
  /** One at least; those that move the outcome most first. */
  bars: readonly TornadoBar[];
  /** An outcome in words. */
  say: (outcome: number) => string;
  words: {
    table: string;
    assumption: string;
    low: string;
    high: string;
    /** What comes out at the low and at the high bound. */
    outcomeLow: string;
    outcomeHigh: string;
    /** Where nothing is won or lost. */
    even: string;
  };
};

const width = 480;
const rowHeight = 46;
const top = 22;
const longest = 58;

/** How far an outcome hangs on each assumption: a bar from its low to its high bound. The same stands in a table below. */
export function tornado(drawn: Tornado): Html {
  const { id, title, description, outcome, bars, say, words } = drawn;
  const outcomes = [outcome, ...bars.flatMap(({ low, high }) => [low.outcome, high.outcome])];
  const x = axis(Math.min(...outcomes), Math.max(...outcomes), 62, width - 62);
  const height = top + bars.length * rowHeight + 6;
  const inSight = Math.min(...outcomes) < 0 && Math.max(...outcomes) > 0;
  const content = html`${inSight && upright(x(0), height, 'tornado-even')}${upright(x(outcome), height, 'tornado-outcome')}<text
      class="tornado-said"
      x="${at(Math.min(width - 40, Math.max(40, x(outcome))))}"
      y="13"
      >${say(outcome)}</text
    >${bars.map((bar, i) => row(bar, top + i * rowHeight, x, outcome, say))}`;
  const key = (look: string, name: string) => html`<span class="tornado-key ${look}">${name}</span>`;
  const legend = html`<span class="run-legend"
    >${key('tornado-key-low', words.low)}${key('tornado-key-high', words.high)}${inSight && key('tornado-key-even', words.even)}</span
  >`;
  return html`${drawing(
    { id, title, description, size: [width, height], look: 'tornado', legend },
    content,
  )}${fold(words.table, tornadoTable(drawn))}`;
}

const upright = (x: number, height: number, look: string): Html =>
  html`<line class="${look}" x1="${at(x)}" x2="${at(x)}" y1="${top - 4}" y2="${height}" />`;

/** The label stands above its bar, so that it fits on a phone too; the outcomes stand at both ends. */
function row(
  { label, low, high }: TornadoBar,
  y: number,
  x: Axis,
  outcome: number,
  say: (outcome: number) => string,
): Html {
  const [left, right] = low.outcome <= high.outcome ? [low, high] : [high, low];
  return html`<text class="tornado-label" x="0" y="${y + 13}">${shortened(label)}</text
    >${half(x(low.outcome), x(outcome), y, 'tornado-low')}${half(x(high.outcome), x(outcome), y, 'tornado-high')}<text
      class="tornado-end tornado-end-left"
      x="${at(x(left.outcome) - 6)}"
      y="${y + 33}"
      >${say(left.outcome)}</text
    ><text class="tornado-end" x="${at(x(right.outcome) + 6)}" y="${y + 33}">${say(right.outcome)}</text>`;
}

const half = (end: number, middle: number, y: number, look: string): Html =>
  html`<rect
    class="${look}"
    x="${at(Math.min(end, middle))}"
    y="${y + 20}"
    width="${at(Math.max(0.5, Math.abs(end - middle)))}"
    height="17"
  />`;

const shortened = (label: string): string =>
  label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label;

const tornadoTable = ({ title, bars, say, words }: Tornado): Html =>
  table(
    title,
    [
      { label: words.assumption },
      { label: words.low, numeric: true },
      { label: words.outcomeLow, numeric: true },
      { label: words.high, numeric: true },
      { label: words.outcomeHigh, numeric: true },
    ],
    bars.map(({ label, low, high }) => [label, low.words, say(low.outcome), high.words, say(high.outcome)]),
  );

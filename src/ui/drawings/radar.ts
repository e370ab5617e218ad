import { html, type Html } from '#platform/html/html.ts';
import { at, drawing } from '#ui/drawings/figure.ts';

export type Spoke = {
  label: string;
  /** From 0 to 1 for each series, the newest first; null where it is not known. */
  values: readonly (number | null)[];
};

type Radar = {
  id: string;
  title: string;
  description: string;
  spokes: readonly Spoke[];
  /** What the values are of, the newest first: one or two. */
  series: readonly string[];
};

const width = 400;
const height = 320;
const radius = 110;
const middle = { x: width / 2, y: height / 2 };
const rings = [0.25, 0.5, 0.75, 1];

/** A web of axes, each from 0 in the middle to 1 at the rim, with an earlier course below the newest. */
export function radar({ id, title, description, spokes, series }: Radar): Html {
  const count = spokes.length;
  const web = html`${rings.map((share) => html`<polygon class="radar-ring" points="${around(count, () => share)}" />`)}${spokes.map((_, i) => axis(i, count))}`;
  // What was before lies below what is now.
  const courses = series.map((_, which) => course(spokes, which)).toReversed();
  const legend =
    series.length > 1 &&
    html`<span class="radar-legend"
      >${series.map((name, which) => html`<span class="radar-key radar-key-${which}">${name}</span>`)}</span
    >`;
  return drawing(
    { id, title, description, size: [width, height], look: 'radar', ...(legend ? { legend } : {}) },
    html`${web}${courses}${spokes.map((spoke, i) => label(spoke, i, count))}`,
  );
}

function point(i: number, count: number, share: number): { x: number; y: number } {
  const angle = (2 * Math.PI * i) / count - Math.PI / 2;
  return { x: middle.x + Math.cos(angle) * radius * share, y: middle.y + Math.sin(angle) * radius * share };
}

const around = (count: number, share: (i: number) => number): string =>
  Array.from({ length: count }, (_, i) => {
    const { x, y } = point(i, count, share(i));
    return `${at(x)},${at(y)}`;
  }).join(' ');

function axis(i: number, count: number): Html {
  const end = point(i, count, 1);
  return html`<line
    class="radar-axis"
    x1="${middle.x}"
    y1="${middle.y}"
    x2="${at(end.x)}"
    y2="${at(end.y)}"
  />`;
}

/** What is not known is left out of the course, so that it looks neither weak nor strong. */
function course(spokes: readonly Spoke[], which: number): Html {
  const known = spokes.flatMap(({ values }, i) => {
    const value = values[which] ?? null;
    return value === null ? [] : [point(i, spokes.length, value)];
  });
  const points = known.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ');
  return html`<g class="radar-course radar-course-${which}"
    ><polygon
      points="${points}"
    />${known.map(({ x, y }) => html`<circle cx="${at(x)}" cy="${at(y)}" r="${which === 0 ? 4 : 3}" />`)}</g
  >`;
}

function label(spoke: Spoke, i: number, count: number): Html {
  const { x, y } = point(i, count, 1 + 14 / radius);
  const side = Math.abs(x - middle.x) < 10 ? 'middle' : x < middle.x ? 'end' : 'start';
  const lines = inTwo(spoke.label);
  const first =
    y < middle.y - 40 ? -(lines.length - 1) * 15 : y > middle.y + 40 ? 8 : -(lines.length - 2) * 7.5;
  return html`<text class="radar-label" x="${at(x)}" y="${at(y + first)}" text-anchor="${side}"
    >${lines.map((line, nth) => html`<tspan x="${at(x)}" dy="${nth === 0 ? 0 : 15}">${line}</tspan>`)}</text
  >`;
}

/** A label in two lines where it is more than a word: the last word stands alone. */
function inTwo(label: string): string[] {
  const words = label.split(' ');
  return words.length === 1 ? words : [words.slice(0, -1).join(' '), words.at(-1)!];
}

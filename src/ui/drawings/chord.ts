import { html, type Html } from '#platform/html/html.ts';
import { at, drawing } from '#ui/drawings/figure.ts';

type Chord = {
  id: string;
  title: string;
  description: string;
  groups: readonly string[];
  /** How much goes from the group of the row to that of the column; null where it is not told. */
  flows: readonly (readonly (number | null)[])[];
};

type Arc = { from: number; to: number };

/** So many groups are told apart by colour; after that colours return, and the numbers tell them apart. */
const groupColours = 6;

const size = 400;
const radius = 160;
const rim = 12;
/** Between two groups, in parts of the whole round. */
const gap = 0.012;

/** Groups around a circle, and between them ribbons as wide as what flows: in the colour of whom it comes from. */
export function chord({ id, title, description, groups, flows }: Chord): Html {
  const { arcs, ribbons } = layOut(flows);
  const drawn = ribbons.map(
    ({ from, source, target }) =>
      html`<path class="chord-ribbon map-group-${from % groupColours}" d="${ribbonPath(source, target)}" />`,
  );
  const around = arcs.map((arc, i) => arc && group(arc, i));
  const legend = html`<ol class="chord-legend">
    ${groups.map((name, i) => html`<li class="map-key map-group-${i % groupColours}">${i + 1} ${name}</li>`)}
  </ol>`;
  return drawing(
    { id, title, description, size: [size, size], look: 'chord', legend },
    html`${drawn}${around}`,
  );
}

function group(arc: Arc, i: number): Html {
  const middle = point((arc.from + arc.to) / 2, radius + rim + 12);
  return html`<path class="chord-group map-group-${i % groupColours}" d="${bandPath(arc)}" /><text
      class="chord-number"
      x="${at(middle.x)}"
      y="${at(middle.y + 5)}"
      >${i + 1}</text
    >`;
}

type Ribbon = { from: number; source: Arc; target: Arc };

/** Each group has room for what leaves it and what comes in; within, the partners stand in their order. */
function layOut(flows: Chord['flows']): { arcs: (Arc | null)[]; ribbons: Ribbon[] } {
  const flow = (from: number, to: number): number => (from === to ? 0 : (flows[from]?.[to] ?? 0));
  const places = [...flows.keys()];
  const weight = (i: number) => places.reduce((sum, j) => sum + flow(i, j) + flow(j, i), 0);
  const weights = places.map(weight);
  const all = weights.reduce((sum, one) => sum + one, 0);
  if (all === 0) return { arcs: places.map(() => null), ribbons: [] };
  const share = (1 - gap * weights.filter((one) => one > 0).length) / all;
  const ends = new Map<string, Arc>();
  let turn = 0;
  const arcs = places.map((i) => {
    if (weights[i] === 0) return null;
    const from = turn;
    for (const j of places) {
      ends.set(`out ${i} ${j}`, { from: turn, to: (turn += flow(i, j) * share) });
      ends.set(`in ${j} ${i}`, { from: turn, to: (turn += flow(j, i) * share) });
    }
    const arc = { from, to: turn };
    turn += gap;
    return arc;
  });
  const ribbons = places.flatMap((from) =>
    places
      .filter((to) => flow(from, to) > 0)
      .map((to) => ({ from, source: ends.get(`out ${from} ${to}`)!, target: ends.get(`in ${from} ${to}`)! })),
  );
  return { arcs, ribbons };
}

function point(turn: number, far: number): { x: number; y: number } {
  const angle = 2 * Math.PI * turn - Math.PI / 2;
  return { x: size / 2 + Math.cos(angle) * far, y: size / 2 + Math.sin(angle) * far };
}

const said = (turn: number, far: number): string => {
  const { x, y } = point(turn, far);
  return `${at(x)} ${at(y)}`;
};
const isLarge = ({ from, to }: Arc): 0 | 1 => (to - from > 0.5 ? 1 : 0);
const along = (arc: Arc, far: number): string => `A ${far} ${far} 0 ${isLarge(arc)} 1 ${said(arc.to, far)}`;
const throughMiddle = `Q ${size / 2} ${size / 2}`;

function ribbonPath(source: Arc, target: Arc): string {
  return `M ${said(source.from, radius)} ${along(source, radius)} ${throughMiddle} ${said(target.from, radius)} ${along(target, radius)} ${throughMiddle} ${said(source.from, radius)} Z`;
}

function bandPath(arc: Arc): string {
  const outer = radius + rim;
  const inner = radius + 3;
  return `M ${said(arc.from, outer)} ${along(arc, outer)} L ${said(arc.to, inner)} A ${inner} ${inner} 0 ${isLarge(arc)} 0 ${said(arc.from, inner)} Z`;
}

import { html, type Html } from '#platform/html/html.ts';
import { at, drawing } from '#ui/drawings/figure.ts';

export type MapGroup = { name: string; people: number };
/** Ties between two groups, by their places in the list. */
export type GroupTie = readonly [one: number, other: number, ties: number];

type GroupMap = {
  id: string;
  title: string;
  description: string;
  groups: readonly MapGroup[];
  ties: readonly GroupTie[];
};

const side = 400;
const ring = 132;
const colours = 6;

/** Groups as circles as large as they have people, joined by lines as thick as there are ties. */
export function groupMap({ id, title, description, groups, ties }: GroupMap): Html {
  const most = Math.max(1, ...groups.map(({ people }) => people));
  const thickest = Math.max(1, ...ties.map(([, , count]) => count));
  const places = groups.map((_, place) => {
    const angle = (2 * Math.PI * place) / groups.length - Math.PI / 2;
    const out = groups.length === 1 ? 0 : ring;
    return { x: side / 2 + out * Math.cos(angle), y: side / 2 + out * Math.sin(angle) };
  });
  // No circle is so large that it touches its neighbours.
  const room = groups.length < 2 ? 60 : Math.min(44, ring * Math.sin(Math.PI / groups.length) * 0.85);
  const lines = ties.map(([one, other, count]) => {
    const [a, b] = [places[one]!, places[other]!];
    return html`<line
      class="map-tie"
      x1="${at(a.x)}"
      y1="${at(a.y)}"
      x2="${at(b.x)}"
      y2="${at(b.y)}"
      stroke-width="${at(0.75 + (8 * count) / thickest)}"
    />`;
  });
  const circles = groups.map(({ name, people }, place) => {
    const { x, y } = places[place]!;
    const radius = Math.max(9, room * Math.sqrt(people / most));
    return html`<g class="map-person map-group-${place % colours}"
      ><circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" /><text
        class="map-initials"
        x="${at(x)}"
        y="${at(y + 4)}"
        >${name}</text
      ></g
    >`;
  });
  return drawing(
    { id, title, description, size: [side, side], look: 'network-map' },
    html`${lines}${circles}`,
  );
}

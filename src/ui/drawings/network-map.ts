import { attributes, html, type Html } from '#platform/html/html.ts';
import { initials } from '#ui/avatar.ts';
import { at, drawing } from '#ui/drawings/figure.ts';

export type MapNode = {
  name: string;
  /** Where it lies, from 0 to 1 in both directions. */
  x: number;
  y: number;
  /** Which group it belongs to, from 0; nothing for whoever is in none. Twelve are told apart. */
  group: number | null;
  /** Whose map it is, or who joins groups: drawn to be seen. */
  stands?: 'self' | 'bridge';
};

export type MapTie = {
  from: number;
  to: number;
  /** From 0 to 1: how thick it is drawn. */
  strength: number;
  /** Between two others rather than with the person whose map it is. */
  between?: boolean;
};

type NetworkMap = {
  id: string;
  title: string;
  description: string;
  nodes: readonly MapNode[];
  ties: readonly MapTie[];
  groups: readonly string[];
};

const width = 400;
const height = 360;
/** Below a circle stands a name. */
const foot = 24;
const margin = 34;
const mostWithNames = 24;
const groupColours = 6;

/** After six colours they come again with a broken line around. */
function groupLook(group: number | null): string {
  if (group === null) return 'map-group-none';
  return `map-group-${group % groupColours}${group < groupColours ? '' : ' map-group-again'}`;
}

/** People as circles with their initials, those who know each other joined by lines. */
export function networkMap({ id, title, description, nodes, ties, groups }: NetworkMap): Html {
  const crowded = nodes.length > mostWithNames;
  const lies = ({ y }: MapNode) => margin + y * (height - 2 * margin);
  // No higher than what is on it.
  const top = Math.min(...nodes.map(lies)) - margin;
  const bottom = Math.max(...nodes.map(lies)) + margin + foot;
  const place = (node: MapNode) => ({ x: margin + node.x * (width - 2 * margin), y: lies(node) - top });
  const drawn = ties.map(({ from, to, strength, between }) => {
    const [a, b] = [place(nodes[from]!), place(nodes[to]!)];
    const look = between === true ? 'map-tie map-tie-between' : 'map-tie';
    return html`<line
      class="${look}"
      x1="${at(a.x)}"
      y1="${at(a.y)}"
      x2="${at(b.x)}"
      y2="${at(b.y)}"
      stroke-width="${at((crowded ? 0.5 : 1) + strength * (crowded ? 1 : 3))}"
    />`;
  });
  const people = nodes.map((node) => person(node, place(node), crowded));
  const legend =
    groups.length > 0 &&
    html`<span class="map-legend"
      >${groups.map((name, group) => html`<span class="map-key ${groupLook(group)}">${name}</span>`)}</span
    >`;
  return drawing(
    {
      id,
      title,
      description,
      size: [width, Math.round(bottom - top)],
      look: 'network-map',
      ...(legend ? { legend } : {}),
    },
    html`${drawn}${people}`,
  );
}

function person(
  { name, group, stands }: MapNode,
  { x, y }: { x: number; y: number },
  crowded: boolean,
): Html {
  const size = crowded ? (stands === 'bridge' ? 9 : 6) : stands === 'self' ? 18 : 14;
  const look = ['map-person', stands && `map-${stands}`, groupLook(group)];
  const given = { class: look.filter(Boolean).join(' ') };
  const words =
    !crowded &&
    html`<text class="map-initials" x="${at(x)}" y="${at(y + 4)}">${initials(name)}</text
      ><text class="map-name" x="${at(x)}" y="${at(y + size + 12)}">${short(name)}</text>`;
  return html`<g${attributes(given)}><circle cx="${at(x)}" cy="${at(y)}" r="${size}" />${words}${crowded && stands === 'bridge' && html`<text class="map-name" x="${at(x)}" y="${at(y + size + 11)}">${short(name)}</text>`}</g>`;
}

const longest = 12;

/** The first name, or as much of it as finds room. */
function short(name: string): string {
  const first = name.split(' ')[0]!.replace(/[,;:]$/, '');
  return first.length > longest ? `${first.slice(0, longest - 1)}…` : first;
}

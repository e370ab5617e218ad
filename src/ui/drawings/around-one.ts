import type { MapNode, MapTie } from '#ui/drawings/network-map.ts';

export type Near = {
  name: string;
  /** The word for where somebody belongs; those of one stand side by side. */
  group: string | null;
  /** From 1 to 5, the strongest nearest; null counts as the middle. */
  strength: number | null;
};

const nearest = 0.27;
const farthest = 0.5;

/**
 * One person in the middle and those they named around them: who belongs together side by side, the closest nearest.
 * `known` are pairs of places in `people`.
 */
export function aroundOne(
  self: string,
  people: readonly Near[],
  known: readonly (readonly [number, number])[],
): { nodes: MapNode[]; ties: MapTie[]; groups: string[] } {
  const groups = [...new Set(people.flatMap(({ group }) => group ?? []))].sort((a, b) => a.localeCompare(b));
  const order = people
    .map((_, i) => i)
    .sort((a, b) => rank(people[a]!, groups) - rank(people[b]!, groups) || a - b);
  const nodes: MapNode[] = [{ name: self, x: 0.5, y: 0.5, group: null, stands: 'self' }];
  for (const [turn, i] of order.entries()) {
    const { name, group, strength } = people[i]!;
    const angle = (2 * Math.PI * turn) / people.length - Math.PI / 2;
    // With many side by side every other one stands a little further out, so that names do not meet.
    const apart = people.length > 9 && turn % 2 === 1 ? 0.06 : 0;
    const far = Math.min(farthest, farthest - ((strength ?? 3) - 1) * ((farthest - nearest) / 4) + apart);
    nodes[i + 1] = {
      name,
      x: 0.5 + Math.cos(angle) * far,
      y: 0.5 + Math.sin(angle) * far,
      group: group === null ? null : groups.indexOf(group),
    };
  }
  const spokes = people.map(({ strength }, i) => ({
    from: 0,
    to: i + 1,
    strength: ((strength ?? 3) - 1) / 4,
  }));
  const between = known.map(([a, b]) => ({ from: a + 1, to: b + 1, strength: 0, between: true }));
  return { nodes, ties: [...spokes, ...between], groups };
}

const rank = ({ group }: Near, groups: readonly string[]): number =>
  group === null ? groups.length : groups.indexOf(group);

import type { Graph } from './blossom-graph.ts';

/** The node where the ways of two outer nodes to their roots meet, or 0 if they are of different trees. */
export function meetingPoint(g: Graph, x: number, y: number): number {
  g.visit += 1;
  let here = x;
  let there = y;
  while (here !== 0 || there !== 0) {
    if (here !== 0) {
      if (g.seen[here] === g.visit) return here;
      g.seen[here] = g.visit;
      here = grandparent(g, here);
    }
    [here, there] = [there, here];
  }
  return 0;
}

function grandparent(g: Graph, x: number): number {
  const inner = g.top[g.mate[x]!]!;
  return inner === 0 ? 0 : g.top[g.parent[inner]!]!;
}

/** Pairs node x with y and turns the pairs on x's way to its root over. */
export function augment(g: Graph, x: number, y: number): void {
  let here = x;
  let there = y;
  for (;;) {
    const inner = g.top[g.mate[here]!]!;
    pairUp(g, here, there);
    if (inner === 0) return;
    const next = g.top[g.parent[inner]!]!;
    pairUp(g, inner, next);
    here = next;
    there = inner;
  }
}

/** Pairs x with y; inside a blossom the ring is paired anew, so that the person with the edge is its base. */
function pairUp(g: Graph, x: number, y: number): void {
  const at = x * g.width + y;
  g.mate[x] = g.to[at]!;
  if (x <= g.count) return;
  const entry = g.within[x * g.width + g.from[at]!]!;
  const steps = evenWay(g, x, entry);
  const ring = g.ring[x]!;
  for (let step = 0; step < steps; step += 1) pairUp(g, ring[step]!, ring[step ^ 1]!);
  pairUp(g, entry, y);
  g.ring[x] = [...ring.slice(steps), ...ring.slice(0, steps)];
}

/** How many steps from the base to a node of the ring; the ring is turned over if that makes the number even. */
export function evenWay(g: Graph, b: number, node: number): number {
  const ring = g.ring[b]!;
  const steps = ring.indexOf(node);
  if (steps % 2 === 0) return steps;
  g.ring[b] = [ring[0]!, ...ring.slice(1).toReversed()];
  return ring.length - steps;
}

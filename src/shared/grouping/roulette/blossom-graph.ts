import { forbidden } from './types.ts';

export const noMark = -1;
export const outerMark = 0;
export const innerMark = 1;

/**
 * The state of a search for the cheapest pairs. Nodes are numbered from 1, so that 0 is nobody: people first, then
 * blossoms, which are odd rings of nodes that act as one.
 */
export interface Graph {
  count: number;
  /** The highest node in use, and the length of a row in the tables. */
  last: number;
  width: number;
  /** Twice the gain of pairing two people; -1 where they may not be. Rows of `width`. */
  gain: Float64Array;
  /** The best edge from node to node, by its two people; 0 where there is none. */
  from: Int16Array;
  to: Int16Array;
  /** Twice the dual of each person, the dual of each blossom. */
  dual: Float64Array;
  /** The person at the other end of a node's pair. */
  mate: Int16Array;
  /** The outermost blossom that a node is in, itself if none; 0 for a blossom not in use. */
  top: Int16Array;
  /** The person in the tree from which an inner node was reached. */
  parent: Int16Array;
  /** The person of an outer node with the least slack to a node. */
  nearest: Int16Array;
  mark: Int8Array;
  seen: Int32Array;
  visit: number;
  /** The nodes of a blossom around its ring, the base first. */
  ring: number[][];
  /** For blossom and person: the node of the ring that the person is in. Rows of `width`. */
  within: Int16Array;
  /** People of outer nodes who are still to be looked at. */
  queue: number[];
}

export function denseGraph(count: number, cost: (i: number, j: number) => number): Graph {
  const width = count + Math.floor(count / 2) + 2;
  const g: Graph = {
    count,
    last: count,
    width,
    gain: new Float64Array((count + 1) * width).fill(-1),
    from: new Int16Array(width * width),
    to: new Int16Array(width * width),
    dual: new Float64Array(width),
    mate: new Int16Array(width),
    top: Int16Array.from({ length: width }, (_, x) => (x <= count ? x : 0)),
    parent: new Int16Array(width),
    nearest: new Int16Array(width),
    mark: new Int8Array(width),
    seen: new Int32Array(width),
    visit: 0,
    ring: Array.from({ length: width }, () => []),
    within: new Int16Array(width * width),
    queue: [],
  };
  fillIn(g, cost);
  return g;
}

function fillIn(g: Graph, cost: (i: number, j: number) => number): void {
  let dearest = 0;
  for (let u = 1; u <= g.count; u += 1) {
    g.within[u * g.width + u] = u;
    for (let v = u + 1; v <= g.count; v += 1) {
      const price = cost(u - 1, v - 1);
      if (price >= forbidden) continue;
      if (price > dearest) dearest = price;
      g.gain[u * g.width + v] = price;
      join(g, u, v, u, v);
    }
  }
  for (let u = 1; u <= g.count; u += 1) {
    g.dual[u] = dearest;
    for (let v = u + 1; v <= g.count; v += 1) {
      const at = u * g.width + v;
      if (g.from[at] !== 0) g.gain[at] = 2 * (dearest - g.gain[at]!);
      g.gain[v * g.width + u] = g.gain[at]!;
    }
  }
}

/** Notes that the best edge between nodes x and y is that of persons u and v. */
export function join(g: Graph, x: number, y: number, u: number, v: number): void {
  g.from[x * g.width + y] = u;
  g.to[x * g.width + y] = v;
  g.from[y * g.width + x] = v;
  g.to[y * g.width + x] = u;
}

/** How far the best edge between two nodes is from being tight; infinite where there is none. */
export function slackOf(g: Graph, x: number, y: number): number {
  const at = x * g.width + y;
  const u = g.from[at]!;
  if (u === 0) return Infinity;
  const v = g.to[at]!;
  return g.dual[u]! + g.dual[v]! - g.gain[u * g.width + v]!;
}

/** Person u of an outer node may be the nearest to node x. */
export function notice(g: Graph, u: number, x: number, slack = slackOf(g, u, x)): void {
  if (slack === Infinity) return;
  const nearest = g.nearest[x]!;
  if (nearest === 0 || slackOf(g, u, x) < slackOf(g, nearest, x)) g.nearest[x] = u;
}

export function noticeAll(g: Graph, x: number): void {
  g.nearest[x] = 0;
  for (let u = 1; u <= g.count; u += 1) {
    if (g.top[u] !== x && g.mark[g.top[u]!] === outerMark) notice(g, u, x);
  }
}

/** Puts the people of a node that became outer into the queue. */
export function feed(g: Graph, x: number): void {
  if (x <= g.count) g.queue.push(x);
  else for (const node of g.ring[x]!) feed(g, node);
}

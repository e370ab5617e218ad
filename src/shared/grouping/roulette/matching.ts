import { addBlossom, expandBlossom } from './blossoms.ts';
import {
  denseGraph,
  feed,
  innerMark,
  noMark,
  notice,
  outerMark,
  slackOf,
  type Graph,
} from './blossom-graph.ts';
import { augment, meetingPoint } from './blossom-paths.ts';

/**
 * The pairing with the least cost among those that leave the fewest people without a partner, exactly, in O(n³): the
 * primal-dual method of Edmonds with blossoms kept as further nodes of a dense graph. Costs are whole numbers up to
 * 2^48; `forbidden` ones are no bond. Answers each one's partner, or -1.
 */
export function cheapestPairs(count: number, cost: (i: number, j: number) => number): Int32Array {
  const graph = denseGraph(count, cost);
  let more = count > 1;
  while (more) more = findPath(graph);
  return Int32Array.from({ length: count }, (_, i) => graph.mate[i + 1]! - 1);
}

/** Grows trees from all who are free until two of them meet, which pairs two more people; false if none can meet. */
function findPath(g: Graph): boolean {
  g.mark.fill(noMark);
  g.nearest.fill(0);
  g.queue.length = 0;
  for (let x = 1; x <= g.last; x += 1) {
    if (g.top[x] === x && g.mate[x] === 0) {
      g.parent[x] = 0;
      g.mark[x] = outerMark;
      feed(g, x);
    }
  }
  if (g.queue.length < 2) return false;
  for (;;) {
    for (let at = 0; at < g.queue.length; at += 1) {
      if (scan(g, g.queue[at]!)) return true;
    }
    g.queue.length = 0;
    const step = largestStep(g);
    if (step === Infinity) return false;
    applyStep(g, step);
    if (followTightEdges(g)) return true;
    for (let b = g.count + 1; b <= g.last; b += 1) {
      if (g.top[b] === b && g.mark[b] === innerMark && g.dual[b] === 0) expandBlossom(g, b);
    }
  }
}

function scan(g: Graph, u: number): boolean {
  if (g.mark[g.top[u]!] === innerMark) return false;
  for (let v = 1; v <= g.count; v += 1) {
    if (g.top[u] === g.top[v]) continue;
    const slack = slackOf(g, u, v);
    if (slack === 0) {
      if (follow(g, u, v)) return true;
    } else if (slack < Infinity) notice(g, u, g.top[v]!, slack);
  }
  return false;
}

/** A tight edge from person u of an outer node: the tree grows, a ring closes, or two trees meet. */
function follow(g: Graph, from: number, to: number): boolean {
  const u = g.top[from]!;
  const v = g.top[to]!;
  if (g.mark[v] === noMark) {
    const next = g.top[g.mate[v]!]!;
    g.parent[v] = from;
    g.mark[v] = innerMark;
    g.nearest[v] = 0;
    g.nearest[next] = 0;
    g.mark[next] = outerMark;
    feed(g, next);
  } else if (g.mark[v] === outerMark) {
    const meeting = meetingPoint(g, u, v);
    if (meeting === 0) {
      augment(g, u, v);
      augment(g, v, u);
      return true;
    }
    addBlossom(g, u, meeting, v);
  }
  return false;
}

/** How far the duals can move until an edge becomes tight or a blossom has no weight left. */
function largestStep(g: Graph): number {
  let step = Infinity;
  for (let x = 1; x <= g.last; x += 1) {
    if (g.top[x] !== x) continue;
    if (x > g.count && g.mark[x] === innerMark) step = Math.min(step, g.dual[x]! / 2);
    if (g.nearest[x] === 0 || g.mark[x] === innerMark) continue;
    const slack = slackOf(g, g.nearest[x]!, x);
    step = Math.min(step, g.mark[x] === outerMark ? slack / 2 : slack);
  }
  return step;
}

function applyStep(g: Graph, step: number): void {
  for (let u = 1; u <= g.count; u += 1) {
    const mark = g.mark[g.top[u]!]!;
    if (mark !== noMark) g.dual[u]! += mark === outerMark ? -step : step;
  }
  for (let b = g.count + 1; b <= g.last; b += 1) {
    if (g.top[b] !== b || g.mark[b] === noMark) continue;
    g.dual[b]! += g.mark[b] === outerMark ? 2 * step : -2 * step;
  }
}

function followTightEdges(g: Graph): boolean {
  for (let x = 1; x <= g.last; x += 1) {
    const u = g.nearest[x]!;
    if (g.top[x] !== x || u === 0 || g.top[u] === x || slackOf(g, u, x) !== 0) continue;
    const at = u * g.width + x;
    if (follow(g, g.from[at]!, g.to[at]!)) return true;
  }
  return false;
}

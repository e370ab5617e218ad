import { feed, innerMark, join, noMark, noticeAll, outerMark, slackOf, type Graph } from './blossom-graph.ts';
import { evenWay } from './blossom-paths.ts';

/** Outer nodes x and y of one tree have a tight edge: the ring over their meeting point becomes one outer node. */
export function addBlossom(g: Graph, x: number, meeting: number, y: number): void {
  let b = g.count + 1;
  while (b <= g.last && g.top[b] !== 0) b += 1;
  if (b > g.last) g.last = b;
  g.dual[b] = 0;
  g.mark[b] = outerMark;
  g.mate[b] = g.mate[meeting]!;
  g.ring[b] = [meeting, ...wayUp(g, x, meeting).toReversed(), ...wayUp(g, y, meeting)];
  setTop(g, b, b);
  for (let other = 1; other <= g.last; other += 1) join(g, b, other, 0, 0);
  g.within.fill(0, b * g.width, (b + 1) * g.width);
  for (const node of g.ring[b]!) takeEdges(g, b, node);
  noticeAll(g, b);
}

/** The nodes from an outer node up to, but not, the meeting point; the inner ones become outer and are looked at. */
function wayUp(g: Graph, from: number, meeting: number): number[] {
  const way: number[] = [];
  for (let x = from; x !== meeting;) {
    const inner = g.top[g.mate[x]!]!;
    way.push(x, inner);
    feed(g, inner);
    x = g.top[g.parent[inner]!]!;
  }
  return way;
}

function takeEdges(g: Graph, b: number, node: number): void {
  for (let other = 1; other <= g.last; other += 1) {
    if (slackOf(g, node, other) < slackOf(g, b, other)) {
      const at = node * g.width + other;
      join(g, b, other, g.from[at]!, g.to[at]!);
    }
  }
  for (let person = 1; person <= g.count; person += 1) {
    const inside = node <= g.count ? node === person : g.within[node * g.width + person] !== 0;
    if (inside) g.within[b * g.width + person] = node;
  }
}

function setTop(g: Graph, x: number, top: number): void {
  g.top[x] = top;
  if (x > g.count) for (const node of g.ring[x]!) setTop(g, node, top);
}

/** An inner blossom without weight is taken apart: the even way from where the tree enters to its base stays in it. */
export function expandBlossom(g: Graph, b: number): void {
  for (const node of g.ring[b]!) setTop(g, node, node);
  const entry = g.within[b * g.width + g.from[b * g.width + g.parent[b]!]!]!;
  const steps = evenWay(g, b, entry);
  const ring = g.ring[b]!;
  for (let step = 0; step < steps; step += 2) {
    const inner = ring[step]!;
    const outer = ring[step + 1]!;
    g.parent[inner] = g.from[outer * g.width + inner]!;
    g.mark[inner] = innerMark;
    g.mark[outer] = outerMark;
    g.nearest[inner] = 0;
    noticeAll(g, outer);
    feed(g, outer);
  }
  g.mark[entry] = innerMark;
  g.parent[entry] = g.parent[b]!;
  for (const node of ring.slice(steps + 1)) {
    g.mark[node] = noMark;
    noticeAll(g, node);
  }
  g.top[b] = 0;
}

import type { Network } from './network.ts';
import { clearRings, reachAll, roomForRings } from './rings.ts';

/** How far people are from some others, the sources, added up over those. Steps are counted, not strengths. */
export interface Distances {
  /** For each person the steps from the sources to them, added up over the sources that reach them. */
  steps: Float64Array;
  /** How many sources other than themselves reach each person. */
  reachedBy: Uint32Array;
  /** The longest of these paths, in steps. */
  longest: number;
  /** From how many people the paths go out. */
  sources: number;
}

/** Distances from everybody, and what passes through whom on the way. */
export interface ShortestPaths extends Distances {
  /** For each person the shortest paths between ordered pairs of others that pass through them, or their share of several. */
  passing: Float64Array;
}

/**
 * Follows all shortest paths: out from everybody in rings, and back, adding up what passes through whom.
 *
 * @param progress is called after each person with how many are done
 *
 * Source: Brandes, A Faster Algorithm for Betweenness Centrality, Journal of Mathematical Sociology 25 (2001).
 */
export function shortestPaths(network: Network, progress: (done: number) => void = () => {}): ShortestPaths {
  const { size, out, in: incoming } = network;
  const found = { ...noDistances(size, size), passing: new Float64Array(size) };
  const rings = roomForRings(size);
  const { order, ring, ways } = rings;
  const carried = new Float64Array(size);
  for (let source = 0; source < size; source += 1) {
    reachAll(out, rings, source);
    for (let place = rings.end - 1; place > 0; place -= 1) {
      const person = order[place]!;
      const before = ring[person]! - 1;
      const share = (1 + carried[person]!) / ways[person]!;
      for (let tie = incoming.starts[person]!; tie < incoming.starts[person + 1]!; tie += 1) {
        const nearer = incoming.to[tie]!;
        if (ring[nearer] === before) carried[nearer]! += ways[nearer]! * share;
      }
      found.passing[person]! += carried[person]!;
      carried[person] = 0;
      found.steps[person]! += ring[person]!;
      found.reachedBy[person]! += 1;
    }
    carried[source] = 0;
    found.longest = Math.max(found.longest, ring[order[rings.end - 1]!]!);
    clearRings(rings, rings.end);
    progress(source + 1);
  }
  return found;
}

/** How far everybody is from `sources`, without asking what passes through whom. */
export function distancesFrom(
  { size, out }: Network,
  sources: ArrayLike<number>,
  progress: (done: number) => void = () => {},
): Distances {
  const found = noDistances(size, sources.length);
  const rings = roomForRings(size);
  for (let at = 0; at < sources.length; at += 1) {
    reachAll(out, rings, sources[at]!);
    for (let place = 1; place < rings.end; place += 1) {
      const person = rings.order[place]!;
      found.steps[person]! += rings.ring[person]!;
      found.reachedBy[person]! += 1;
    }
    found.longest = Math.max(found.longest, rings.ring[rings.order[rings.end - 1]!]!);
    clearRings(rings, rings.end);
    progress(at + 1);
  }
  return found;
}

const noDistances = (size: number, sources: number): Distances => ({
  steps: new Float64Array(size),
  reachedBy: new Uint32Array(size),
  longest: 0,
  sources,
});

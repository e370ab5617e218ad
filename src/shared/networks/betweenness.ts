import { drawPath, roomForPaths } from './draw-path.ts';
import type { Network } from './network.ts';
import { seededRandom } from '#shared/grouping/random.ts';
import { shortestPaths, type ShortestPaths } from './shortest-paths.ts';

/** How much passes through everybody, and how sure that is. */
export interface Betweenness {
  /** Shortest paths between two others that pass through each person; where there are several, their share. */
  paths: Float64Array;
  /** The same as a share of all pairs of others: from 0 to 1. */
  share: Float64Array;
  /** By how much at most a `share` is wrong, for all people at once in 95 of 100 draws; 0 when all paths were followed. */
  bound: number;
}

/**
 * The exact betweenness of everybody: takes people times ties steps. `found` are the paths, where they were followed
 * already for closeness.
 *
 * Source: Freeman, A Set of Measures of Centrality Based on Betweenness, Sociometry 40 (1977).
 */
export function betweenness(network: Network, found: ShortestPaths = shortestPaths(network)): Betweenness {
  const { size, directed } = network;
  const pairs = (size - 1) * (size - 2);
  return {
    paths: directed ? found.passing : found.passing.map((paths) => paths / 2),
    share: found.passing.map((paths) => (pairs > 0 ? paths / pairs : 0)),
    bound: 0,
  };
}

/**
 * The betweenness of everybody in a network too large to follow all paths: as many pairs as `draws` are drawn by chance,
 * and for each one of its shortest paths. How often somebody is on the way is their share. The bound follows from how
 * often people are on the way at all (Maurer and Pontil's empirical Bernstein bound, for everybody at once).
 *
 * @param draws the error falls with their number: a hundred thousand keep it near one in a thousand
 * @param progress is called after each draw with how many are done
 *
 * Source: Riondato and Kornaropoulos, Fast approximation of betweenness centrality through sampling, Data Mining and
 * Knowledge Discovery 30 (2016); Borassi and Natale, KADABRA (2016), for going from both ends; Maurer and Pontil,
 * Empirical Bernstein Bounds and Sample Variance Penalization (2009).
 */
export function sampledBetweenness(
  network: Network,
  { draws, seed }: { draws: number; seed: number },
  progress: (done: number) => void = () => {},
): Betweenness {
  const { size, directed } = network;
  const met = new Float64Array(size);
  if (size < 3 || draws < 2) return { paths: met, share: met.slice(), bound: size < 3 ? 0 : 1 };
  const random = seededRandom(seed);
  const room = roomForPaths(size);
  for (let draw = 0; draw < draws; draw += 1) {
    const from = random.below(size);
    const to = (from + 1 + random.below(size - 1)) % size;
    drawPath(network, room, from, to, random, (person) => void (met[person]! += 1));
    progress(draw + 1);
  }
  // Pairs were drawn from all people; those that could have passed through somebody are without that person.
  const scale = size / (size - 2);
  const share = met.map((times) => Math.min(1, (times / draws) * scale));
  const pairs = (size - 1) * (size - 2);
  return {
    paths: share.map((part) => part * (directed ? pairs : pairs / 2)),
    share,
    bound: Math.min(1, scale * meanBound(met, draws)),
  };
}

function meanBound(met: Float64Array, draws: number): number {
  const most = met.reduce((widest, times) => {
    const mean = times / draws;
    return Math.max(widest, (mean * (1 - mean) * draws) / (draws - 1));
  }, 0);
  const log = Math.log((4 * met.length) / 0.05);
  return Math.sqrt((2 * most * log) / draws) + (7 * log) / (3 * (draws - 1));
}

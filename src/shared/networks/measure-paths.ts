import { betweenness, sampledBetweenness, type Betweenness } from './betweenness.ts';
import { closeness, type Closeness } from './closeness.ts';
import { drawPeople } from './draw-people.ts';
import type { Network } from './network.ts';
import { distancesFrom, shortestPaths, type Distances } from './shortest-paths.ts';

/** What is drawn by chance in a network too large to follow all its shortest paths. */
export interface Drawing {
  /** Pairs of people between whom one path is followed, for betweenness. */
  pairs: number;
  /** People from whom all distances are measured, for closeness. */
  people: number;
  seed: number;
}

export interface MeasuredPaths {
  between: Betweenness;
  near: Closeness;
  distances: Distances;
}

/** Following all paths of so many people times ties (counted from both ends) takes under a minute. */
const quickly = 2e9;
const usual: Drawing = { pairs: 100_000, people: 256, seed: 1 };

/** Nothing where all paths are followed in seconds, otherwise what is drawn by chance. */
export const usualDrawing = ({ size, out, in: incoming }: Network): Drawing | null =>
  size * (out.to.length + incoming.to.length) <= quickly ? null : usual;

/** Betweenness and closeness: exact without `drawing`. Progress goes from 0 to 1. */
export function measurePaths(
  network: Network,
  drawing: Drawing | null,
  progress: (share: number) => void,
): MeasuredPaths {
  if (!drawing) {
    const distances = shortestPaths(network, now(network.size, 0, 1));
    return { between: betweenness(network, distances), near: closeness(network, distances), distances };
  }
  const sources = drawPeople(network.size, drawing.people, drawing.seed);
  const distances = distancesFrom(network, sources, now(sources.length, 0, 0.3));
  const between = sampledBetweenness(
    network,
    { draws: drawing.pairs, seed: drawing.seed },
    now(drawing.pairs, 0.3, 1),
  );
  return { between, near: closeness(network, distances), distances };

  /** Tells now and then, not after each of many small steps. */
  function now(all: number, from: number, to: number) {
    const every = Math.max(1, Math.floor(all / 40));
    return (done: number) => {
      if (done % every === 0) progress(from + ((to - from) * done) / all);
    };
  }
}

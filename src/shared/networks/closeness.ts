import type { Network } from './network.ts';
import { shortestPaths, type Distances } from './shortest-paths.ts';

/** How near everybody is to the others, in steps towards them: those who name somebody come near, not those they name. */
export interface Closeness {
  /** r / Σ d over the r others who reach the person: from 0 to 1 (one step from all of those). 0 when nobody does. */
  reached: Float64Array;
  /**
   * Wasserman and Faust: the same times r / (n - 1), so that being near to few in a small part does not count as being
   * near to all: from 0 to 1.
   */
  all: Float64Array;
  /**
   * By how many steps at most the mean distance to somebody is wrong, for everybody at once in 95 of 100 draws; 0 when
   * all paths were followed.
   */
  bound: number;
}

/**
 * Closeness from how far everybody is from all others; or from some, drawn by chance, whose mean distance then stands
 * for that of all (the bound is Hoeffding's, with the longest path seen).
 *
 * Source: Wasserman and Faust, Social Network Analysis (1994), section 5.2; sampling by Eppstein and Wang, Fast
 * Approximation of Centrality, Journal of Graph Algorithms and Applications 8 (2004).
 */
export function closeness(network: Network, found: Distances = shortestPaths(network)): Closeness {
  const { size } = network;
  const { steps, reachedBy, sources, longest } = found;
  const reached = steps.map((sum, person) => (sum > 0 ? reachedBy[person]! / sum : 0));
  // Of the others: with all as sources these are one fewer than all, because nobody reaches themselves.
  const others = sources >= size ? size - 1 : sources;
  const all = reached.map((near, person) =>
    others > 0 ? near * Math.min(1, reachedBy[person]! / others) : 0,
  );
  const bound =
    sources >= size || sources === 0 ? 0 : longest * Math.sqrt(Math.log((2 * size) / 0.05) / (2 * sources));
  return { reached, all, bound };
}

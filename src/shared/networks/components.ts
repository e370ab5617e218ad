import type { Neighbours } from './network.ts';
import { splitApart } from './split-apart.ts';

/** Parts between which there is no path, whatever the direction of ties. Numbered by size, the largest is 0. */
export interface Components {
  of: Uint32Array;
  /** People in each part, in descending order. */
  sizes: number[];
}

/** The parts of a network given everybody's ties in either direction (`bothWays`). */
export const components = (ties: Neighbours): Components =>
  splitApart(ties, new Uint32Array(ties.starts.length - 1));

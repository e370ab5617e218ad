/** A network as both programs are given it, beside the ties as pairs of 32-bit numbers. */
export interface Asked {
  people: number;
  directed: boolean;
  groupings: number[][];
  /** People from whom distances are measured in a network too large for all; none where all paths are followed. */
  drawn: number[];
}

/** What a program took. */
export interface Taken {
  version: string;
  /** CPU seconds by step: build, ties, circles, communities, paths, groups. */
  seconds: Record<string, number>;
  /** The most memory it had. */
  bytes: number;
  /** The longest that anything else of the same process had to wait, in milliseconds. */
  longestWait?: number;
  /** How often progress was told. */
  told?: number;
}

import type { Neighbours } from './network.ts';

/** Room for going out from one person in rings, kept between people so that nothing is made anew. */
export interface Rings {
  /** Those reached, nearest first; only the first `end` count. */
  order: Uint32Array;
  /** How many steps away everybody is; -1 for those not reached. */
  ring: Int32Array;
  /** By how many shortest paths everybody is reached; 0 for those not reached. */
  ways: Float64Array;
  end: number;
}

export const roomForRings = (size: number): Rings => ({
  order: new Uint32Array(size),
  ring: new Int32Array(size).fill(-1),
  ways: new Float64Array(size),
  end: 0,
});

/** Begins at `source`: ring 0 is that person alone. */
export function beginAt(rings: Rings, source: number): void {
  rings.order[0] = source;
  rings.ring[source] = 0;
  rings.ways[source] = 1;
  rings.end = 1;
}

/** Adds those one step further than the people `order[from]` up to `order[to - 1]`, who are all in one ring or in order. */
export function addNext({ starts, to: ties }: Neighbours, rings: Rings, from: number, to: number): void {
  const { order, ring, ways } = rings;
  let end = rings.end;
  for (let next = from; next < to; next += 1) {
    const person = order[next]!;
    const further = ring[person]! + 1;
    const mine = ways[person]!;
    const last = starts[person + 1]!;
    for (let tie = starts[person]!; tie < last; tie += 1) {
      const other = ties[tie]!;
      const seen = ring[other]!;
      if (seen === -1) {
        ring[other] = further;
        order[end++] = other;
        ways[other] = mine;
      } else if (seen === further) ways[other]! += mine;
    }
  }
  rings.end = end;
}

/** Reaches everybody that can be reached from `source`. */
export function reachAll(neighbours: Neighbours, rings: Rings, source: number): void {
  beginAt(rings, source);
  for (let from = 0; from < rings.end;) {
    const to = rings.end;
    addNext(neighbours, rings, from, to);
    from = to;
  }
}

/** Leaves the room as it was found. */
export function clearRings({ order, ring, ways }: Rings, end: number): void {
  for (let place = 0; place < end; place += 1) {
    ring[order[place]!] = -1;
    ways[order[place]!] = 0;
  }
}

import type { Network } from './network.ts';

/** How far ties are returned. Null where there are no ties. */
export interface Reciprocity {
  /** The share of one-way ties that have their way back: from 0 to 1. */
  ties: number | null;
  /** The share of tied pairs that are tied both ways: from 0 to 1, never above `ties`. */
  pairs: number | null;
}

/**
 * Reciprocity of a directed network, of ties (2M / (2M + A)) and of pairs (M / (M + A)), with M pairs tied both ways
 * and A one way. In an undirected network every tie is its own way back.
 *
 * Source: Wasserman and Faust, Social Network Analysis (1994), chapter 13.
 */
export function reciprocity({ directed, ties, size, out }: Network): Reciprocity {
  if (ties === 0) return { ties: null, pairs: null };
  if (!directed) return { ties: 1, pairs: 1 };
  let returned = 0;
  // Each pair is found at the one of the two with the higher number.
  for (let person = 0; person < size; person += 1) {
    for (let tie = out.starts[person]!; tie < out.starts[person + 1]!; tie += 1) {
      if (out.to[tie]! > person) continue;
      returned += names(out, out.to[tie]!, person) ? 2 : 0;
    }
  }
  const pairs = returned / 2;
  return { ties: returned / ties, pairs: pairs / (ties - pairs) };
}

/** Whether `one` names `other`: rows are in order, so halving finds it. */
export function names({ starts, to }: Network['out'], one: number, other: number): boolean {
  let low = starts[one]!;
  let high = starts[one + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = to[middle]!;
    if (found === other) return true;
    if (found < other) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

import { externalInternal, rescaledExternalInternal } from './external-internal.ts';
import { groupSizes, type Groups } from './groups.ts';
import type { Network } from './network.ts';

/** Ties that lead out of a group and that stay in it. Null where there is nothing to compare. */
export interface OpenGroup {
  people: number;
  external: number;
  internal: number;
  index: number | null;
  rescaled: number | null;
}

/** How open a network is for one way of grouping its people, as a whole and group by group. */
export interface OpenNetwork extends OpenGroup {
  groups: OpenGroup[];
}

/**
 * The E-I index of a whole network, of each group in it, plain and rescaled by the ties that there could be (see
 * `externalInternal`, `rescaledExternalInternal`). Strength plays no part. A tie counts once for the network, and in
 * each group that it touches; ties of people whose group is not known do not count.
 */
export function groupTies(network: Network, groups: Groups): OpenNetwork {
  const { out, size, directed } = network;
  const sizes = groupSizes(groups);
  const external = new Float64Array(sizes.length);
  const internal = new Float64Array(sizes.length);
  const ends = { external: 0, internal: 0 };
  for (let person = 0; person < size; person += 1) {
    const own = groups.of[person]!;
    if (own < 0) continue;
    for (let tie = out.starts[person]!; tie < out.starts[person + 1]!; tie += 1) {
      const other = groups.of[out.to[tie]!]!;
      if (other < 0) continue;
      if (other === own) {
        internal[own]! += 1;
        ends.internal += 1;
        continue;
      }
      external[own]! += 1;
      if (directed) external[other]! += 1;
      ends.external += 1;
    }
  }
  // Undirected ties were met from both of their ends.
  const once = directed ? 1 : 2;
  const known = sizes.reduce((sum, people) => sum + people, 0);
  const ordered = directed ? 1 : 0.5;
  const open = (
    people: number,
    crossing: number,
    within: number,
    possibleExternal: number,
    possibleInternal: number,
  ): OpenGroup => ({
    people,
    external: crossing,
    internal: within,
    index: externalInternal(crossing, within),
    rescaled: rescaledExternalInternal({
      external: crossing,
      internal: within,
      possibleExternal,
      possibleInternal,
    }),
  });
  const possibleWithin = sizes.reduce((sum, people) => sum + people * (people - 1), 0) * ordered;
  const possible = known * (known - 1) * ordered;
  return {
    ...open(known, ends.external / once, ends.internal / once, possible - possibleWithin, possibleWithin),
    groups: Array.from(sizes, (people, group) =>
      open(
        people,
        external[group]!,
        internal[group]! / once,
        people * (known - people) * 2 * ordered,
        people * (people - 1) * ordered,
      ),
    ),
  };
}

/** The E-I index of everybody by their own ties in either direction; NaN where there is nothing to compare. */
export function ownGroupTies(ties: Network['out'], groups: Groups): Float64Array {
  return Float64Array.from(groups.of, (own, person) => {
    if (own < 0) return Number.NaN;
    let external = 0;
    let internal = 0;
    for (let tie = ties.starts[person]!; tie < ties.starts[person + 1]!; tie += 1) {
      const other = groups.of[ties.to[tie]!]!;
      if (other === own) internal += 1;
      else if (other >= 0) external += 1;
    }
    return externalInternal(external, internal) ?? Number.NaN;
  });
}

import { bothWays } from './both-ways.ts';
import type { Neighbours, Network } from './network.ts';

/**
 * Burt's effective size of one person's circle: contacts less those who are redundant because others lead to them
 * too, Σ_j (1 - Σ_q p_iq m_jq), where p_iq is the share of i's ties spent on q and m_jq the tie of j and q beside the
 * strongest tie that j has. Without strengths and directions this is n - 2t/n (Borgatti), with n contacts and t ties
 * among them.
 *
 * @returns people: from just above 0, mostly from 1 (a closed circle) to n (nobody knows another); null for somebody
 * without ties
 *
 * Source: Burt, Structural Holes (1992), chapter 2; Borgatti, Structural Holes: Unpacking Burt's Redundancy Measures,
 * Connections 20 (1997).
 */
export function effectiveSize(network: Network, person: number): number | null {
  const ties = bothWays(network);
  const value = measure(ties, strongestOf(ties, network.size), new Float64Array(network.size), person);
  return Number.isNaN(value) ? null : value;
}

/** Effective size as a share of the contacts: from 0 to 1 (nobody is redundant); null for somebody without ties. */
export function efficiency(network: Network, person: number): number | null {
  const ties = bothWays(network);
  const value = effectiveSize(network, person);
  return value === null ? null : value / (ties.starts[person + 1]! - ties.starts[person]!);
}

/** Effective size and efficiency of everybody; NaN for those without ties. */
export function effectiveSizes(network: Network): { size: Float64Array; efficiency: Float64Array } {
  const ties = bothWays(network);
  const strongest = strongestOf(ties, network.size);
  const shares = new Float64Array(network.size);
  const size = Float64Array.from({ length: network.size }, (_, person) =>
    measure(ties, strongest, shares, person),
  );
  return {
    size,
    efficiency: size.map((value, person) => value / (ties.starts[person + 1]! - ties.starts[person]!)),
  };
}

function strongestOf({ starts, weight }: Neighbours, size: number): Float64Array {
  const strongest = new Float64Array(size);
  for (let person = 0; person < size; person += 1) {
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
      strongest[person] = Math.max(strongest[person]!, weight[tie]!);
    }
  }
  return strongest;
}

/** `shares` is room for p_iq of everybody; it is left as it was found, full of zeros. */
function measure(
  { starts, to, weight }: Neighbours,
  strongest: Float64Array,
  shares: Float64Array,
  person: number,
): number {
  const first = starts[person]!;
  const end = starts[person + 1]!;
  if (first === end) return Number.NaN;
  let all = 0;
  for (let tie = first; tie < end; tie += 1) all += weight[tie]!;
  for (let tie = first; tie < end; tie += 1) shares[to[tie]!] = weight[tie]! / all;
  let size = 0;
  for (let tie = first; tie < end; tie += 1) {
    const contact = to[tie]!;
    let led = 0;
    for (let further = starts[contact]!; further < starts[contact + 1]!; further += 1) {
      led += shares[to[further]!]! * weight[further]!;
    }
    size += 1 - led / strongest[contact]!;
  }
  for (let tie = first; tie < end; tie += 1) shares[to[tie]!] = 0;
  return size;
}

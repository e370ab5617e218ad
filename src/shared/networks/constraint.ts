import { bothWays } from './both-ways.ts';
import type { Neighbours, Network } from './network.ts';

/**
 * Burt's constraint of one person: how far their contacts are the same few people over again,
 * Σ_j (p_ij + Σ_q p_iq p_qj)², where p_ij = (a_ij + a_ji) / Σ_k (a_ik + a_ki) is the share of i's ties spent on j, and
 * j and q run over i's contacts. Weighted and directed networks are meant as they are.
 *
 * @returns above 0, small with many contacts who do not know each other; may pass 1 in tight circles of two or three
 * (9/8 in a triangle). Null for somebody without ties.
 *
 * Source: Burt, Structural Holes (1992), chapter 2.
 */
export function constraint(network: Network, person: number): number | null {
  const ties = bothWays(network);
  const value = measure(ties, strengthsOf(ties, network.size), new Float64Array(network.size), person);
  return Number.isNaN(value) ? null : value;
}

/** The constraint of everybody; NaN for those without ties. */
export function constraints(network: Network): Float64Array {
  const ties = bothWays(network);
  const strengths = strengthsOf(ties, network.size);
  const shares = new Float64Array(network.size);
  return Float64Array.from({ length: network.size }, (_, person) => measure(ties, strengths, shares, person));
}

/** Σ_k (a_ik + a_ki) for everybody. */
function strengthsOf({ starts, weight }: Neighbours, size: number): Float64Array {
  const strengths = new Float64Array(size);
  for (let person = 0; person < size; person += 1) {
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) strengths[person]! += weight[tie]!;
  }
  return strengths;
}

/** `reached` is room for what arrives at each contact by one step or two; it is left as it was found, full of zeros. */
function measure(
  { starts, to, weight }: Neighbours,
  strengths: Float64Array,
  reached: Float64Array,
  person: number,
): number {
  const first = starts[person]!;
  const end = starts[person + 1]!;
  if (first === end) return Number.NaN;
  const own = strengths[person]!;
  for (let tie = first; tie < end; tie += 1) {
    const by = to[tie]!;
    const share = weight[tie]! / own;
    reached[by]! += share;
    const passedOn = share / strengths[by]!;
    for (let further = starts[by]!; further < starts[by + 1]!; further += 1) {
      reached[to[further]!]! += passedOn * weight[further]!;
    }
  }
  let sum = 0;
  for (let tie = first; tie < end; tie += 1) sum += reached[to[tie]!]! ** 2;
  for (let tie = first; tie < end; tie += 1) {
    const by = to[tie]!;
    reached[by] = 0;
    for (let further = starts[by]!; further < starts[by + 1]!; further += 1) reached[to[further]!] = 0;
  }
  return sum;
}

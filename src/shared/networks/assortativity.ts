import type { Groups } from './groups.ts';
import type { Network } from './network.ts';

/**
 * Whether people are tied to people of their own kind, beyond what chance would do: (Σ e_gg - Σ a_g b_g) /
 * (1 - Σ a_g b_g), with e the shares of ties between groups, a and b its row and column sums. Ties of people whose
 * group is not known are left out; strength plays no part.
 *
 * @returns 1 when all ties stay within their group, 0 when they are as by chance, negative (above -1) when they lead
 * out; null without ties or with a single group
 *
 * Source: Newman, Mixing patterns in networks, Physical Review E 67 (2003).
 */
export function groupAssortativity({ out, size }: Network, { of, names }: Groups): number | null {
  const from = new Float64Array(names.length);
  const to = new Float64Array(names.length);
  let all = 0;
  let within = 0;
  for (let person = 0; person < size; person += 1) {
    const own = of[person]!;
    if (own < 0) continue;
    for (let tie = out.starts[person]!; tie < out.starts[person + 1]!; tie += 1) {
      const other = of[out.to[tie]!]!;
      if (other < 0) continue;
      all += 1;
      from[own]! += 1;
      to[other]! += 1;
      if (own === other) within += 1;
    }
  }
  const byChance = from.reduce((sum, share, group) => sum + (share / all) * (to[group]! / all), 0);
  const single = from.some((ties, group) => ties === all && to[group] === all);
  return all === 0 || single ? null : (within / all - byChance) / (1 - byChance);
}

/**
 * Whether people with many ties are tied to people with many ties: the correlation of the two over all ties; in a
 * directed network of how many the one names and how many name the other.
 *
 * @returns from -1 to 1; null where all have the same number of ties
 *
 * Source: Newman (2003), as above.
 */
export function degreeAssortativity(network: Network): number | null {
  const degrees = ({ starts }: Network['out']) =>
    Float64Array.from({ length: network.size }, (_, person) => starts[person + 1]! - starts[person]!);
  return correlationOverTies(network, degrees(network.out), degrees(network.in));
}

/**
 * Whether people are tied to people of like number (age, years in the company): the correlation over all ties. Ties
 * of people whose number is not known (NaN) are left out.
 *
 * @returns from -1 to 1; null where there is nothing to compare
 */
export function numberAssortativity(network: Network, numbers: Float64Array): number | null {
  return correlationOverTies(network, numbers, numbers);
}

function correlationOverTies(
  { out, size }: Network,
  ofOne: Float64Array,
  ofOther: Float64Array,
): number | null {
  let ties = 0;
  let [meanX, meanY, squaresX, squaresY, products] = [0, 0, 0, 0, 0];
  for (let person = 0; person < size; person += 1) {
    const x = ofOne[person]!;
    for (let tie = out.starts[person]!; tie < out.starts[person + 1]!; tie += 1) {
      const y = ofOther[out.to[tie]!]!;
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      // Welford's way, so that large numbers close together lose nothing.
      ties += 1;
      const fromX = x - meanX;
      meanX += fromX / ties;
      squaresX += fromX * (x - meanX);
      const fromY = y - meanY;
      meanY += fromY / ties;
      squaresY += fromY * (y - meanY);
      products += fromX * (y - meanY);
    }
  }
  return squaresX > 0 && squaresY > 0 ? products / Math.sqrt(squaresX * squaresY) : null;
}

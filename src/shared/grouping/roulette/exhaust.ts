import { largestSize, sizeHarm } from './sizes.ts';
import { forbidden, type Bonds, type Formed } from './types.ts';

/** So many people can be divided in every way there is. */
export const mostToExhaust = 13;

/**
 * The best of all divisions: fewest left out, then sizes nearest to the wished one, then least cost. Works through the
 * sets of people by size of number: the best for a set is a group with its first person and the best for the rest.
 */
export function exhaust({ count, cost }: Bonds, size: number): Formed {
  const sets = 1 << count;
  const inside = groupCosts(count, cost);
  const people = Uint8Array.from({ length: sets }, (_, set) => bitsOf(set).length);
  const harms = Array.from({ length: count + 1 }, (_, members) => sizeHarm([members], size));
  const rough = new Float64Array(sets);
  const fine = new Float64Array(sets);
  const chosen = new Int32Array(sets);

  for (let set = 1; set < sets; set += 1) {
    const first = set & -set;
    const rest = set ^ first;
    rough[set] = rough[rest]! + 10_000;
    fine[set] = fine[rest]!;
    chosen[set] = first;
    for (let others = rest; others > 0; others = (others - 1) & rest) {
      const group = others | first;
      if (people[group]! > largestSize(size) || inside[group]! >= forbidden) continue;
      const left = set ^ group;
      const roughly = rough[left]! + harms[people[group]!]!;
      const finely = fine[left]! + inside[group]!;
      if (roughly < rough[set]! || (roughly === rough[set] && finely < fine[set]!)) {
        rough[set] = roughly;
        fine[set] = finely;
        chosen[set] = group;
      }
    }
  }

  const formed: Formed = { groups: [], unpaired: [], proven: true };
  for (let set = sets - 1; set > 0; set ^= chosen[set]!) {
    const group = bitsOf(chosen[set]!);
    if (group.length > 1) formed.groups.push(group);
    else formed.unpaired.push(group[0]!);
  }
  return formed;
}

/** What each set of people costs as one group; at least `forbidden` where two of them may not meet. */
function groupCosts(count: number, cost: Bonds['cost']): Float64Array {
  const costs = new Float64Array(1 << count);
  for (let set = 1; set < costs.length; set += 1) {
    const [first, ...others] = bitsOf(set);
    costs[set] = others.reduce((sum, other) => sum + cost(first!, other), costs[set & (set - 1)]!);
  }
  return costs;
}

function bitsOf(set: number): number[] {
  const bits: number[] = [];
  for (let rest = set; rest > 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}

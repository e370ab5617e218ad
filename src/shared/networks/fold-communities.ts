import type { Neighbours } from './network.ts';

/** A network whose people may be whole communities, with the strength of the ties inside each, counted from both ends. */
export interface Folded extends Neighbours {
  within: Float64Array;
}

/** Makes each community one node of a smaller network. `number` says which one a community became. */
export function foldCommunities(
  { starts, to, weight, within }: Folded,
  community: Uint32Array,
): { folded: Folded; number: Int32Array } {
  const size = within.length;
  const number = new Int32Array(size).fill(-1);
  let count = 0;
  for (const one of community) if (number[one] === -1) number[one] = count++;
  const { order, first } = byCommunity(community, number, count);
  const folded: Folded = {
    starts: new Uint32Array(count + 1),
    to: new Uint32Array(to.length),
    weight: new Float64Array(to.length),
    within: new Float64Array(count),
  };
  const linked = new Float64Array(count);
  let place = 0;
  for (let own = 0; own < count; own += 1) {
    const rowStart = place;
    for (let at = first[own]!; at < first[own + 1]!; at += 1) {
      const one = order[at]!;
      folded.within[own]! += within[one]!;
      for (let tie = starts[one]!; tie < starts[one + 1]!; tie += 1) {
        const other = number[community[to[tie]!]!]!;
        if (other === own) {
          folded.within[own]! += weight[tie]!;
          continue;
        }
        if (linked[other] === 0) folded.to[place++] = other;
        linked[other]! += weight[tie]!;
      }
    }
    for (let tie = rowStart; tie < place; tie += 1) {
      folded.weight[tie] = linked[folded.to[tie]!]!;
      linked[folded.to[tie]!] = 0;
    }
    folded.starts[own + 1] = place;
  }
  return {
    folded: { ...folded, to: folded.to.slice(0, place), weight: folded.weight.slice(0, place) },
    number,
  };
}

function byCommunity(community: Uint32Array, number: Int32Array, count: number) {
  const first = new Uint32Array(count + 1);
  for (const one of community) first[number[one]! + 1]! += 1;
  for (let own = 0; own < count; own += 1) first[own + 1]! += first[own]!;
  const next = first.slice(0, count);
  const order = new Uint32Array(community.length);
  for (let one = 0; one < community.length; one += 1) order[next[number[community[one]!]!]!++] = one;
  return { order, first };
}

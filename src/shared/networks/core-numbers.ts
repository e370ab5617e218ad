import type { Network } from './network.ts';

/**
 * How deep in the core of the network everybody is: the largest k for which one belongs to a set of people who all
 * have at least k ties within that set. In a directed network a tie in each direction counts, so a pair that names
 * each other has two.
 *
 * @returns ties, whole numbers: 0 for those apart, 1 at the rim, more towards the core
 *
 * Source: Seidman, Network structure and minimum degree, Social Networks 5 (1983); found by the algorithm of Batagelj
 * and Zaveršnik, An O(m) Algorithm for Cores Decomposition of Networks (2003).
 */
export function coreNumbers({ size, directed, out, in: incoming }: Network): Uint32Array {
  const sides = directed ? [out, incoming] : [out];
  const left = new Uint32Array(size);
  for (const { starts } of sides) {
    for (let person = 0; person < size; person += 1) left[person]! += starts[person + 1]! - starts[person]!;
  }
  // Everybody in the order of the ties they have left; `first` is where those with so many ties begin.
  const most = left.reduce((max, ties) => Math.max(max, ties), 0);
  const first = new Uint32Array(most + 2);
  for (const ties of left) first[ties + 1]! += 1;
  for (let ties = 0; ties <= most; ties += 1) first[ties + 1]! += first[ties]!;
  const next = first.slice();
  const order = new Uint32Array(size);
  const place = new Uint32Array(size);
  for (let person = 0; person < size; person += 1) {
    place[person] = next[left[person]!]!++;
    order[place[person]!] = person;
  }
  for (let at = 0; at < size; at += 1) {
    const person = order[at]!;
    for (const { starts, to } of sides) {
      for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
        const other = to[tie]!;
        const ties = left[other]!;
        if (ties <= left[person]!) continue;
        // The other loses a tie: it changes places with the first of those who had as many.
        const start = Math.max(first[ties]!, at + 1);
        const moved = order[start]!;
        order[place[other]!] = moved;
        place[moved] = place[other]!;
        order[start] = other;
        place[other] = start;
        first[ties] = start + 1;
        left[other] = ties - 1;
      }
    }
  }
  return left;
}

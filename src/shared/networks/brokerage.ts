import type { Groups } from './groups.ts';
import type { Network } from './network.ts';

/** The five ways to stand between two people who are not tied, by whose groups they are in. */
export const brokerRoles = ['coordinator', 'consultant', 'gatekeeper', 'representative', 'liaison'] as const;
export type BrokerRole = (typeof brokerRoles)[number];

/**
 * How often everybody stands between two people a and c, a → b → c without a → c, by role:
 * coordinator (all three in one group), consultant (a and c in one, b in another), gatekeeper (b and c in one: lets in),
 * representative (a and b in one: speaks for it), liaison (three groups). In an undirected network both ways are gone,
 * so each open pair counts twice, and gatekeeper and representative are alike. Threes with somebody whose group is not
 * known are not counted.
 *
 * @returns for each role the number of ordered pairs that each person brokers, 0 or more
 *
 * Source: Gould and Fernandez, Structures of Mediation, Sociological Methodology 19 (1989).
 */
export function brokerage({ size, out }: Network, { of }: Groups): Record<BrokerRole, Float64Array> {
  const { starts, to } = out;
  const named = new Int32Array(size).fill(-1);
  const counts = {
    coordinator: new Float64Array(size),
    consultant: new Float64Array(size),
    gatekeeper: new Float64Array(size),
    representative: new Float64Array(size),
    liaison: new Float64Array(size),
  };
  for (let a = 0; a < size; a += 1) {
    const ofA = of[a]!;
    if (ofA < 0) continue;
    named[a] = a;
    for (let tie = starts[a]!; tie < starts[a + 1]!; tie += 1) named[to[tie]!] = a;
    for (let tie = starts[a]!; tie < starts[a + 1]!; tie += 1) {
      const b = to[tie]!;
      const ofB = of[b]!;
      if (ofB < 0) continue;
      let [toOfA, toOfB, toOther] = [0, 0, 0];
      for (let further = starts[b]!; further < starts[b + 1]!; further += 1) {
        const c = to[further]!;
        const ofC = of[c]!;
        if (named[c] === a || ofC < 0) continue;
        if (ofC === ofA) toOfA += 1;
        else if (ofC === ofB) toOfB += 1;
        else toOther += 1;
      }
      if (ofA === ofB) {
        counts.coordinator[b]! += toOfA;
        counts.representative[b]! += toOther;
      } else {
        counts.consultant[b]! += toOfA;
        counts.gatekeeper[b]! += toOfB;
        counts.liaison[b]! += toOther;
      }
    }
  }
  return counts;
}

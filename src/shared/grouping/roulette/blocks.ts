import type { Random } from '../random.ts';
import { exactPairs } from './exact-pairs.ts';
import { groupCost, groupsOf, place, totalCost, type Seating } from './seating.ts';
import type { Bonds } from './types.ts';

const pairsInBlock = 40;
const mostPasses = 8;

/**
 * Pairs that cost something are taken apart in blocks, each with as many others, and paired anew exactly. Passes end
 * when one gains less than a thousandth of what is left.
 */
export function repairBlocks(bonds: Bonds, s: Seating, random: Random): void {
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const groups = groupsOf(s);
    const pairs = groups.flatMap((group, at) => (group.length === 2 ? [at] : []));
    const costly = random.shuffle(pairs.filter((at) => groupCost(bonds, groups[at]!) > 0));
    const cost = totalCost(bonds, groups);
    let gain = 0;
    const half = pairsInBlock / 2;
    for (let from = 0; from < costly.length; from += half) {
      const block = new Set(costly.slice(from, from + half));
      const wanted = Math.min(pairsInBlock, pairs.length);
      while (block.size < wanted) block.add(pairs[random.below(pairs.length)]!);
      gain += pairAnew(bonds, s, random.shuffle([...block]));
    }
    if (gain <= cost / 1000) return;
  }
}

function pairAnew(bonds: Bonds, s: Seating, block: readonly number[]): number {
  const people = block.flatMap((at) => [s.seats[s.first[at]!]!, s.seats[s.first[at]! + 1]!]);
  const before = block.reduce((sum, _, at) => sum + bonds.cost(people[at * 2]!, people[at * 2 + 1]!), 0);
  if (before === 0) return 0;
  const { pairs, single } = exactPairs(bonds, people);
  const order = [...pairs.flat(), ...single];
  const after = block.reduce((sum, _, at) => sum + bonds.cost(order[at * 2]!, order[at * 2 + 1]!), 0);
  if (after >= before) return 0;
  block.forEach((group, at) => {
    place(s, s.first[group]!, order[at * 2]!);
    place(s, s.first[group]! + 1, order[at * 2 + 1]!);
  });
  return before - after;
}

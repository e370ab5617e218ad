import { pair } from './chains.ts';
import { exactPairs } from './exact-pairs.ts';
import type { Likes } from './likes.ts';
import type { Bonds } from './types.ts';

const pairsInBlock = 1000;
const seedsInBlock = 100;
/** A block takes a second or two. */
const mostBlocks = 10;

/**
 * Pairs that cost something are taken apart, the costliest first, together with those whom they would like, the
 * partners of these, whom these would like and so on; the block is paired anew exactly. Rounds of this end when one
 * gains less than a thousandth of what is left.
 */
export function repairBlocks(bonds: Bonds, mates: Int32Array, paired: Int32Array, likes: Likes): void {
  const costOf = (person: number) => bonds.cost(person, mates[person]!);
  for (let blocks = 0; blocks < mostBlocks;) {
    const costly = [...paired].filter((person) => person < mates[person]! && costOf(person) > 0);
    costly.sort((a, b) => costOf(b) - costOf(a));
    const before = costly.reduce((sum, person) => sum + costOf(person), 0);
    const covered = new Set<number>();
    let gain = 0;
    for (const person of costly) {
      if (covered.has(person) || blocks === mostBlocks) continue;
      const seeds = costly.filter((one) => !covered.has(one)).slice(0, seedsInBlock);
      for (const seed of seeds) covered.add(seed);
      gain += pairAnew(bonds, mates, around(mates, likes, seeds));
      blocks += 1;
    }
    if (gain <= before / 1000) return;
  }
}

/** The people around some seeds, pair by pair. */
function around(mates: Int32Array, likes: Likes, seeds: readonly number[]): number[] {
  const block = new Set<number>();
  const add = (person: number): void => {
    if (block.size < 2 * pairsInBlock) block.add(person).add(mates[person]!);
  };
  for (const seed of seeds) add(seed);
  // A set hands out what is added while it is read, so this goes outwards from the seeds.
  for (const person of block) {
    for (const liked of likes.of(person)) add(liked);
    if (block.size >= 2 * pairsInBlock) break;
  }
  return [...block];
}

function pairAnew(bonds: Bonds, mates: Int32Array, people: readonly number[]): number {
  const before = people.reduce((sum, person) => sum + bonds.cost(person, mates[person]!), 0) / 2;
  const { pairs, single } = exactPairs(bonds, people);
  const order = [...pairs.flat(), ...single];
  let after = 0;
  for (let at = 0; at < order.length; at += 2) after += bonds.cost(order[at]!, order[at + 1]!);
  if (after >= before) return 0;
  for (let at = 0; at < order.length; at += 2) pair(mates, order[at]!, order[at + 1]!);
  return before - after;
}

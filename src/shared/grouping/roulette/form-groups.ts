import type { Random } from '../random.ts';
import { exactPairs, mostToPairExactly } from './exact-pairs.ts';
import { exhaust, mostToExhaust } from './exhaust.ts';
import { gather } from './gather.ts';
import { pairMany } from './pair-many.ts';
import { settle } from './settle.ts';
import { pairsWithTrio } from './trio.ts';
import type { Bonds, Formed } from './types.ts';

/**
 * Divides people into groups: first as few left out as can be, then sizes as planned, then the cost of the pairs. The
 * way depends on how many there are: every division for a handful, exact pairs for some hundred, and beyond that
 * changes of place, with the exact pairing for whatever these leave behind.
 */
export function formGroups(bonds: Bonds, size: number, random: Random): Formed {
  const people = random.shuffle(Array.from({ length: bonds.count }, (_, person) => person));
  if (bonds.count <= mostToExhaust) return renumber(exhaust(renamed(bonds, people), size), people);
  if (size > 2) return gather(bonds, size, random, people);
  if (bonds.count > mostToPairExactly) return pairMany(bonds, random, people);
  if (bonds.count % 2 === 1) {
    const formed = pairsWithTrio(bonds, random);
    if (formed) return formed;
  }
  const { pairs, single } = exactPairs(bonds, people);
  return { ...settle(bonds, 2, pairs, single), proven: bonds.count % 2 === 0 && single.length === 0 };
}

/** Among equally good divisions the order of people decides, so chance gives it. */
function renamed(bonds: Bonds, people: readonly number[]): Bonds {
  return {
    count: bonds.count,
    cost: (i, j) => bonds.cost(people[i]!, people[j]!),
    grade: (i, j) => bonds.grade(people[i]!, people[j]!),
  };
}

function renumber(formed: Formed, people: readonly number[]): Formed {
  const named = (group: readonly number[]) => group.map((one) => people[one]!);
  return { ...formed, groups: formed.groups.map(named), unpaired: named(formed.unpaired) };
}

import type { Random } from '../random.ts';
import { augmentPairs } from './augment.ts';
import { repairBlocks } from './blocks.ts';
import { improveByChains, pair } from './chains.ts';
import { improve } from './improve.ts';
import { likesOf } from './likes.ts';
import { cut, groupsOf, seat } from './seating.ts';
import { settle } from './settle.ts';
import { planSizes } from './sizes.ts';
import type { Bonds, Formed } from './types.ts';

/** Questions about bonds that the search for a round without repeats may ask: some ten seconds. */
const mostQuestions = 60_000_000;

/** Pairs (and one trio) of a pool that is too large for the exact pairing. */
export function pairMany(bonds: Bonds, random: Random, people: readonly number[]): Formed {
  let groups = polish(bonds, random, cut(people, planSizes(people.length, 2)));
  let proven = true;
  if (hasRepeat(bonds, groups)) {
    const { fewest, complete } = fewestRepeats(bonds, groups);
    proven = complete && people.length % 2 === 0;
    groups = polish(bonds, random, fewest);
  }
  const formed = settle(bonds, 2, groups, []);
  return { ...formed, proven: proven && formed.unpaired.length === 0 };
}

/** Changes of place first, as they are quick; then chains and exact blocks for what these leave. */
function polish(bonds: Bonds, random: Random, groups: readonly number[][]): number[][] {
  const seating = seat(groups);
  improve(bonds, seating, random, [...seating.seats]);
  const { mates, apart } = split(bonds.count, groupsOf(seating));
  const paired = Int32Array.from([...mates.keys()].filter((person) => mates[person]! >= 0));
  const hard = [...paired].filter((person) => bonds.cost(person, mates[person]!) > 0);
  const likes = likesOf(bonds, random, paired, hard);
  improveByChains(bonds, mates, paired, likes, random);
  repairBlocks(bonds, mates, paired, likes);
  return [...apart, ...pairsOf(mates)];
}

/** Pairs as partners, and the groups of other sizes. */
function split(count: number, groups: readonly number[][]) {
  const mates = new Int32Array(count).fill(-1);
  const apart = groups.filter((group) => group.length !== 2);
  for (const group of groups) if (group.length === 2) pair(mates, group[0]!, group[1]!);
  return { mates, apart };
}

const pairsOf = (mates: Int32Array): number[][] =>
  [...mates.keys()].filter((person) => person < mates[person]!).map((person) => [person, mates[person]!]);

const hasRepeat = ({ grade }: Bonds, groups: readonly number[][]): boolean =>
  groups.some((group) => group.some((one, at) => group.slice(at + 1).some((other) => grade(one, other) > 0)));

/** As many new pairs as can be, then as few as can be inside the window or without a partner. */
function fewestRepeats(bonds: Bonds, groups: readonly number[][]) {
  const budget = { questions: mostQuestions };
  const fresh = groups.filter((group) => group.length !== 2 || bonds.grade(group[0]!, group[1]!) === 0);
  const { mates, apart } = split(bonds.count, fresh);
  const inTrio = new Set(apart.flat());
  let complete = true;
  for (const worst of [0, 1, 2] as const) {
    const joined = (i: number, j: number) =>
      i !== j && !inTrio.has(i) && !inTrio.has(j) && bonds.grade(i, j) <= worst;
    complete = augmentPairs(mates, joined, budget) && complete;
  }
  const single = [...mates.keys()].filter((person) => mates[person]! < 0 && !inTrio.has(person));
  // Who found nobody sits with another such person until they are given a place.
  return { fewest: [...apart, ...pairsOf(mates), ...cut(single, planSizes(single.length, 2))], complete };
}

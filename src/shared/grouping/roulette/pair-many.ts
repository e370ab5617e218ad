import type { Random } from '../random.ts';
import { augmentPairs } from './augment.ts';
import { repairBlocks } from './blocks.ts';
import { improve } from './improve.ts';
import { groupsOf, seat, type Seating } from './seating.ts';
import { settle } from './settle.ts';
import { planSizes } from './sizes.ts';
import type { Bonds, Formed } from './types.ts';

/** Questions about bonds that the search for a round without repeats may ask: some ten seconds. */
const mostQuestions = 60_000_000;

/** Pairs (and one trio) of a pool that is too large for the exact pairing. */
export function pairMany(bonds: Bonds, random: Random, people: readonly number[]): Formed {
  let seating = seat(cut(people, planSizes(people.length, 2)));
  polish(bonds, seating, random);
  let proven = true;
  const worst = worstGrade(bonds, seating);
  if (worst > 0) {
    const { groups, complete } = fewestRepeats(bonds, groupsOf(seating));
    proven = complete && people.length % 2 === 0;
    seating = seat(groups);
    polish(bonds, seating, random);
  }
  const formed = settle(bonds, 2, groupsOf(seating), []);
  return { ...formed, proven: proven && formed.unpaired.length === 0 };
}

export function cut(people: readonly number[], sizes: readonly number[]): number[][] {
  let from = 0;
  return sizes.map((size) => people.slice(from, (from += size)));
}

function polish(bonds: Bonds, seating: Seating, random: Random): void {
  improve(bonds, seating, random, [...seating.seats]);
  repairBlocks(bonds, seating, random);
}

const worstGrade = ({ grade }: Bonds, seating: Seating): number =>
  groupsOf(seating).reduce((worst, [a, b, c]) => {
    const trio = c === undefined ? 0 : Math.max(grade(a!, c), grade(b!, c));
    return Math.max(worst, grade(a!, b!), trio);
  }, 0);

/** As many new pairs as can be, then as few as can be inside the window or without a partner. */
function fewestRepeats(bonds: Bonds, groups: readonly number[][]) {
  const budget = { questions: mostQuestions };
  const apart = groups.filter((group) => group.length !== 2);
  const inTrio = new Set(apart.flat());
  const mates = new Int32Array(bonds.count).fill(-1);
  for (const [a, b, c] of groups) {
    if (c === undefined && bonds.grade(a!, b!) === 0) [mates[a!], mates[b!]] = [b!, a!];
  }
  let complete = true;
  for (const worst of [0, 1, 2] as const) {
    const joined = (i: number, j: number) =>
      i !== j && !inTrio.has(i) && !inTrio.has(j) && bonds.grade(i, j) <= worst;
    complete = augmentPairs(mates, joined, budget) && complete;
  }
  const pairs: number[][] = [];
  const single: number[] = [];
  mates.forEach((mate, person) => {
    if (person < mate) pairs.push([person, mate]);
    else if (mate < 0 && !inTrio.has(person)) single.push(person);
  });
  // Seats come in groups: who found nobody sits with another such person until they are given a place.
  return { groups: [...apart, ...pairs, ...cut(single, planSizes(single.length, 2))], complete };
}

import type { Random } from '../random.ts';
import { augmentPairs } from './augment.ts';
import { pairsWithin } from './exact-pairs.ts';
import { improve } from './improve.ts';
import { groupCost, groupsOf, seat, totalCost } from './seating.ts';
import type { Bonds, Formed, Grade } from './types.ts';

type Groups = number[][];

/**
 * An odd number: one trio and pairs. Without any repeat if a trio can be found for which the others can be paired so,
 * else without one inside the window, else anyhow. `undefined` where the hard rules allow no such round.
 *
 * Which trio is best is tried, not proved: whoever the cheapest pairs leave over goes to the best pair, then some cheap
 * trios with the exact pairs of the others, each improved by changes of place. That a repeat-free round exists is looked
 * for in trio after trio.
 */
export function pairsWithTrio(bonds: Bonds, random: Random): Formed | undefined {
  const people = random.shuffle(Array.from({ length: bonds.count }, (_, person) => person));
  let proven = true;
  for (const worst of [0, 1, 2] as const) {
    const first = pairsWithin(bonds, people, worst);
    // A trio leaves one pair of it and all others, which is a pairing that leaves one single.
    if (first.single.length > 1) continue;
    const [odd] = first.single;
    const tried: Groups[] = [];
    const host = cheapestOf(
      first.pairs.filter((pair) => pair.every((one) => bonds.grade(one, odd!) <= worst)),
      (pair) => groupCost(bonds, [...pair, odd!]),
    );
    if (host) tried.push([[...host, odd!], ...first.pairs.filter((pair) => pair !== host)]);
    for (const trio of cheapTrios(bonds, people, worst, random)) {
      const division = around(bonds, people, trio, worst);
      if (division) tried.push(division);
    }
    if (tried.length === 0) {
      const search = searchTrios(bonds, people, first.pairs, worst);
      proven &&= search.complete;
      const division = search.trio && around(bonds, people, search.trio, worst);
      if (division) tried.push(division);
    }
    const improved = tried.map((groups) => {
      const seating = seat(groups);
      improve(bonds, seating, random, people);
      return groupsOf(seating);
    });
    const best = cheapestOf(improved, (groups) => totalCost(bonds, groups));
    if (best) return { groups: best, unpaired: [], proven };
  }
  return undefined;
}

function around(bonds: Bonds, people: readonly number[], trio: number[], worst: Grade): Groups | undefined {
  const rest = people.filter((one) => !trio.includes(one));
  const { pairs, single } = pairsWithin(bonds, rest, worst);
  return single.length === 0 ? [trio, ...pairs] : undefined;
}

/** Some of the cheapest trios among two thousand drawn ones; fewer where the exact pairs take longer. */
function cheapTrios(bonds: Bonds, people: readonly number[], worst: Grade, random: Random): Groups {
  const drawn: { trio: number[]; cost: number }[] = [];
  for (let draw = 0; draw < 2000; draw += 1) {
    const trio = [0, 0, 0].map(() => people[random.below(people.length)]!);
    if (new Set(trio).size === 3 && isWithin(bonds, trio, worst)) {
      drawn.push({ trio, cost: groupCost(bonds, trio) });
    }
  }
  const tries = people.length <= 60 ? 10 : people.length <= 150 ? 6 : 2;
  return drawn
    .sort((a, b) => a.cost - b.cost)
    .slice(0, tries)
    .map(({ trio }) => trio);
}

const isWithin = ({ grade }: Bonds, [a, b, c]: readonly number[], worst: Grade): boolean =>
  grade(a!, b!) <= worst && grade(a!, c!) <= worst && grade(b!, c!) <= worst;

const mostTrios = 20_000;

/** A trio without which the others can be paired, by trying one after the other from the pairs that are known. */
function searchTrios(bonds: Bonds, people: readonly number[], pairs: Groups, worst: Grade) {
  const joined = (i: number, j: number) => i !== j && bonds.grade(i, j) <= worst;
  const known = new Int32Array(bonds.count).fill(-1);
  for (const [a, b] of pairs) [known[a!], known[b!]] = [b!, a!];
  let left = mostTrios;
  for (const a of people) {
    const friends = people.filter((b) => b > a && joined(a, b));
    for (const b of friends) {
      for (const c of friends) {
        if (c <= b || !joined(b, c)) continue;
        if (left === 0) return { complete: false };
        left -= 1;
        if (restPairs(known, [a, b, c], joined)) return { complete: true, trio: [a, b, c] };
      }
    }
  }
  return { complete: true };
}

function restPairs(
  known: Int32Array,
  trio: readonly number[],
  joined: (i: number, j: number) => boolean,
): boolean {
  const mates = known.slice();
  for (const one of trio) {
    if (mates[one]! >= 0) mates[mates[one]!] = -1;
    mates[one] = -1;
  }
  const apart = (i: number, j: number) => !trio.includes(i) && !trio.includes(j) && joined(i, j);
  augmentPairs(mates, apart, { questions: Infinity });
  return mates.every((mate, person) => mate >= 0 || trio.includes(person));
}

function cheapestOf<T>(list: readonly T[], price: (one: T) => number): T | undefined {
  const prices = list.map(price);
  return list[prices.indexOf(Math.min(...prices))];
}

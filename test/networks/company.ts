import { seededRandom } from '#shared/grouping/random.ts';
import { groupsOf, type Groups } from '#shared/networks/groups.ts';
import { buildNetwork, type Network } from '#shared/networks/network.ts';

/** A made-up company: who is tied to whom, and where everybody belongs. */
export interface Company {
  network: Network;
  /** Also the ties as they were drawn, for programs that build their own. */
  ties: { from: Uint32Array; to: Uint32Array; weight: Float64Array };
  groupings: Record<'department' | 'place' | 'level', Groups>;
}

export interface CompanySize {
  people: number;
  ties: number;
  directed: boolean;
  /** People per department; half of the ties stay within it. */
  department?: number;
  weighted?: boolean;
  seed?: number;
}

/**
 * Half of the ties stay in the department, three in ten at the place, the rest go anywhere; some people draw far more
 * than others. The same seed makes the same company.
 */
export function generateCompany(size: CompanySize): Company {
  const { people, ties: wanted, directed, department = 40, weighted = false, seed = 7 } = size;
  const random = seededRandom(seed);
  const departments = Math.max(1, Math.ceil(people / department));
  const places = Math.max(1, Math.min(60, Math.ceil(people / 250)));
  const placeOf = Uint32Array.from({ length: departments }, () => random.below(places));
  const atPlace: number[][] = Array.from({ length: places }, () => []);
  for (const [one, place] of placeOf.entries()) atPlace[place]!.push(one);
  const member = (one: number) =>
    (one + departments * random.below(Math.ceil(people / departments))) % people;
  const anybody = () => Math.floor(people * random.next() ** 1.6);
  const from = new Uint32Array(wanted);
  const to = new Uint32Array(wanted);
  const seen = new Set<number>();
  const possible = (people * (people - 1)) / (directed ? 1 : 2);
  let made = 0;
  while (made < Math.min(wanted, possible)) {
    const one = anybody();
    const own = one % departments;
    const where = random.next();
    const nearby = atPlace[placeOf[own]!]!;
    const other =
      where < 0.5
        ? member(own)
        : where < 0.8
          ? member(nearby[random.below(nearby.length)]!)
          : random.below(people);
    const pair = directed || one < other ? one * people + other : other * people + one;
    if (one === other || seen.has(pair)) continue;
    seen.add(pair);
    from[made] = one;
    to[made++] = other;
  }
  const ties = {
    from: from.slice(0, made),
    to: to.slice(0, made),
    weight: Float64Array.from({ length: made }, () => (weighted ? 1 + random.below(5) : 1)),
  };
  const named = (of: (person: number) => number, name: string) =>
    groupsOf(Array.from({ length: people }, (_, person) => `${name} ${of(person)}`));
  return {
    network: buildNetwork(people, ties, { directed }),
    ties,
    groupings: {
      department: named((person) => person % departments, 'Department'),
      place: named((person) => placeOf[person % departments]!, 'Place'),
      level: named((person) => (person % 10 === 0 ? 2 : person % 4 === 0 ? 1 : 0), 'Level'),
    },
  };
}

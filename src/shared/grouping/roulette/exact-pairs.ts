import { cheapestPairs } from './matching.ts';
import { forbidden, type Bonds, type Grade } from './types.ts';

/** Up to so many people are paired exactly, in about a second, where it is hard in some. */
export const mostToPairExactly = 1500;

export interface Pairing {
  pairs: [number, number][];
  single: number[];
}

/** The cheapest pairs among some people, of whom the fewest stay single, with no bond above the grade. */
export function pairsWithin(bonds: Bonds, people: readonly number[], worst: Grade): Pairing {
  const mates = cheapestPairs(people.length, (i, j) => {
    const cost = bonds.cost(people[i]!, people[j]!);
    return cost >= forbidden || bonds.grade(people[i]!, people[j]!) > worst ? forbidden : cost;
  });
  const pairing: Pairing = { pairs: [], single: [] };
  mates.forEach((mate, i) => {
    if (mate < 0) pairing.single.push(people[i]!);
    else if (i < mate) pairing.pairs.push([people[i]!, people[mate]!]);
  });
  return pairing;
}

/**
 * The cheapest pairs; without any repeat if all can be paired so, else without one inside the window, else anyhow.
 * Asked in this order, history stays first even where the digits of the costs are short.
 */
export function exactPairs(bonds: Bonds, people: readonly number[]): Pairing {
  for (const worst of [0, 1] as const) {
    const pairing = pairsWithin(bonds, people, worst);
    if (pairing.single.length === 0) return pairing;
  }
  return pairsWithin(bonds, people, 2);
}

import { seededRandom, type Random } from '#shared/grouping/random.ts';
import { bothWays } from './both-ways.ts';
import { foldCommunities, type Folded } from './fold-communities.ts';
import { modularity } from './modularity.ts';
import type { Network } from './network.ts';
import { splitApart } from './split-apart.ts';

/** Communities that the ties themselves show. Numbered by size, the largest is 0. */
export interface Communities {
  of: Uint32Array;
  sizes: number[];
  /** The modularity of this division, from -1/2 to 1; null without ties. */
  modularity: number | null;
}

/**
 * Finds groups of people who have more to do with each other than with the rest, by making modularity large: everybody
 * moves to the neighbouring community where it grows most until nobody wants to, then communities become the people of
 * a smaller network and it begins again. Ties count with their strength in both directions. Nobody shares a community
 * with people to whom no path within it leads.
 *
 * @param seed the same seed finds the same communities
 * @param tries how often to begin anew; the best is taken
 *
 * Source: Blondel and others, Fast unfolding of communities in large networks, Journal of Statistical Mechanics (2008);
 * the queue of those who may want to move by Traag, Waltman and van Eck, From Louvain to Leiden, Scientific Reports 9
 * (2019).
 */
export function communities(
  network: Network,
  { seed = 1, tries = usualTries(network.size) }: { seed?: number; tries?: number } = {},
): Communities {
  const ties = bothWays(network);
  let best: Communities | undefined;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = splitApart(
      ties,
      unfold({ ...ties, within: new Float64Array(network.size) }, seed + attempt),
    );
    const quality = modularity(network, found.of);
    if (!best || (quality ?? 0) > (best.modularity ?? 0)) best = { ...found, modularity: quality };
  }
  return best!;
}

/** Beginning anew costs little with few people, and there one unlucky turn is seen most. */
const usualTries = (people: number): number => Math.min(40, Math.max(1, Math.floor(20_000 / people)));

function unfold(people: Folded, seed: number): Uint32Array {
  const random = seededRandom(seed);
  let level = people;
  const membership = Uint32Array.from({ length: people.within.length }, (_, person) => person);
  for (;;) {
    const moved = moveToBest(level, random);
    const { folded, number } = foldCommunities(level, moved);
    if (folded.within.length === level.within.length) return membership;
    for (let person = 0; person < membership.length; person += 1) {
      membership[person] = number[moved[membership[person]!]!]!;
    }
    level = folded;
  }
}

/** Everybody begins alone; whoever's neighbour moved looks again. */
function moveToBest({ starts, to, weight, within }: Folded, random: Random): Uint32Array {
  const size = within.length;
  const strength = within.slice();
  for (let one = 0; one < size; one += 1) {
    for (let tie = starts[one]!; tie < starts[one + 1]!; tie += 1) strength[one]! += weight[tie]!;
  }
  const all = strength.reduce((sum, one) => sum + one, 0);
  const community = Uint32Array.from(strength, (_, one) => one);
  if (all === 0) return community;
  const total = strength.slice();
  const linked = new Float64Array(size);
  const near = new Uint32Array(size);
  const queue = Uint32Array.from(random.shuffle([...community]));
  const waiting = new Uint8Array(size).fill(1);
  for (let head = 0, length = size; length > 0; length -= 1) {
    const one = queue[head]!;
    head = head + 1 === size ? 0 : head + 1;
    waiting[one] = 0;
    const own = community[one]!;
    let around = 0;
    for (let tie = starts[one]!; tie < starts[one + 1]!; tie += 1) {
      const other = community[to[tie]!]!;
      if (linked[other] === 0) near[around++] = other;
      linked[other]! += weight[tie]!;
    }
    total[own]! -= strength[one]!;
    const perTotal = strength[one]! / all;
    let best = own;
    let most = linked[own]! - total[own]! * perTotal;
    for (let place = 0; place < around; place += 1) {
      const candidate = near[place]!;
      const gain = linked[candidate]! - total[candidate]! * perTotal;
      // A hair more is rounding, not a better place: without this two people could change places for ever.
      if (gain > most + 1e-12 * all) [most, best] = [gain, candidate];
    }
    for (let place = 0; place < around; place += 1) linked[near[place]!] = 0;
    total[best]! += strength[one]!;
    if (best === own) continue;
    community[one] = best;
    for (let tie = starts[one]!; tie < starts[one + 1]!; tie += 1) {
      const other = to[tie]!;
      if (waiting[other] === 1 || community[other] === best) continue;
      waiting[other] = 1;
      queue[(head + length - 1) % size] = other;
      length += 1;
    }
  }
  return community;
}

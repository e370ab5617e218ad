import { describePair, type Pairing } from './assign.ts';
import { findCandidates } from './candidates.ts';
import { freeSeats, match } from './market.ts';
import type { Giver, Seeker } from './people.ts';
import type { MentoringRules } from './rules.ts';

export interface Recommendation {
  seeker: number;
  /** At most as many as were asked for; the one a fair assignment would give comes first, then the better score. */
  mentors: (Pairing & { theirs: boolean })[];
}

/** To how many seekers one mentor is shown at most, when each of them is shown `k` of the mentors with a free seat. */
export const showLimit = (k: number, seekers: number, givers: number, slack: number): number =>
  givers === 0 ? 0 : Math.floor(Math.ceil((k * seekers) / givers) * slack);

/**
 * For programmes in which people choose for themselves: `k` mentors for each seeker. One assignment gives each "their"
 * mentor, and further ones fill the places behind, each as good as it can be while no mentor is shown more often than
 * the limit. `slack`, 1 or more, lets good mentors be shown more often than an even share.
 */
export function recommend(
  seekers: readonly Seeker[],
  givers: readonly Giver[],
  rules: MentoringRules,
  k: number,
  { slack = 2, seed = 0 }: { slack?: number; seed?: number } = {},
): Recommendation[] {
  const candidates = findCandidates(seekers, givers, rules, seed);
  const free = freeSeats(candidates);
  const limit = showLimit(k, seekers.length, free.filter((seats) => seats > 0).length, slack);
  const left = free.map((seats) => (seats > 0 ? limit : 0));
  const barred = new Uint8Array(candidates.giver.length);
  const shown: { pair: number; theirs: boolean }[][] = candidates.seekers.map(() => []);

  for (let place = 0; place < k; place += 1) {
    const theirs = place === 0;
    const seats = theirs ? free.map((seats) => Math.min(seats, limit)) : left;
    const pairOf = match(candidates, seats, 'most people', {
      evenLoad: theirs ? rules.evenLoad : 0,
      barred,
    });
    if (!theirs && pairOf.every((pair) => pair < 0)) break;
    for (const [row, pair] of pairOf.entries()) {
      if (pair < 0) continue;
      barred[pair] = 1;
      left[candidates.giver[pair]!] = left[candidates.giver[pair]!]! - 1;
      shown[row]!.push({ pair, theirs });
    }
  }

  return candidates.seekers
    .map(({ person }, row) => ({
      seeker: person.id,
      mentors: shown[row]!.map(({ pair, theirs }) => ({
        ...describePair(candidates, row, pair, rules),
        theirs,
      })).sort((a, b) => Number(b.theirs) - Number(a.theirs) || b.score - a.score || a.giver - b.giver),
    }))
    .sort((a, b) => a.seeker - b.seeker);
}

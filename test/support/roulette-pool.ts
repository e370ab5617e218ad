import { seededRandom } from '#shared/grouping/random.ts';
import { historyOf, type PastGroup } from '#shared/grouping/roulette/history.ts';
import type { RoulettePerson, RouletteRules, Wish } from '#shared/grouping/roulette/types.ts';

/** People of an invented company: some departments and places are large, one in twelve things is not known. */
export function makePool(count: number, seed: number): RoulettePerson[] {
  const random = seededRandom(seed);
  const skewed = (kinds: number) => Math.floor(random.next() ** 2 * kinds);
  const known = <T>(value: T): T | null => (random.below(12) === 0 ? null : value);
  return Array.from({ length: count }, (_, number) => ({
    id: 100 + number * 3,
    department: known(`department ${skewed(6)}`),
    location: known(`place ${skewed(8)}`),
    level: known(`level ${skewed(4)}`),
    manager: number === 0 ? null : 100 + Math.floor(number / 6) * 3,
    languages: ['en', 'de', 'pl', 'fr'].filter(() => random.below(2) === 0),
    utcOffset: known(skewed(12) * 60),
    lastRole: random.below(2) === 0 ? 'host' : 'guest',
  }));
}

/** Rounds of pairs drawn by chance, the last of them one round ago. */
export function makePast(people: readonly RoulettePerson[], rounds: number, seed: number): PastGroup[] {
  const random = seededRandom(seed);
  return Array.from({ length: rounds }, (_, round) => {
    const order = random.shuffle(people.map(({ id }) => id));
    return Array.from({ length: Math.floor(order.length / 2) }, (__, pair) => ({
      members: order.slice(2 * pair, 2 * pair + 2),
      ago: round + 1,
    }));
  }).flat();
}

export const nobodyMet = historyOf([]);

export function makeRules(rules: Partial<RouletteRules> = {}): RouletteRules {
  return {
    size: 2,
    window: 8,
    missedWait: 1,
    doNotPair: [],
    reportingLine: 'avoid',
    wishes: [{ kind: 'other-department' }],
    ...rules,
  };
}

export const manyWishes: readonly Wish[] = [
  { kind: 'other-department' },
  { kind: 'near-time' },
  { kind: 'other-level' },
];

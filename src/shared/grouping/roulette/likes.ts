import type { Random } from '../random.ts';
import type { Bonds } from './types.ts';

const kept = 20;
/** Bonds that may be asked for to learn whom people would like; a second or two. */
const asked = 20_000_000;

/** Whom somebody would like to be paired with: the cheapest of many, the cheapest first. */
export interface Likes {
  of(person: number): Int32Array;
}

/**
 * Learns on demand whom people like, from everybody in a pool of some thousand, else from a sample; from a larger one
 * for those who are `hard` to pair, as the few who suit them may be rare.
 */
export function likesOf(
  { count, cost }: Bonds,
  random: Random,
  people: Int32Array,
  hard: readonly number[],
): Likes {
  const lists = new Int32Array(count * kept);
  const known = new Uint8Array(count);
  const costs = new Float64Array(kept);

  const learn = (person: number, size: number): void => {
    known[person] = 1;
    costs.fill(Infinity);
    const first = person * kept;
    const all = size >= people.length;
    const start = random.below(people.length);
    for (let tried = 0; tried < Math.min(size, people.length) && costs[kept - 1]! > 0; tried += 1) {
      const other = people[all ? (start + tried) % people.length : random.below(people.length)]!;
      if (other === person) continue;
      const its = cost(person, other);
      if (its >= costs[kept - 1]!) continue;
      let at = kept - 1;
      for (; at > 0 && costs[at - 1]! > its; at -= 1) {
        costs[at] = costs[at - 1]!;
        lists[first + at] = lists[first + at - 1]!;
      }
      costs[at] = its;
      lists[first + at] = other;
    }
  };

  const usual = Math.max(600, Math.floor(asked / people.length));
  const more = Math.max(usual, Math.floor(asked / Math.max(1, hard.length)));
  for (const person of hard) learn(person, more);
  return {
    of: (person) => {
      if (known[person] === 0) learn(person, usual);
      return lists.subarray(person * kept, (person + 1) * kept);
    },
  };
}

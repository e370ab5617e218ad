import { judge } from '#shared/grouping/circles/judge-circle.ts';
import { readPool } from '#shared/grouping/circles/read-pool.ts';
import type { Person, Rules } from '#shared/grouping/circles/types.ts';

export interface Best {
  placed: number;
  thin: number;
  circles: number;
  worst: number;
}

const isBetter = (one: Best, other: Best): boolean =>
  one.placed !== other.placed
    ? one.placed > other.placed
    : one.thin !== other.thin
      ? one.thin < other.thin
      : one.worst > other.worst + 1e-9;

/** The best that any parting of these people can be, by trying all of them: for up to a dozen people. */
export function findBestByTryingAll(people: readonly Person[], rules: Rules): Best {
  const pool = readPool(people, rules);
  const membersOf = (mask: number) => people.filter((_, at) => (mask >>> at) & 1).map(({ id }) => id);
  const scores = Array.from({ length: 2 ** people.length }, (_, mask) => {
    const members = membersOf(mask);
    if (members.length < rules.sizes.smallest || members.length > rules.sizes.max) return null;
    const { score, broken } = judge(pool, members);
    return broken.length === 0
      ? { score, thin: members.length < rules.sizes.min, size: members.length }
      : null;
  });

  const nothing: Best = { placed: 0, thin: 0, circles: 0, worst: Infinity };
  const best: Best[] = [nothing];
  for (let mask = 1; mask < scores.length; mask += 1) {
    const first = mask & -mask;
    const rest = mask ^ first;
    let found = best[rest]!;
    // Every circle that the first of them may be in, with the best for all others.
    for (let others = rest; ; others = (others - 1) & rest) {
      const circle = scores[others | first];
      if (circle) {
        const left = best[rest ^ others]!;
        const one = {
          placed: left.placed + circle.size,
          thin: left.thin + Number(circle.thin),
          circles: left.circles + 1,
          worst: Math.min(left.worst, circle.score),
        };
        if (isBetter(one, found)) found = one;
      }
      if (others === 0) break;
    }
    best.push(found);
  }
  return best.at(-1)!;
}

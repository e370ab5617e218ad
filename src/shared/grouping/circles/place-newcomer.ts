import { judge } from './judge-circle.ts';
import { readPool } from './read-pool.ts';
import type { Judgement, Person, Rules, Standing } from './types.ts';

export interface Place {
  circle: number;
  /** The score as it is now. */
  before: number;
  /** The circle with the newcomer. */
  after: Judgement;
}

/**
 * Circles that the newcomer, who is one of `people`, may join without breaking a hard rule, best first: a thin circle
 * that is lifted, then the one that is best with the newcomer in it, then the one that gains most.
 */
export function placeNewcomer(
  people: readonly Person[],
  rules: Rules,
  circles: readonly Standing[],
  newcomer: number,
): Place[] {
  const pool = readPool(people, rules);
  return circles
    .filter(
      ({ members }) => members.length > 0 && members.length < rules.sizes.max && !members.includes(newcomer),
    )
    .map(({ id, members }) => ({
      circle: id,
      size: members.length,
      before: judge(pool, members).score,
      after: judge(pool, [...members, newcomer]),
    }))
    .filter(({ after }) => after.broken.length === 0)
    .toSorted(
      (a, b) =>
        Number(b.size < rules.sizes.min) - Number(a.size < rules.sizes.min) ||
        b.after.score - a.after.score ||
        b.after.score - b.before - (a.after.score - a.before) ||
        a.circle - b.circle,
    )
    .map(({ circle, before, after }) => ({ circle, before, after }));
}

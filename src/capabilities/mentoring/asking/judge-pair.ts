import { giversOf, matchingRules, readPool, seekersOf } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Reason } from '#shared/grouping/mentoring/reasons.ts';
import { scoreMatch } from '#shared/grouping/mentoring/score.ts';
import type { Matching } from '../find-matching.ts';

export type Judged = { score: number; reasons: Reason[] };

/**
 * What speaks for these two; null where a rule keeps them apart. Which rule it is stays untold: it could be what one of
 * them said in confidence.
 */
export async function judgePair(
  db: Db,
  programme: Matching,
  { giver, seeker }: { giver: number; seeker: number },
): Promise<Judged | null> {
  const pool = await readPool(db, programme, { among: [giver, seeker] });
  const seeking = seekersOf(pool, programme.block).find(({ id }) => id === seeker);
  const giving = giversOf(pool, programme.block).find(({ id }) => id === giver);
  if (!seeking || !giving) return null;
  // Whether a place is free is shown, and asked again when somebody says yes.
  const { blocked, ...judged } = scoreMatch(
    seeking,
    { ...giving, capacity: 1 },
    matchingRules(programme.block),
  );
  return blocked === undefined ? judged : null;
}

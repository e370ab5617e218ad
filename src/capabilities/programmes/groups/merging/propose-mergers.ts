import { mergeThin } from '#shared/grouping/circles/merge-thin.ts';
import type { Pool } from '../../rounds/forming/pool.ts';
import { circlePeople, circleRules } from '../../rounds/forming/circles.ts';
import { judgeFor, type Judged } from '../../rounds/review/judge.ts';
import type { Standing } from '../../rounds/review/standing.ts';
import { mergeJudged } from './merge-judged.ts';
import type { Moves } from './merge-groups.ts';

/** One way to give a thin group up: who would go where, and how each group would be then. */
export type Merger = { moves: Moves; after: { group: Standing; judged: Judged }[] };

/** So many ways are shown. */
const shown = 6;

/** Ways to give up a thin group without breaking a rule, the best first; none may be left. */
export function proposeMergers(pool: Pool, groups: readonly Standing[], thin: Standing): Merger[] {
  const { grouping } = pool;
  if (grouping.by !== 'circles') return mergeJudged(pool, groups, thin).slice(0, shown);
  const judge = judgeFor(pool);
  const byId = new Map(groups.map((group) => [group.id, group]));
  const known = new Set(pool.people.map(({ id }) => id));
  const standing = groups.map(({ id, members }) => ({
    id,
    members: members.filter((one) => known.has(one)),
  }));
  return mergeThin(circlePeople(pool), circleRules(pool, grouping), standing, thin.id)
    .slice(0, shown)
    .map(({ moves, after }) => ({
      moves,
      after: after.map(({ circle, judgement }) => ({
        group: byId.get(circle)!,
        judged: judge(judgement.members),
      })),
    }));
}

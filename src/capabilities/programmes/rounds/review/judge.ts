import type { GroupReasons } from '../proposal.ts';
import type { Pool } from '../forming/pool.ts';
import { judgeCircles } from './judge-circles.ts';
import { judgeMatches } from './judge-matches.ts';
import { judgeTeams } from './judge-teams.ts';
import { judgeRoulette } from './judge-roulette.ts';

/** A rule that a group breaks. That somebody cannot meet somebody is not among them: it was said in confidence. */
export type Broken =
  | { kind: 'reporting-line' | 'same-manager'; pair: readonly [number, number] }
  | { kind: 'matching-rule'; rule: 'language' | 'department' | 'location' | 'level' | 'modality' | 'skills'; pair: readonly [number, number] }
  | { kind: 'slots'; common: number; needed: number }
  | { kind: 'language' }
  | { kind: 'departments'; count: number; needed: number }
  | { kind: 'too-large'; size: number; max: number }
  | { kind: 'too-small'; size: number; smallest: number }
  | { kind: 'nobody-gives' | 'several-give' }; // prettier-ignore

/** What can be said of some people as one group. */
export type Judged = {
  score: number;
  slot: string | null;
  /** None where people chose each other. */
  reasons: GroupReasons | undefined;
  broken: Broken[];
};

/** How many rules a group breaks after a change that it keeps before; that it keeps others instead does not make up for it. */
export function newlyBroken(before: Judged | null, after: Judged | null): number {
  const known = new Set(before?.broken.map(keyOf));
  return after?.broken.filter((one) => !known.has(keyOf(one))).length ?? 0;
}

const keyOf = (broken: Broken): string =>
  [
    broken.kind,
    'rule' in broken ? broken.rule : '',
    ...('pair' in broken ? broken.pair.toSorted((a, b) => a - b) : []),
  ].join(' ');

export type Judge = (members: readonly number[]) => Judged;

/** Looks at any set of people of a pool by the rules of its programme. Nothing is forbidden here, only told. */
export function judgeFor(pool: Pool): Judge {
  const { grouping } = pool;
  switch (grouping.by) {
    case 'circles':
      return judgeCircles(pool, grouping);
    case 'roulette':
      return judgeRoulette(pool, grouping);
    case 'matching':
      return judgeMatches(pool, grouping);
    case 'teams':
      return judgeTeams(grouping);
    default:
      throw new Error(`groups of ${grouping.by} are not judged`);
  }
}

import type { Grouping } from '#capabilities/formats/index.ts';
import type { HardRule } from '#shared/grouping/mentoring/hard-rules.ts';
import { scoreMatch } from '#shared/grouping/mentoring/score.ts';
import { giversOf, matchingRules, seekersOf } from '../forming/matching.ts';
import type { Pool } from '../forming/pool.ts';
import type { Broken, Judge, Judged } from './judge.ts';

export function judgeMatches(pool: Pool, block: Extract<Grouping, { by: 'matching' }>): Judge {
  const rules = matchingRules(block);
  const seekers = new Map(seekersOf(pool, block).map((person) => [person.id, person]));
  const givers = new Map(giversOf(pool, block).map((person) => [person.id, person]));
  const max = block.seekers_per_giver + 1;
  return (members): Judged => {
    const given = members.flatMap((id) => givers.get(id) ?? []);
    const seeking = members.flatMap((id) => seekers.get(id) ?? []);
    const broken: Broken[] = [];
    if (given.length !== 1) broken.push({ kind: given.length === 0 ? 'nobody-gives' : 'several-give' });
    if (members.length > max) broken.push({ kind: 'too-large', size: members.length, max });
    if (members.length < 2) broken.push({ kind: 'too-small', size: members.length, smallest: 2 });
    const giver = given[0];
    const pairs = giver
      ? seeking.map((seeker) => ({
          seeker: seeker.id,
          giver: giver.id,
          // Whether seats are left is counted by the people in the group, not by the giver's offer.
          ...scoreMatch(seeker, { ...giver, capacity: 1 }, rules),
        }))
      : [];
    for (const { seeker, giver: giverId, blocked } of pairs)
      if (blocked) broken.push(...told(blocked, [seeker, giverId]));
    return {
      score: Math.min(1, ...pairs.map(({ score }) => score)) * (pairs.length > 0 ? 1 : 0),
      slot: null,
      reasons: {
        by: 'matching',
        pairs: pairs.map(({ seeker, giver: giverId, score, reasons }) => ({
          seeker,
          giver: giverId,
          score,
          reasons,
        })),
      },
      broken,
    };
  };
}

function told(rule: HardRule, pair: readonly [number, number]): Broken[] {
  switch (rule) {
    case 'reporting line':
      return [{ kind: 'reporting-line', pair }];
    case 'language':
    case 'department':
    case 'location':
    case 'level':
    case 'modality':
    case 'skills':
      return [{ kind: 'matching-rule', rule, pair }];
    default:
      return [];
  }
}

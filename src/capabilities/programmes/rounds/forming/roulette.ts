import type { Grouping } from '#capabilities/formats/index.ts';
import { drawRound } from '#shared/grouping/roulette/draw-round.ts';
import { historyOf } from '#shared/grouping/roulette/history.ts';
import type { RouletteGroup, RoulettePerson, RouletteRules, Wish } from '#shared/grouping/roulette/types.ts';
import { answersForGrouping } from '../../intake/answers.ts';
import type { Formed, FormedGroup } from '../proposal.ts';
import { placeInRoles } from './place-in-roles.ts';
import type { Pool } from './pool.ts';

type RouletteBlock = Extract<Grouping, { by: 'roulette' }>;

const wishes = {
  'other department': 'other-department',
  'other location': 'other-location',
  'other level': 'other-level',
  'same location': 'same-location',
  'near time zone': 'near-time',
} as const;

/** Rounds after which two who were drawn but did not meet may be drawn again. */
const missedWait = 2;

export function roulettePeople({ declared, people }: Pool): RoulettePerson[] {
  return people.map((person) => {
    const { languages } = answersForGrouping(declared, person.answers);
    return {
      id: person.id,
      department: person.department,
      location: person.location,
      level: person.level,
      manager: person.manager,
      languages: languages.length > 0 ? languages : person.languages,
      utcOffset: person.offset,
      lastRole: person.hosted === null ? null : person.hosted ? 'host' : 'guest',
    };
  });
}

export function rouletteRules(pool: Pool, block: RouletteBlock): RouletteRules {
  const language: Wish[] = block.common_language ? [{ kind: 'shared-language', required: true }] : [];
  return {
    size: block.size,
    window: block.window,
    missedWait,
    doNotPair: pool.cannotMeet,
    reportingLine: 'avoid',
    managers: pool.managers,
    wishes: [...language, ...block.rules.map((rule) => ({ kind: wishes[rule] }))],
  };
}

export const rouletteHistory = ({ history }: Pool) => history ?? historyOf([]);

export function drawInGroups(pool: Pool, block: RouletteBlock, seed: number): Formed {
  const rules = rouletteRules(pool, block);
  const { groups, unpaired, summary } = drawRound(roulettePeople(pool), rouletteHistory(pool), rules, seed);
  const formed = groups.map((group) => asGroup(pool, group));
  const scores = formed.map(({ score }) => score);
  return {
    groups: formed,
    waiting: unpaired.map(({ id, reason }) => ({ id, by: 'roulette', reason })),
    report: {
      placed: summary.people - summary.unpaired,
      waiting: summary.unpaired,
      groups: summary.groups,
      sizes: summary.sizes,
      scores: {
        worst: scores.reduce((least, score) => Math.min(least, score), 1),
        mean: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length),
      },
      roulette: summary,
    },
  };
}

export const asGroup = (pool: Pool, group: RouletteGroup): FormedGroup => ({
  people: placeInRoles(pool, group.members, group.host),
  score: scoreOf(group),
  slot: null,
  reasons: { by: 'roulette', host: group.host, sizeReason: group.sizeReason, pairs: group.pairs },
});

/** The share of what was wished of two who meet, half for people who are new to each other. */
export function scoreOf({ pairs }: Pick<RouletteGroup, 'pairs'>): number {
  const scores = pairs.map(({ repeat, kept, broken }) => {
    const wished = kept.length + broken.length;
    const isNew = repeat === 'none' ? 1 : repeat === 'long-ago' ? 0.5 : 0;
    return wished === 0 ? isNew : (isNew + kept.length / wished) / 2;
  });
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

import type { Grouping } from '#capabilities/formats/index.ts';
import { assign, type Match } from '#shared/grouping/mentoring/assign.ts';
import type {
  Giver,
  Importance,
  Participant,
  Seeker,
  SkillLevel,
} from '#shared/grouping/mentoring/people.ts';
import { mentoringRules, type MentoringRules } from '#shared/grouping/mentoring/rules.ts';
import { assignSmallGroups } from '#shared/grouping/mentoring/small-groups.ts';
import { answersForGrouping } from '../../intake/answers.ts';
import type { Formed, FormedGroup, Waits } from '../proposal.ts';
import { countSizes } from './count-sizes.ts';
import { levelRank } from './level-rank.ts';
import type { Candidate, Pool } from './pool.ts';

type MatchingBlock = Extract<Grouping, { by: 'matching' }>;

const ways = { online: 'remote', 'on site': 'on site', either: 'either' } as const;

/** Somebody gives with so many seats where they did not say how many. */
const usualCapacity = 1;

export function matchingRules({ department, giver_level, location, weights }: MatchingBlock): MentoringRules {
  return {
    ...mentoringRules,
    weights: {
      ...mentoringRules.weights,
      skills: weights.skills,
      preference: weights.wish,
      language: weights.language,
      'time zone': weights.time_zone,
      location: weights.place,
      modality: weights.place,
      department: department === 'preferred' ? 2 : 0,
    },
    skills: weights.skills > 0 ? 'required' : 'preferred',
    department,
    location,
    level: { mentor: giver_level, by: giver_level === 'any' ? 0 : 1 },
  };
}

function participant(pool: Pool, person: Candidate): Participant {
  const { languages, place } = answersForGrouping(pool.declared, person.answers);
  return {
    id: person.id,
    languages: languages.length > 0 ? languages : person.languages,
    utcOffset: person.offset,
    modality: ways[place],
    location: person.location,
    department: person.department,
    role: null,
    level: levelRank(person.level),
    managers: above(pool, person.id),
    exclusions: pool.cannotMeet.flatMap(([one, other]) => (one === person.id ? [other] : [])),
  };
}

function above({ managers }: Pool, person: number): number[] {
  const chain: number[] = [];
  let manager = managers.get(person);
  // Imported lines can run in a ring.
  while (manager !== undefined && manager !== person && !chain.includes(manager)) {
    chain.push(manager);
    manager = managers.get(manager);
  }
  return chain;
}

export function seekersOf(pool: Pool, block: MatchingBlock): Seeker[] {
  return pool.people
    .filter(({ role }) => role === block.seeker)
    .map((person) => {
      const { wants, wished } = answersForGrouping(pool.declared, person.answers);
      const asked = wants.map(({ skill, importance }) => ({ skill, importance: importance as Importance }));
      return { ...participant(pool, person), wants: asked, preferences: wished };
    });
}

export function giversOf(pool: Pool, block: MatchingBlock): Giver[] {
  return pool.people
    .filter(({ role }) => role === block.giver)
    .map((person) => {
      const offers = answersForGrouping(pool.declared, person.answers).offers.map(({ skill, level }) => ({
        skill,
        level: level as SkillLevel,
      }));
      const accompanies = pool.accompanies.get(person.id) ?? 0;
      const capacity = Math.max(0, (person.capacity ?? usualCapacity) - accompanies);
      return { ...participant(pool, person), offers, capacity, accompanies };
    });
}

export function matchInGroups(pool: Pool, block: MatchingBlock, seed: number): Formed {
  const seekers = seekersOf(pool, block);
  const givers = giversOf(pool, block);
  const rules = matchingRules(block);
  const mode = block.prefer;
  const most = block.seekers_per_giver;
  if (most === 1) {
    const { matches, unmatched } = assign(seekers, givers, rules, { mode }, seed);
    return told(pool, block, matches.map((match) => [match]), unmatched); // prettier-ignore
  }
  const size = { least: 2, most };
  const { groups, unmatched } = assignSmallGroups(seekers, givers, rules, { mode, size }, seed);
  const matched = groups.map(({ giver, members }) => members.map((member) => ({ giver, ...member })));
  return told(pool, block, matched, unmatched);
}

function told(
  pool: Pool,
  block: MatchingBlock,
  matched: Match[][],
  unmatched: readonly ({ seeker: number } & Extract<Waits, { by: 'matching' }>['reason'])[],
): Formed {
  const groups = matched.map((pairs) => asGroup(pool, block, pairs));
  const scores = groups.map(({ score }) => score);
  return {
    groups,
    waiting: unmatched.map(({ seeker, ...reason }) => ({ id: seeker, by: 'matching', reason }) as Waits),
    report: {
      placed: groups.reduce((sum, { people }) => sum + people.length, 0),
      waiting: unmatched.length,
      groups: groups.length,
      sizes: countSizes(groups.map(({ people }) => people.length)),
      scores: {
        worst: Math.min(1, ...scores),
        mean: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length),
      },
    },
  };
}

/** A giver with those who seek, each in the role that the format names. */
export function asGroup({ declared }: Pool, block: MatchingBlock, pairs: readonly Match[]): FormedGroup {
  const leads = declared.roles.find((role) => role.facilitates)?.key;
  const placed = (id: number, role: string, gives: boolean) => ({
    id,
    role,
    gives,
    facilitates: role === leads,
  });
  const giver = pairs[0]!.giver;
  return {
    people: [
      placed(giver, block.giver, true),
      ...pairs.map(({ seeker }) => placed(seeker, block.seeker, false)),
    ],
    score: Math.min(...pairs.map(({ score }) => score)),
    slot: null,
    reasons: {
      by: 'matching',
      pairs: pairs.map(({ seeker, score, reasons }) => ({ seeker, giver, score, reasons })),
    },
  };
}

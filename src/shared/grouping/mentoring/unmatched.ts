import type { Candidates } from './candidates.ts';
import { allBlocks, type PairRule, sharesSkill } from './hard-rules.ts';
import type { PreparedGiver, PreparedSeeker } from './people.ts';
import { type Reason, topReasons } from './reasons.ts';
import type { MentoringRules } from './rules.ts';
import { leastScore, scorerFor, wholeScore } from './score.ts';

type Block = PairRule | 'minimum score';

/** Why nobody was found. */
export type Why =
  | { why: 'no mentors' }
  /** So many mentors would fit, and each of their seats is taken. */
  | { why: 'all full'; fitting: number }
  | { why: 'no shared skill' }
  /** The rule that keeps most mentors away, and how many each rule keeps away; one mentor may meet several. */
  | { why: 'blocked'; rule: Block; counts: Partial<Record<Block, number>> };

/**
 * What comes nearest: a seat beside others with a mentor who is full, a mentor alone where no group came about, a mentor
 * from whom one rule of the programme keeps them, or waiting.
 */
export type Alternative =
  | { kind: 'small group'; giver: number; score: number; reasons: Reason[] }
  | { kind: 'one to one'; giver: number; score: number; reasons: Reason[] }
  | { kind: 'one rule away'; rule: Block; giver: number; score: number; reasons: Reason[] }
  | { kind: 'waiting list' };

export type Unmatched = { seeker: number; alternative: Alternative } & Why;

/** Rules that protect people never give; those below are an organiser's choice. */
const negotiable: readonly Block[] = [
  'minimum score',
  'skills',
  'department',
  'location',
  'modality',
  'level',
];

/** Everyone without a pair in `pairOf`, with the reason and the nearest alternative, by id. */
export function explainUnmatched(
  candidates: Candidates,
  pairOf: Int32Array,
  rules: MentoringRules,
): Unmatched[] {
  return candidates.seekers
    .flatMap((seeker, row) => (pairOf[row]! < 0 ? [explain(candidates, seeker, row, rules)] : []))
    .sort((a, b) => a.seeker - b.seeker);
}

function explain(
  { givers, starts, giver, score }: Candidates,
  seeker: PreparedSeeker,
  row: number,
  rules: MentoringRules,
): Unmatched {
  const { id } = seeker.person;
  if (givers.length === 0) return { seeker: id, why: 'no mentors', alternative: { kind: 'waiting list' } };

  const fitting = starts[row + 1]! - starts[row]!;
  if (fitting > 0) {
    let best = starts[row]!;
    for (let pair = best; pair < starts[row + 1]!; pair += 1) if (score[pair]! > score[best]!) best = pair;
    const found = suggestion(seeker, givers[giver[best]!]!, score[best]!, rules);
    return { seeker: id, why: 'all full', fitting, alternative: { kind: 'small group', ...found } };
  }

  const scoreOf = scorerFor(seeker, rules);
  const looks = givers.map((mentor) => {
    const points = scoreOf(mentor);
    const blocks: Block[] = allBlocks(seeker, mentor, rules);
    if (points < leastScore(rules)) blocks.push('minimum score');
    return { mentor, points, blocks };
  });
  return { seeker: id, ...mainBlock(seeker, looks), alternative: oneRuleAway(seeker, looks, rules) };
}

interface Look {
  mentor: PreparedGiver;
  points: number;
  blocks: Block[];
}

/** When nobody offers what is wanted that is the reason; else the rule that most of those meet who do. */
function mainBlock(seeker: PreparedSeeker, looks: readonly Look[]): Why {
  const others = looks.filter(({ blocks }) => !blocks.includes('same person'));
  const able =
    seeker.wants.length === 0 ? others : others.filter(({ mentor }) => sharesSkill(seeker, mentor));
  if (seeker.wants.length > 0 && able.length === 0) return { why: 'no shared skill' };
  const counts = new Map<Block, number>();
  for (const { blocks } of able.length > 0 ? able : looks)
    for (const block of blocks) counts.set(block, (counts.get(block) ?? 0) + 1);
  const [rule] = [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))[0]!;
  return { why: 'blocked', rule, counts: Object.fromEntries(counts) };
}

function oneRuleAway(seeker: PreparedSeeker, looks: readonly Look[], rules: MentoringRules): Alternative {
  const near = looks.filter(
    ({ mentor, blocks }) =>
      blocks.length === 1 && negotiable.includes(blocks[0]!) && mentor.person.capacity >= 1,
  );
  const best = near.reduce<Look | undefined>(
    (best, look) => (best === undefined || look.points > best.points ? look : best),
    undefined,
  );
  if (best === undefined) return { kind: 'waiting list' };
  return {
    kind: 'one rule away',
    rule: best.blocks[0]!,
    ...suggestion(seeker, best.mentor, best.points, rules),
  };
}

const suggestion = (
  seeker: PreparedSeeker,
  mentor: PreparedGiver,
  points: number,
  rules: MentoringRules,
) => ({
  giver: mentor.person.id,
  score: points / wholeScore,
  reasons: topReasons(seeker, mentor, rules),
});

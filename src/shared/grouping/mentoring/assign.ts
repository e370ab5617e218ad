import { type Candidates, findCandidates } from './candidates.ts';
import { freeSeats, match, type Mode } from './market.ts';
import type { Giver, Seeker } from './people.ts';
import { type Reason, topReasons } from './reasons.ts';
import type { MentoringRules } from './rules.ts';
import { wholeScore } from './score.ts';
import { explainUnmatched, type Unmatched } from './unmatched.ts';

/** One mentor for a seeker, and why. */
export interface Pairing {
  giver: number;
  /** From 0 to 1. */
  score: number;
  reasons: Reason[];
}
export type Match = Pairing & { seeker: number };

/** Both lists by the seeker's id; every seeker stands in exactly one of them. */
export interface Assignment {
  matches: Match[];
  unmatched: Unmatched[];
}

/**
 * The best assignment of mentors there is under the rules: no other one is better in the mode that was chosen. The seed
 * settles only what is equally good, and the order of the lists settles nothing.
 */
export function assign(
  seekers: readonly Seeker[],
  givers: readonly Giver[],
  rules: MentoringRules,
  { mode }: { mode: Mode },
  seed: number,
): Assignment {
  const candidates = findCandidates(seekers, givers, rules, seed);
  const pairOf = match(candidates, freeSeats(candidates), mode, { evenLoad: rules.evenLoad });
  return {
    matches: describePairs(candidates, pairOf, rules),
    unmatched: explainUnmatched(candidates, pairOf, rules),
  };
}

/** The pairs that were chosen, with their reasons. */
export function describePairs(candidates: Candidates, pairOf: Int32Array, rules: MentoringRules): Match[] {
  return candidates.seekers
    .flatMap(({ person }, row) =>
      pairOf[row]! < 0 ? [] : [{ seeker: person.id, ...describePair(candidates, row, pairOf[row]!, rules) }],
    )
    .sort((a, b) => a.seeker - b.seeker);
}

export function describePair(
  { seekers, givers, giver, score }: Candidates,
  row: number,
  pair: number,
  rules: MentoringRules,
): Pairing {
  const [seeker, mentor] = [seekers[row]!, givers[giver[pair]!]!];
  return {
    giver: mentor.person.id,
    score: score[pair]! / wholeScore,
    reasons: topReasons(seeker, mentor, rules),
  };
}

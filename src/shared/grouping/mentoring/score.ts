import { asked, fits } from './fit.ts';
import { blockedBy, type HardRule } from './hard-rules.ts';
import {
  type Giver,
  type PreparedGiver,
  type PreparedSeeker,
  prepareGiver,
  prepareSeeker,
  type Seeker,
} from './people.ts';
import { type Reason, topReasons } from './reasons.ts';
import { type MentoringRules, parts } from './rules.ts';

/** Scores are whole millionths, so that sums are exact and the same on every machine. */
export const wholeScore = 1_000_000;

/** The fewest millionths that a match needs in this programme. */
export const leastScore = (rules: MentoringRules): number =>
  Math.ceil(rules.minimumScore * wholeScore - 1 / wholeScore);

export interface MatchScore {
  /** From 0 to 1. */
  score: number;
  /** At most three, the strongest first. */
  reasons: Reason[];
  /** The hard rule that forbids this match; absent when it may be made. */
  blocked?: HardRule;
}

/** How to score everyone for one seeker, in millionths: what the seeker asks is found out once. */
export function scorerFor(seeker: PreparedSeeker, rules: MentoringRules): (giver: PreparedGiver) => number {
  const counting = parts.filter((part) => rules.weights[part] > 0 && asked[part](seeker, rules));
  const weighed = counting.map((part) => ({ fit: fits[part], weight: rules.weights[part] }));
  const most = weighed.reduce((sum, { weight }) => sum + weight, 0);
  // Who asks for nothing is well served by anyone.
  if (most === 0) return () => wholeScore;
  return (giver) => {
    let sum = 0;
    for (const { fit, weight } of weighed) sum += weight * fit(seeker, giver);
    return Math.round((sum / most) * wholeScore);
  };
}

/**
 * How well one pair fits under the rules of a programme. A blocked pair keeps its score and its reasons, so that
 * a person who arranges matches sees what the rule costs.
 */
export function scoreMatch(seeker: Seeker, giver: Giver, rules: MentoringRules): MatchScore {
  const [one, other] = [prepareSeeker(seeker), prepareGiver(giver)];
  const points = scorerFor(one, rules)(other);
  const blocked =
    blockedBy(one, other, rules) ??
    (points < leastScore(rules) ? 'minimum score' : giver.capacity < 1 ? 'no free seat' : undefined);
  return { score: points / wholeScore, reasons: topReasons(one, other, rules), ...(blocked && { blocked }) };
}

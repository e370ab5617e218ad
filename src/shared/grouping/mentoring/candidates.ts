import { seededRandom } from '../random.ts';
import { blockedBy } from './hard-rules.ts';
import {
  type Giver,
  inOrder,
  type PreparedGiver,
  type PreparedSeeker,
  prepareGiver,
  prepareSeeker,
  type Seeker,
} from './people.ts';
import type { MentoringRules } from './rules.ts';
import { leastScore, scorerFor } from './score.ts';

/** Every pair that the rules allow, seats aside: seeker `s` has the pairs `starts[s]` to `starts[s + 1]`. */
export interface Candidates {
  seekers: PreparedSeeker[];
  givers: PreparedGiver[];
  starts: Int32Array;
  /** The giver of each pair, by its place in `givers`. */
  giver: Int32Array;
  /** In millionths. */
  score: Int32Array;
}

/** Both sides come in an order that only their ids and the seed decide; it settles what is otherwise equal. */
export function findCandidates(
  seekers: readonly Seeker[],
  givers: readonly Giver[],
  rules: MentoringRules,
  seed: number,
): Candidates {
  const random = seededRandom(seed);
  const some = random.shuffle(inOrder(seekers)).map(prepareSeeker);
  const others = random.shuffle(inOrder(givers)).map(prepareGiver);
  const least = leastScore(rules);
  const starts = new Int32Array(some.length + 1);
  const giver = new Int32Array(some.length * others.length);
  const score = new Int32Array(some.length * others.length);
  let pairs = 0;
  for (const [row, seeker] of some.entries()) {
    const scoreOf = scorerFor(seeker, rules);
    for (const [column, other] of others.entries()) {
      if (blockedBy(seeker, other, rules)) continue;
      const points = scoreOf(other);
      if (points < least) continue;
      giver[pairs] = column;
      score[pairs] = points;
      pairs += 1;
    }
    starts[row + 1] = pairs;
  }
  return {
    seekers: some,
    givers: others,
    starts,
    giver: giver.slice(0, pairs),
    score: score.slice(0, pairs),
  };
}

import { seededRandom } from '../random.ts';
import { explainWaiting } from './explain-waiting.ts';
import { improveCircles } from './improve-circles.ts';
import { judge } from './judge-circle.ts';
import { placeWaiting } from './place-waiting.ts';
import { prepare, type Problem } from './prepare.ts';
import { readPool } from './read-pool.ts';
import { reportCircles } from './report-circles.ts';
import { scoreOf } from './score.ts';
import { countFriends, startCircles, type Draft } from './start-circles.ts';
import type { Grouping, Person, Rules } from './types.ts';

/** First everybody has a place, then circles are full enough, then the worst is good, then all are. */
function valueOf(problem: Problem, draft: Draft): number[] {
  const scores = draft.circles.map((circle) => scoreOf(problem, circle)).sort((a, b) => a - b);
  return [
    draft.circles.flat().length,
    -draft.circles.filter((circle) => circle.length < problem.pool.rules.sizes.min).length,
    scores[0] ?? 0,
    scores.reduce((sum, score) => sum + score, 0),
  ];
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => Math.abs(value - other[index]!) > 1e-9);
  return at >= 0 && one[at]! > other[at]!;
}

/**
 * Parts people into circles. No hard rule is ever broken; who cannot be placed waits, with the reason. Then the worst
 * circle is made as good as possible, then the sum of all. The same people, rules and seed give the same circles, in
 * whatever order the people come. `effort` multiplies the work; 1 is meant for a page that somebody waits for.
 */
export function formCircles(people: readonly Person[], rules: Rules, seed: number, effort = 1): Grouping {
  const pool = readPool(people, rules);
  const problem = prepare(pool);
  const friends = countFriends(problem);
  const random = seededRandom(seed);
  const { count } = problem;
  const starts = Math.ceil(effort * (count <= 100 ? 60 : count <= 400 ? 12 : 4));
  const trials = Math.ceil(Math.min(1, effort) * (2_000 + 300 * count));

  let best: { draft: Draft; value: number[] } | null = null;
  for (let start = 0; start < starts; start += 1) {
    const draft = startCircles(problem, friends, random);
    for (let round = 0; round < 2; round += 1) {
      placeWaiting(problem, draft, random);
      improveCircles(problem, draft, trials, random);
    }
    placeWaiting(problem, draft, random);
    const value = valueOf(problem, draft);
    if (best === null || isBetter(value, best.value)) best = { draft, value };
  }

  const circles = (best?.draft.circles ?? [])
    .map((circle) => circle.map((member) => problem.people[member]!.id).sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!)
    .map((members) => {
      const { broken: _, ...circle } = judge(pool, members);
      return circle;
    });
  const placed = new Set(circles.flatMap(({ members }) => members));
  const waiting = problem.people.flatMap(({ id }, at) =>
    placed.has(id) ? [] : [{ id, reason: explainWaiting(problem, at) }],
  );
  return { circles, waiting, report: reportCircles(pool, circles, waiting.length) };
}

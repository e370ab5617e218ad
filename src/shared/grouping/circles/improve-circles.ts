import type { Random } from '../random.ts';
import { mayBeCircle } from './may-meet.ts';
import { without } from './place-waiting.ts';
import type { Problem } from './prepare.ts';
import { scoreOf } from './score.ts';
import type { Draft } from './start-circles.ts';

const equalEnough = 1e-9;

/**
 * Exchanges people between two circles, and now and then moves one, as long as it gets better: in the first half of
 * the trials for the worse of the two circles, then for their sum without going below the worst circle of all.
 * What hard rules forbid is never tried on.
 */
export function improveCircles(problem: Problem, draft: Draft, trials: number, random: Random): void {
  const { circles } = draft;
  if (circles.length < 2) return;
  const { min, max } = problem.pool.rules.sizes;
  const scores = circles.map((circle) => scoreOf(problem, circle));
  const legal = (size: number, before: number) => size <= max && (size >= min || size >= before);
  const poorOf = (draws: number) => {
    let poorest = random.below(circles.length);
    for (let draw = 1; draw < draws; draw += 1) {
      const other = random.below(circles.length);
      if (scores[other]! < scores[poorest]!) poorest = other;
    }
    return poorest;
  };

  let floor = -Infinity;
  for (let trial = 0; trial < trials; trial += 1) {
    const forWorst = trial < trials / 2;
    if (!forWorst && floor === -Infinity) floor = Math.min(...scores);
    const from = poorOf(forWorst ? 4 : 1);
    const to = random.below(circles.length);
    if (from === to) continue;
    const a = circles[from]!;
    const b = circles[to]!;
    const given = problem.unitOf[a[random.below(a.length)]!]!;
    const gotten = random.below(8) === 0 ? [] : problem.unitOf[b[random.below(b.length)]!]!;
    const sizeA = a.length - given.length + gotten.length;
    const sizeB = b.length - gotten.length + given.length;
    if (!legal(sizeA, a.length) || !legal(sizeB, b.length)) continue;

    const newA = [...gotten, ...without(a, given)];
    const newB = [...given, ...without(b, gotten)];
    if (!mayBeCircle(problem, newA) || !mayBeCircle(problem, newB)) continue;
    const scoreA = scoreOf(problem, newA);
    const scoreB = scoreOf(problem, newB);
    const sumGain = scoreA + scoreB - scores[from]! - scores[to]!;
    const worse = Math.min(scoreA, scoreB);
    const worstGain = worse - Math.min(scores[from]!, scores[to]!);
    const better = forWorst
      ? worstGain > equalEnough || (worstGain > -equalEnough && sumGain > -equalEnough)
      : sumGain > -equalEnough && worse >= floor - equalEnough;
    if (!better) continue;
    circles[from] = newA;
    circles[to] = newB;
    scores[from] = scoreA;
    scores[to] = scoreB;
  }
}

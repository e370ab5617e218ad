import type { Random } from '../random.ts';
import { mayBeCircle } from './may-meet.ts';
import { without } from './place-waiting.ts';
import type { Problem } from './prepare.ts';
import { scoreOf } from './score.ts';
import type { Draft } from './start-circles.ts';

const equalEnough = 1e-9;

/**
 * Exchanges people between two circles, now and then moves one or takes in somebody who waits in place of another, as
 * long as it gets better: in the first half of the trials for the worse of the circles concerned, then for the sum
 * without going below the worst circle of all. What hard rules forbid is never tried on, and nobody more waits.
 */
export function improveCircles(problem: Problem, draft: Draft, trials: number, random: Random): void {
  const { circles, waiting } = draft;
  if (circles.length === 0) return;
  const { min, max } = problem.pool.rules.sizes;
  const scores = circles.map((circle) => scoreOf(problem, circle));
  const thin = (size: number) => Number(size < min);
  const legal = (a: number, b: number, newA: number, newB: number) =>
    Math.max(newA, newB) <= max &&
    Math.min(newA, newB) >= Math.min(min, a, b) &&
    thin(newA) + thin(newB) <= thin(a) + thin(b);
  const anyUnit = (circle: readonly number[]) => problem.unitOf[circle[random.below(circle.length)]!]!;
  const poorOf = (draws: number) => {
    let poorest = random.below(circles.length);
    for (let draw = 1; draw < draws; draw += 1) {
      const other = random.below(circles.length);
      if (scores[other]! < scores[poorest]!) poorest = other;
    }
    return poorest;
  };
  let floor: number | null = null;
  const isBetter = (scoreNow: number, scoreThen: number, otherNow = Infinity, otherThen = Infinity) => {
    const sumGain = scoreThen - scoreNow + (otherNow === Infinity ? 0 : otherThen - otherNow);
    const worse = Math.min(scoreThen, otherThen);
    if (floor !== null) return sumGain > -equalEnough && worse >= floor - equalEnough;
    const worstGain = worse - Math.min(scoreNow, otherNow);
    return worstGain > equalEnough || (worstGain > -equalEnough && sumGain > -equalEnough);
  };

  for (let trial = 0; trial < trials; trial += 1) {
    if (floor === null && trial >= trials / 2) floor = Math.min(...scores);
    const from = poorOf(floor === null ? 4 : 1);
    const a = circles[from]!;
    const given = anyUnit(a);

    if (waiting.length > 0 && random.below(8) === 0) {
      const place = random.below(waiting.length);
      const taken = waiting[place]!;
      const changed = [...taken, ...without(a, given)];
      if (taken.length !== given.length || !mayBeCircle(problem, changed)) continue;
      const score = scoreOf(problem, changed);
      if (!isBetter(scores[from]!, score)) continue;
      circles[from] = changed;
      scores[from] = score;
      waiting[place] = given;
      continue;
    }

    const to = random.below(circles.length);
    if (from === to) continue;
    const b = circles[to]!;
    const gotten = random.below(8) === 0 ? [] : anyUnit(b);
    const sizeA = a.length - given.length + gotten.length;
    const sizeB = b.length - gotten.length + given.length;
    if (!legal(a.length, b.length, sizeA, sizeB)) continue;
    const newA = [...gotten, ...without(a, given)];
    const newB = [...given, ...without(b, gotten)];
    if (!mayBeCircle(problem, newA) || !mayBeCircle(problem, newB)) continue;
    const scoreA = scoreOf(problem, newA);
    const scoreB = scoreOf(problem, newB);
    if (!isBetter(scores[from]!, scoreA, scores[to]!, scoreB)) continue;
    circles[from] = newA;
    circles[to] = newB;
    scores[from] = scoreA;
    scores[to] = scoreB;
  }
}

import type { Random } from '../random.ts';
import { bitRows, hasBit, setBit } from './bits.ts';
import { growCircle } from './grow-circle.ts';
import { mayMeet } from './may-meet.ts';
import { planSizes } from './plan-sizes.ts';
import type { Problem } from './prepare.ts';

/** A grouping on its way: legal at every moment. */
export interface Draft {
  circles: number[][];
  waiting: number[][];
}

/** How many others each person may meet. */
export function countFriends({ clash, count }: Problem): Int32Array {
  const friends = new Int32Array(count);
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < count; b += 1) if (a !== b && !hasBit(clash, a, b)) friends[a]! += 1;
  }
  return friends;
}

/** Whether those who stay together may be in one circle at all. */
export const mayBeTogether = (problem: Problem, unit: readonly number[]): boolean =>
  unit.length <= problem.pool.rules.sizes.max && mayMeet(problem, unit);

/** Circles one after another, around whoever has the fewest to meet, while they still can be met. */
export function startCircles(problem: Problem, friends: Int32Array, random: Random): Draft {
  const { sizes } = problem.pool.rules;
  const draft: Draft = { circles: [], waiting: [] };
  const most = Math.max(1, ...friends);
  const scarcity = (unit: readonly number[]) =>
    1 - Math.min(...unit.map((member) => friends[member]!)) / most;
  const order = random
    .shuffle(problem.units.filter((unit) => mayBeTogether(problem, unit)))
    .map((unit) => ({ unit, rank: unit.length + scarcity(unit) + random.next() / 20 }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ unit }) => unit);

  const placed = bitRows(1, problem.count);
  const isFree = (unit: readonly number[]) => !hasBit(placed, 0, unit[0]!);
  let free = order.reduce((sum, unit) => sum + unit.length, 0);
  for (const seed of order) {
    if (!isFree(seed)) continue;
    const target = planSizes(free, sizes).sizes[0] ?? sizes.min;
    const candidates = order.filter((unit) => unit !== seed && isFree(unit));
    const growth = { target: Math.max(target, seed.length), candidates, bonus: scarcity };
    const circle = growCircle(problem, seed, growth, Math.min(target, sizes.min), random);
    const gone = circle ? circle.members : seed;
    if (circle) draft.circles.push(circle.members);
    else draft.waiting.push(seed);
    for (const member of gone) setBit(placed, 0, member);
    free -= gone.length;
  }
  return draft;
}

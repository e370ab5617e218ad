import type { Random } from '../random.ts';
import { growCircle } from './grow-circle.ts';
import { mayBeCircle } from './may-meet.ts';
import type { Problem } from './prepare.ts';
import { scoreOf } from './score.ts';
import type { Draft } from './start-circles.ts';

export const without = (members: readonly number[], unit: readonly number[]): number[] =>
  members.filter((member) => !unit.includes(member));

/** The circle with room that is best with `unit` in it. */
function findRoom(problem: Problem, draft: Draft, unit: readonly number[], not?: number[]): number | null {
  let best: { at: number; score: number } | null = null;
  for (const [at, circle] of draft.circles.entries()) {
    if (circle === not || circle.length + unit.length > problem.pool.rules.sizes.max) continue;
    const larger = [...unit, ...circle];
    if (!mayBeCircle(problem, larger)) continue;
    const score = scoreOf(problem, larger);
    if (best === null || score > best.score) best = { at, score };
  }
  return best && best.at;
}

function enter(problem: Problem, draft: Draft, unit: readonly number[]): boolean {
  const at = findRoom(problem, draft, unit);
  if (at === null) return false;
  draft.circles[at] = [...draft.circles[at]!, ...unit];
  return true;
}

/** Somebody makes room by going where there is some. */
function enterByChain(problem: Problem, draft: Draft, unit: readonly number[]): boolean {
  const { sizes } = problem.pool.rules;
  for (const [at, circle] of draft.circles.entries()) {
    for (const leaving of new Set(circle.map((member) => problem.unitOf[member]!))) {
      const changed = [...unit, ...without(circle, leaving)];
      if (changed.length > sizes.max || changed.length < Math.min(circle.length, sizes.min)) continue;
      if (!mayBeCircle(problem, changed)) continue;
      const room = findRoom(problem, draft, leaving, circle);
      if (room === null) continue;
      draft.circles[at] = changed;
      draft.circles[room] = [...draft.circles[room]!, ...leaving];
      return true;
    }
  }
  return false;
}

/** A new circle of those who wait and of people whose circles can spare them, down to `floor` members. */
function openCircle(
  problem: Problem,
  draft: Draft,
  unit: number[],
  size: { least: number; floor: number },
  random: Random,
): boolean {
  const { sizes } = problem.pool.rules;
  const home = new Map(draft.circles.flatMap((circle) => circle.map((member) => [member, circle] as const)));
  const free = (donor: readonly number[], taken: readonly number[][]) => {
    const circle = home.get(donor[0]!);
    if (!circle) return true;
    const left = without(circle, [...donor, ...taken.flat()]);
    return left.length >= Math.min(size.floor, circle.length) && mayBeCircle(problem, left);
  };
  const spare = [
    ...new Set([...home].filter(([, circle]) => circle.length > size.floor).map(([member]) => member)),
  ];
  const candidates = new Set([
    ...draft.waiting.filter((other) => other !== unit),
    ...spare.map((member) => problem.unitOf[member]!),
  ]);
  const grown = growCircle(
    problem,
    unit,
    {
      target: Math.max(sizes.min, unit.length),
      candidates: [...candidates],
      bonus: (other) => (home.has(other[0]!) ? 0 : 2),
      free,
    },
    size.least,
    random,
  );
  if (!grown) return false;
  draft.circles = draft.circles.map((circle) => without(circle, grown.members));
  draft.circles.push(grown.members);
  draft.waiting = draft.waiting.filter((other) => other === unit || !grown.taken.includes(other));
  return true;
}

/** Lifts circles below `min` by people whose circles can spare them. */
function fillThin(problem: Problem, draft: Draft): boolean {
  const { min, max } = problem.pool.rules.sizes;
  let filled = false;
  for (let at = 0; at < draft.circles.length; at += 1) {
    for (let from = 0; from < draft.circles.length && draft.circles[at]!.length < min; from += 1) {
      const donor = draft.circles[from]!;
      const moved = new Set(donor.map((member) => problem.unitOf[member]!)).values().find((unit) => {
        const larger = [...unit, ...draft.circles[at]!];
        const left = without(donor, unit);
        return (
          left.length >= min &&
          larger.length <= max &&
          mayBeCircle(problem, larger) &&
          mayBeCircle(problem, left)
        );
      });
      if (from === at || !moved) continue;
      draft.circles[at] = [...draft.circles[at]!, ...moved];
      draft.circles[from] = without(donor, moved);
      filled = true;
    }
  }
  return filled;
}

/** Gives up circles below `min` whose members all find room elsewhere. */
function dissolveThin(problem: Problem, draft: Draft): void {
  const { min } = problem.pool.rules.sizes;
  for (const thin of draft.circles.filter((circle) => circle.length < min)) {
    // It may have grown meanwhile by those of another.
    if (!draft.circles.includes(thin)) continue;
    const rest = { circles: draft.circles.filter((circle) => circle !== thin), waiting: draft.waiting };
    const units = new Set(thin.map((member) => problem.unitOf[member]!));
    if ([...units].every((unit) => enter(problem, rest, unit))) draft.circles = rest.circles;
  }
}

function placeOnce(problem: Problem, draft: Draft, random: Random): boolean {
  const { min, smallest } = problem.pool.rules.sizes;
  const thin = Math.min(smallest, min);
  const ways = [
    { least: min, floor: min },
    { least: thin, floor: min },
    { least: thin, floor: thin },
  ];
  const before = draft.waiting.length;
  for (const unit of random.shuffle(draft.waiting)) {
    if (!draft.waiting.includes(unit)) continue;
    const placed =
      enter(problem, draft, unit) ||
      enterByChain(problem, draft, unit) ||
      ways.some((size) => openCircle(problem, draft, unit, size, random));
    if (placed) draft.waiting = draft.waiting.filter((other) => other !== unit);
  }
  return draft.waiting.length < before;
}

/**
 * Finds places for those who wait: in a circle with room, by a chain of two, or by opening one more circle. It ends
 * when nobody new is placed and no thin circle filled, so nobody waits beside a circle that they could enter.
 */
export function placeWaiting(problem: Problem, draft: Draft, random: Random): void {
  for (;;) {
    const placed = placeOnce(problem, draft, random);
    const filled = fillThin(problem, draft);
    dissolveThin(problem, draft);
    if (!placed && !filled) return;
  }
}

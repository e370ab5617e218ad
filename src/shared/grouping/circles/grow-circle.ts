import type { Random } from '../random.ts';
import { hasBit, type BitRows } from './bits.ts';
import { countDepartments, mayBeCircle, mayMeet } from './may-meet.ts';
import type { Problem } from './prepare.ts';
import { scoreOf } from './score.ts';

export interface Growth {
  /** Members that the circle should come to. */
  target: number;
  candidates: readonly number[][];
  /** What speaks for a candidate beside the mix, in shares of diversity. */
  bonus(unit: readonly number[]): number;
  /** Whether it can still be taken when these were taken already. */
  free?(unit: readonly number[], taken: readonly number[][]): boolean;
}

const sampled = 24;

/** Keeps those candidates who share the `wanted` columns with which most of them are kept. */
function keepMostCommon(
  rows: BitRows,
  wanted: number,
  seed: readonly number[],
  candidates: readonly number[][],
  random: Random,
): readonly number[][] {
  const columns = Array.from({ length: rows.words * 32 }, (_, column) => column).filter((column) =>
    seed.every((member) => hasBit(rows, member, column)),
  );
  let kept = candidates;
  for (let chosen = 0; chosen < wanted && columns.length > 0; chosen += 1) {
    const holders = columns.map((column) => {
      const those = kept.filter((unit) => unit.every((member) => hasBit(rows, member, column)));
      // A little chance, so that every start tries other hours.
      return { column, those, weight: those.length * (1 + random.next() / 4) };
    });
    const best = holders.reduce((most, one) => (one.weight > most.weight ? one : most));
    kept = best.those;
    columns.splice(columns.indexOf(best.column), 1);
  }
  return kept;
}

/**
 * A circle around `seed`, taken one by one from the candidates: first it is settled which hours and which language
 * they are to share, so that the circle does not die out, then whoever mixes it best comes in.
 * Null when it cannot come to `least` members.
 */
export function growCircle(
  problem: Problem,
  seed: readonly number[],
  growth: Growth,
  least: number,
  random: Random,
): { members: number[]; taken: number[][] } | null {
  const { commonSlots, commonLanguage, departments } = problem.pool.rules;
  let candidates: readonly number[][] = growth.candidates.filter((unit) =>
    mayMeet(problem, [...unit, ...seed]),
  );
  if (commonLanguage) candidates = keepMostCommon(problem.languages, 1, seed, candidates, random);
  if (commonSlots > 0) candidates = keepMostCommon(problem.slots, commonSlots, seed, candidates, random);

  let members = [...seed];
  const taken: number[][] = [];
  let pool = random.shuffle(candidates);
  while (members.length < growth.target) {
    let best: { unit: number[]; value: number } | null = null;
    const left: number[][] = [];
    let seen = 0;
    for (const unit of pool) {
      const together = [...unit, ...members];
      if (together.length > growth.target || growth.free?.(unit, taken) === false) continue;
      if (seen < sampled) {
        if (!mayMeet(problem, together)) continue;
        const found = countDepartments(problem, together);
        if (found + growth.target - together.length < departments) continue;
        seen += 1;
        const value =
          scoreOf(problem, together) + growth.bonus(unit) + Math.min(found, departments) + random.next() / 10;
        if (best === null || value > best.value) best = { unit, value };
      }
      left.push(unit);
    }
    if (best === null) break;
    const { unit: chosen } = best;
    members = [...members, ...chosen];
    taken.push(chosen);
    pool = random.shuffle(left.filter((unit) => unit !== chosen));
  }
  return members.length >= least && mayBeCircle(problem, members) ? { members, taken } : null;
}

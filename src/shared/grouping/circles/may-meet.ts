import { countCommon, hasBit } from './bits.ts';
import type { Problem } from './prepare.ts';

/** How many departments are among them; people without one add none. */
export function countDepartments({ departments }: Problem, members: readonly number[]): number {
  let count = 0;
  for (let at = 0; at < members.length; at += 1) {
    const code = departments[members[at]!]!;
    if (code < 0) continue;
    let earlier = 0;
    while (departments[members[earlier]!] !== code) earlier += 1;
    if (earlier === at) count += 1;
  }
  return count;
}

/** Whether no hard rule keeps these people apart, whatever their number and departments. */
export function mayMeet(problem: Problem, members: readonly number[]): boolean {
  const { clash, pool, slots, languages } = problem;
  for (let a = 0; a < members.length; a += 1) {
    for (let b = a + 1; b < members.length; b += 1) {
      if (hasBit(clash, members[a]!, members[b]!)) return false;
    }
  }
  const { commonSlots, commonLanguage } = pool.rules;
  if (commonSlots > 0 && countCommon(slots, members, commonSlots) < commonSlots) return false;
  return !commonLanguage || countCommon(languages, members, 1) > 0;
}

/** Whether these people may be a circle as they are, apart from their number. */
export const mayBeCircle = (problem: Problem, members: readonly number[]): boolean =>
  mayMeet(problem, members) && countDepartments(problem, members) >= problem.pool.rules.departments;

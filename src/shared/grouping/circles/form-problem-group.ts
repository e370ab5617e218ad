import { seededRandom } from '../random.ts';
import { hasBit } from './bits.ts';
import { growCircle } from './grow-circle.ts';
import { judge } from './judge-circle.ts';
import { mayBeCircle } from './may-meet.ts';
import { without } from './place-waiting.ts';
import { prepare, type Problem } from './prepare.ts';
import { readPool } from './read-pool.ts';
import { scoreOf } from './score.ts';
import { mayBeTogether } from './start-circles.ts';
import type { Circle, Person, Rules } from './types.ts';

/** People from so many departments see a problem from enough sides. */
const departmentsForAProblem = 3;
const mostCandidates = 1500;
const starts = 8;

/** Exchanges members for candidates outside, the best exchange first, until none makes the group better. */
function improve(
  problem: Problem,
  asker: readonly number[],
  outside: readonly number[][],
  start: number[],
): number[] {
  let members = start;
  for (;;) {
    let best = { members, score: scoreOf(problem, members) + 1e-9 };
    for (const leaving of new Set(members.map((member) => problem.unitOf[member]!))) {
      if (leaving[0] === asker[0]) continue;
      const rest = without(members, leaving);
      for (const unit of outside) {
        if (unit.length !== leaving.length || rest.includes(unit[0]!)) continue;
        const changed = [...unit, ...rest];
        if (!mayBeCircle(problem, changed)) continue;
        const score = scoreOf(problem, changed);
        if (score > best.score) best = { members: changed, score };
      }
    }
    if (best.members === members) return members;
    ({ members } = best);
  }
}

/**
 * One group around the person who asks, from at least three departments: as large as the sizes allow, then as mixed
 * as possible. Null when the hard rules leave nobody enough. `candidates` are those who agreed to be asked.
 */
export function formProblemGroup(
  asker: Person,
  candidates: readonly Person[],
  rules: Rules,
  seed: number,
): Circle | null {
  const everyone = [asker, ...candidates.filter(({ id }) => id !== asker.id)];
  const departments = Math.max(departmentsForAProblem, rules.departments);
  const pool = readPool(everyone, { ...rules, departments });
  const random = seededRandom(seed);
  // Of a whole company a fair part is enough to choose from.
  const others = [...pool.people.keys()].filter((id) => id !== asker.id);
  const ids = [
    asker.id,
    ...(others.length > mostCandidates ? random.shuffle(others).slice(0, mostCandidates) : others),
  ];
  const known = new Set(ids);
  for (const id of ids) {
    for (const partner of pool.together.get(id) ?? []) {
      if (known.has(partner)) continue;
      known.add(partner);
      ids.push(partner);
    }
  }
  const problem = prepare(pool, ids);

  const self = problem.people.findIndex(({ id }) => id === asker.id);
  const unit = problem.unitOf[self]!;
  if (!mayBeTogether(problem, unit)) return null;
  const outside = problem.units.filter(
    (other) =>
      other !== unit &&
      mayBeTogether(problem, other) &&
      !other.some((one) => hasBit(problem.clash, self, one)),
  );
  const { max, min, smallest } = rules.sizes;
  let best: { members: number[]; score: number } | null = null;
  for (let start = 0; start < starts; start += 1) {
    const growth = { target: max, candidates: outside, bonus: () => 0 };
    const grown = growCircle(problem, unit, growth, Math.min(smallest, min), random);
    if (!grown) continue;
    const members = improve(problem, unit, outside, grown.members);
    // A larger group first: one more member weighs more than any score.
    const score = members.length * 1000 + scoreOf(problem, members);
    if (best === null || score > best.score) best = { members, score };
  }
  if (!best) return null;
  const { broken: _, ...group } = judge(
    pool,
    best.members.map((member) => problem.people[member]!.id),
  );
  return group;
}

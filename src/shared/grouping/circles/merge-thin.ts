import { judge } from './judge-circle.ts';
import { readPool, type Pool } from './read-pool.ts';
import type { Judgement, Person, Rules, Standing } from './types.ts';

export interface Merger {
  /** Everybody into one circle, or each to where they fit. */
  kind: 'merge' | 'spread';
  moves: { person: number; to: number }[];
  /** The circles that take somebody in, as they would be. */
  after: { circle: number; judgement: Judgement }[];
  worst: number;
  sum: number;
}

type Receiver = { id: number; members: number[]; judgement: Judgement | null };

/** How many circles are looked at for each person when members are spread. */
const looked = 8;

function sumUp(kind: Merger['kind'], moves: Merger['moves'], receivers: Receiver[]): Merger {
  const after = receivers.flatMap(({ id, judgement }) => (judgement ? [{ circle: id, judgement }] : []));
  const scores = after.map(({ judgement }) => judgement.score);
  return {
    kind,
    moves,
    after,
    worst: Math.min(...scores),
    sum: scores.reduce((one, other) => one + other, 0),
  };
}

const compare = (a: Merger, b: Merger): number =>
  b.worst - a.worst ||
  b.sum / b.after.length - a.sum / a.after.length ||
  a.after[0]!.circle - b.after[0]!.circle;

/** Those who must stay together move together. */
function unitsOf(pool: Pool, members: readonly number[]): number[][] {
  const units: number[][] = [];
  for (const member of members) {
    if (units.some((unit) => unit.includes(member))) continue;
    const unit = [member];
    for (const one of unit) {
      for (const other of pool.together.get(one) ?? []) {
        if (members.includes(other) && !unit.includes(other)) unit.push(other);
      }
    }
    units.push(unit);
  }
  return units;
}

/** The best way to give every unit a circle, by trying the most promising ones in every combination. */
function findSpread(pool: Pool, units: number[][], others: readonly Standing[]): Merger | null {
  const join = (members: readonly number[], unit: readonly number[]) => {
    if (members.length + unit.length > pool.rules.sizes.max) return null;
    const judgement = judge(pool, [...members, ...unit]);
    return judgement.broken.length === 0 ? judgement : null;
  };
  const options = units.map((unit) =>
    others
      .flatMap((circle) => {
        const judgement = join(circle.members, unit);
        return judgement ? [{ circle, score: judgement.score }] : [];
      })
      .toSorted((a, b) => b.score - a.score || a.circle.id - b.circle.id)
      .slice(0, looked)
      .map(({ circle }) => circle),
  );
  let best: Merger | null = null;
  const place = (at: number, moves: Merger['moves'], receivers: Receiver[]): void => {
    if (at === units.length) {
      const found = sumUp('spread', moves, receivers);
      if (receivers.length > 1 && (best === null || compare(found, best) < 0)) best = found;
      return;
    }
    for (const circle of options[at]!) {
      const before = receivers.find(({ id }) => id === circle.id);
      const unit = units[at]!;
      const judgement = join(before?.members ?? circle.members, unit);
      if (!judgement) continue;
      place(
        at + 1,
        [...moves, ...unit.map((person) => ({ person, to: circle.id }))],
        [
          ...receivers.filter((one) => one !== before),
          { id: circle.id, members: judgement.members, judgement },
        ],
      );
    }
  };
  place(0, [], []);
  return best;
}

/**
 * Ways to give up a circle that has become thin: whole into another, best first, and the best way to spread its
 * members over several. No way breaks a hard rule or makes a circle too large; none may be left.
 */
export function mergeThin(
  people: readonly Person[],
  rules: Rules,
  circles: readonly Standing[],
  thinCircle: number,
): Merger[] {
  const pool = readPool(people, rules);
  const thin = circles.find(({ id }) => id === thinCircle);
  const others = circles.filter(({ id, members }) => id !== thinCircle && members.length > 0);
  if (!thin || thin.members.length === 0) return [];

  const whole = others.flatMap(({ id, members }) => {
    if (members.length + thin.members.length > rules.sizes.max) return [];
    const judgement = judge(pool, [...members, ...thin.members]);
    const moves = thin.members.map((person) => ({ person, to: id }));
    return judgement.broken.length === 0
      ? [sumUp('merge', moves, [{ id, members: judgement.members, judgement }])]
      : [];
  });
  const spread = findSpread(pool, unitsOf(pool, thin.members), others);
  return [...whole.toSorted(compare), ...(spread ? [spread] : [])];
}

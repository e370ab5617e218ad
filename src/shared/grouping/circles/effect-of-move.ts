import { judge } from './judge-circle.ts';
import { readPool } from './read-pool.ts';
import type { Broken, Judgement, Person, Rules, Standing } from './types.ts';

export interface Move {
  person: number;
  /** Ids of circles; null is the waiting list. */
  from: number | null;
  to: number | null;
}

type BeforeAfter<T> = { before: T; after: T };

export interface Effect {
  /** Null for the waiting list, and after a move that empties the circle. */
  from: BeforeAfter<Judgement | null>;
  to: BeforeAfter<Judgement | null>;
  /** Hard rules that either circle would break and did not before. */
  newlyBroken: Broken[];
  /** Of the scores of all circles. */
  worst: BeforeAfter<number>;
  sum: BeforeAfter<number>;
}

/** What moving one person would do, shown before anybody decides; nothing is forbidden here, only told. */
export function effectOfMove(
  people: readonly Person[],
  rules: Rules,
  circles: readonly Standing[],
  { person, from, to }: Move,
): Effect {
  const pool = readPool(people, rules);
  const judgeNonEmpty = (members: readonly number[]) => (members.length > 0 ? judge(pool, members) : null);
  const before = new Map(circles.map(({ id, members }) => [id, judgeNonEmpty(members)]));
  const after = new Map(before);
  for (const { id, members } of from === to ? [] : circles) {
    if (id === from) after.set(id, judgeNonEmpty(members.filter((member) => member !== person)));
    if (id === to) after.set(id, judge(pool, [...members, person]));
  }

  const both = (id: number | null): BeforeAfter<Judgement | null> => ({
    before: id === null ? null : (before.get(id) ?? null),
    after: id === null ? null : (after.get(id) ?? null),
  });
  const scoresOf = (judged: Map<number, Judgement | null>) =>
    [...judged.values()].flatMap((one) => (one ? [one.score] : []));
  const worst = (scores: number[]) => (scores.length === 0 ? 0 : Math.min(...scores));
  const sum = (scores: number[]) => scores.reduce((total, score) => total + score, 0);
  const known = new Set(
    [from, to].flatMap((id) => both(id).before?.broken ?? []).map((one) => JSON.stringify(one)),
  );

  return {
    from: both(from),
    to: both(to),
    newlyBroken: [from, to]
      .flatMap((id) => both(id).after?.broken ?? [])
      .filter((one) => !known.has(JSON.stringify(one))),
    worst: { before: worst(scoresOf(before)), after: worst(scoresOf(after)) },
    sum: { before: sum(scoresOf(before)), after: sum(scoresOf(after)) },
  };
}

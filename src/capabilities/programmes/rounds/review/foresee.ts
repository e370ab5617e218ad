import { judgeFor, newlyBroken, type Judged } from './judge.ts';
import { bringsKeptApart } from './kept-apart.ts';
import type { Pool } from '../forming/pool.ts';
import type { Standing } from './standing.ts';

export type BeforeAfter = { before: Judged | null; after: Judged | null };

/** What it would do to put somebody into a group, or to exchange the two. */
export type Foreseen = {
  group: Standing;
  /** The one who would go the other way. */
  swapped: number | null;
  from: BeforeAfter | null;
  to: BeforeAfter;
  /** The score of the worse of the two groups, before and after. */
  worse: { before: number; after: number };
  /** How many rules would be broken that are not now. */
  broken: number;
};

/**
 * What can be done with a person of a proposal, the best first: into another group, or in exchange with somebody. What
 * would bring two together who cannot meet is not among it.
 */
export function foreseeMoves(
  pool: Pool,
  groups: readonly Standing[],
  person: number,
  swapWith?: Standing,
): { from: Standing | null; moves: Foreseen[] } {
  const known = new Set(pool.people.map(({ id }) => id));
  const judged = judgeFor(pool);
  // Who left since the proposal was made is in no pool; the group is judged without them.
  const judge = (members: readonly number[]) => {
    const present = members.filter((id) => known.has(id));
    return present.length === 0 ? null : judged(present);
  };
  const from = groups.find(({ members }) => members.includes(person)) ?? null;
  const others = groups.filter((group) => group !== from && (!swapWith || group.id === swapWith.id));
  const options = others.flatMap((group): { group: Standing; swapped: number | null }[] =>
    swapWith
      ? group.members.filter((one) => !group.givers.includes(one)).map((swapped) => ({ group, swapped }))
      : [{ group, swapped: null }],
  );
  const fromBefore = from && judge(from.members);
  const stays = from?.members.filter((one) => one !== person) ?? [];
  const moves = options.flatMap(({ group, swapped }): Foreseen[] => {
    const left = from && [...stays, ...(swapped === null ? [] : [swapped])];
    const joined = [...group.members.filter((one) => one !== swapped), person];
    if (bringsKeptApart(pool, group.members, joined)) return [];
    if (from && left && bringsKeptApart(pool, from.members, left)) return [];
    const fromAfter = left && judge(left);
    const to = { before: judge(group.members), after: judge(joined) };
    const worse = (a: Judged | null, b: Judged | null) => Math.min(a?.score ?? 1, b?.score ?? 1);
    const foreseen = {
      group,
      swapped,
      from: from && { before: fromBefore, after: fromAfter },
      to,
      worse: { before: worse(fromBefore, to.before), after: worse(fromAfter, to.after) },
      broken: newlyBroken(fromBefore, fromAfter) + newlyBroken(to.before, to.after),
    };
    return [foreseen];
  });
  moves.sort((a, b) => a.broken - b.broken || b.worse.after - a.worse.after || a.group.id - b.group.id);
  return { from, moves };
}

import type { Pool } from '../../rounds/forming/pool.ts';
import { judgeFor, newlyBroken, type Judged } from '../../rounds/review/judge.ts';
import { bringsKeptApart } from '../../rounds/review/kept-apart.ts';
import type { Standing } from '../../rounds/review/standing.ts';
import type { Merger } from './propose-mergers.ts';

type Receiver = { group: Standing; members: number[]; judged: Judged };

/** So many groups are tried for each person when a group is spread, and so many people are spread at most. */
const looked = 5;
const mostSpread = 6;

const worst = ({ after }: Merger): number => Math.min(...after.map(({ judged }) => judged.score));
const mean = ({ after }: Merger): number =>
  after.reduce((sum, { judged }) => sum + judged.score, 0) / after.length;
const compare = (a: Merger, b: Merger): number =>
  worst(b) - worst(a) || mean(b) - mean(a) || a.after[0]!.group.id - b.after[0]!.group.id;

/**
 * Ways to give up a thin group of any kind: whole into another, the best first, and the best way to spread its people
 * over several. What breaks a rule in a group that keeps it now, or brings people together who cannot meet, is none.
 */
export function mergeJudged(pool: Pool, groups: readonly Standing[], thin: Standing): Merger[] {
  const judge = judgeFor(pool);
  const known = new Set(pool.people.map(({ id }) => id));
  const leaving = thin.members.filter((one) => known.has(one));
  if (leaving.length === 0 || leaving.length < thin.members.length) return [];
  const receivers = groups
    .filter(({ id }) => id !== thin.id)
    .map((group) => {
      const members = group.members.filter((one) => known.has(one));
      return { group, members, judged: judge(members) };
    });

  const join = ({ group, members, judged }: Receiver, coming: readonly number[]): Receiver | null => {
    const joined = [...members, ...coming];
    if (bringsKeptApart(pool, members, joined)) return null;
    const after = judge(joined);
    return newlyBroken(judged, after) > 0 ? null : { group, members: joined, judged: after };
  };
  const whole = receivers.flatMap((one): Merger[] => {
    const after = join(one, leaving);
    return after ? [{ moves: leaving.map((person) => ({ person, to: one.group.id })), after: [after] }] : [];
  });
  const spread = leaving.length > mostSpread ? null : findSpread(leaving, receivers, join);
  return [...whole.toSorted(compare), ...(spread ? [spread] : [])];
}

/** The best way to give each a group, trying the most promising ones in every combination. */
function findSpread(
  leaving: readonly number[],
  receivers: readonly Receiver[],
  join: (receiver: Receiver, coming: readonly number[]) => Receiver | null,
): Merger | null {
  const options = leaving.map((person) =>
    receivers
      .flatMap((one) => {
        const after = join(one, [person]);
        return after ? [{ one, score: after.judged.score }] : [];
      })
      .toSorted((a, b) => b.score - a.score || a.one.group.id - b.one.group.id)
      .slice(0, looked)
      .map(({ one }) => one),
  );
  let best: Merger | null = null;
  const place = (at: number, moves: Merger['moves'], taken: readonly Receiver[]): void => {
    if (at === leaving.length) {
      const found = { moves, after: [...taken] };
      if (taken.length > 1 && (best === null || compare(found, best) < 0)) best = found;
      return;
    }
    for (const option of options[at]!) {
      const before = taken.find(({ group }) => group === option.group);
      const after = join(before ?? option, [leaving[at]!]);
      if (after)
        place(
          at + 1,
          [...moves, { person: leaving[at]!, to: option.group.id }],
          [...taken.filter((one) => one !== before), after],
        );
    }
  };
  place(0, [], []);
  return best;
}

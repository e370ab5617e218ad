import type { Giver, Seeker } from '#shared/grouping/mentoring/people.ts';
import type { MentoringRules } from '#shared/grouping/mentoring/rules.ts';
import { scoreMatch } from '#shared/grouping/mentoring/score.ts';
import { solveProgramme } from '#test/support/grouping/highs.ts';

/** What an assignment reaches, scores in millionths. */
export interface Reached {
  count: number;
  sum: number;
}
/** Scores in millionths by seeker and mentor, undefined where the rules forbid the pair. */
export type Scores = (number | undefined)[][];

export const allScores = (
  seekers: readonly Seeker[],
  givers: readonly Giver[],
  rules: MentoringRules,
): Scores =>
  seekers.map((seeker) =>
    givers.map((giver) => {
      const { score, blocked } = scoreMatch(seeker, giver, rules);
      return blocked ? undefined : Math.round(score * 1e6);
    }),
  );

export const moreOf = {
  'best scores': (a: Reached, b: Reached) => a.sum - b.sum || a.count - b.count,
  'most people': (a: Reached, b: Reached) => a.count - b.count || a.sum - b.sum,
};

/** The best of all ways to seat everyone, by trying every one. */
export function bestByTrying(scores: Scores, seats: readonly number[], mode: keyof typeof moreOf): Reached {
  const left = [...seats];
  let best: Reached = { count: 0, sum: 0 };
  const tryFrom = (seeker: number, reached: Reached): void => {
    if (seeker === scores.length) {
      if (moreOf[mode](reached, best) > 0) best = reached;
      return;
    }
    tryFrom(seeker + 1, reached);
    for (const [giver, score] of scores[seeker]!.entries()) {
      if (score === undefined || left[giver]! < 1) continue;
      left[giver]! -= 1;
      tryFrom(seeker + 1, { count: reached.count + 1, sum: reached.sum + score });
      left[giver]! += 1;
    }
  };
  tryFrom(0, best);
  return best;
}

/** The best by HiGHS: first the first wish of the mode, then the second with the first one held. */
export async function bestByHighs(
  scores: Scores,
  seats: readonly number[],
  mode: keyof typeof moreOf,
): Promise<Reached> {
  const pairs = scores.flatMap((row, seeker) =>
    row.flatMap((score, giver) => (score === undefined ? [] : [{ seeker, giver, score }])),
  );
  if (pairs.length === 0) return { count: 0, sum: 0 };
  const name = ({ seeker, giver }: { seeker: number; giver: number }) => `x_${seeker}_${giver}`;
  const total = (list: string[]) => list.join('\n + ');
  const limits = [
    ...Map.groupBy(pairs, ({ seeker }) => seeker)
      .values()
      .map((list) => `${total(list.map(name))} <= 1`),
    ...Map.groupBy(pairs, ({ giver }) => giver)
      .entries()
      .map(([giver, list]) => `${total(list.map(name))} <= ${seats[giver]}`),
  ];
  const count = total(pairs.map(name));
  // In thousandths of the score, half of a millionth stays far above the solver's tolerance.
  const sum = total(pairs.map((pair) => `${pair.score / 1000} ${name(pair)}`));
  const most = async (wish: string, held: string[] = []): Promise<number> => {
    const limited = [...limits, ...held].join('\n ');
    const names = pairs.map(name).join('\n ');
    const answer = await solveProgramme(
      `Maximize\n obj: ${wish}\nSubject To\n ${limited}\nBinary\n ${names}\nEnd`,
      60,
    );
    if (typeof answer === 'string' || !answer.exact) throw new Error(`HiGHS: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  if (mode === 'most people') {
    const held = Math.round(await most(count));
    return { count: held, sum: Math.round((await most(sum, [`${count} >= ${held}`])) * 1000) };
  }
  const held = Math.round((await most(sum)) * 1000);
  return { count: Math.round(await most(count, [`${sum} >= ${(held - 0.5) / 1000}`])), sum: held };
}

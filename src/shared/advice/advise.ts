import { factsOf } from './facts.ts';
import { featuresOf, type Format } from './format-features.ts';
import type { Reason } from './reasons.ts';
import { holds, type Rule } from './rules.ts';
import type { Situation } from './situation.ts';

/** A format as it is judged for a situation: the strongest reasons first. */
export type Judged = {
  format: string;
  /** What speaks for it less what speaks against it; of use only beside others of the same situation. */
  points: number;
  ruledOut: boolean;
  for: readonly Reason[];
  against: readonly Reason[];
  /** Minutes a week for who takes part and who leads, and weeks. */
  takes: { minutes: number; leading: number; weeks: number };
};

export type Advice = {
  /** Up to three; fewer where fewer formats fit. */
  fitting: readonly Judged[];
  /** The one that may look as if it fitted, and does not. */
  notRecommended: Judged | null;
};

const ofOneFamily = 2;

/**
 * Three formats that fit a situation, and one that does not, each with its reasons. The same situation, rules and
 * formats give the same advice, in whatever order the formats come.
 */
export function advise(situation: Situation, formats: readonly Format[], rules: readonly Rule[]): Advice {
  const judged = formats
    .map((format) => ({ family: format.family, ...judgeFormat(situation, format, rules) }))
    .toSorted(
      (one, other) =>
        other.points - one.points || (one.format < other.format ? -1 : one.format > other.format ? 1 : 0),
    );
  const fitting = chooseThree(judged.filter(({ ruledOut, points }) => !ruledOut && points > 0));
  const left = judged.filter((one) => !fitting.includes(one) && one.against.length > 0);
  return { fitting: fitting.map(plain), notRecommended: temptingOf(left.map(plain)) };
}

/** The best, but where there is a choice no more than two of one family. */
function chooseThree<One extends { family: string }>(sorted: readonly One[]): One[] {
  const various = sorted.filter(
    ({ family }, i) => sorted.slice(0, i).filter((one) => one.family === family).length < ofOneFamily,
  );
  const others = sorted.filter((one) => !various.includes(one));
  return [...various, ...others].slice(0, 3);
}

const plain = ({ format, points, ruledOut, for: pro, against, takes }: Judged): Judged => ({
  format,
  points,
  ruledOut,
  for: pro,
  against,
  takes,
});

/** Of those that do not fit, the one for which most speaks: somebody might take it all the same. */
function temptingOf(left: readonly Judged[]): Judged | null {
  const wrong = left.filter(({ ruledOut, points }) => ruledOut || points <= 0);
  const among = wrong.length > 0 ? wrong : left.slice(-1);
  return among.toSorted((one, other) => pull(other) - pull(one) || one.points - other.points)[0] ?? null;
}

const pull = (judged: Judged): number => judged.for.reduce((total, { points }) => total + points, 0);

/** One format for one situation, by every rule that holds. */
export function judgeFormat(situation: Situation, format: Format, rules: readonly Rule[]): Judged {
  const features = featuresOf(format);
  const facts = factsOf(situation, features, format.suits.objectives);
  const numbers = {
    minutes: features.minutes,
    available: situation.minutes,
    weeks: features.weeks,
    horizon: situation.weeks,
    people: situation.people,
    missing: Number(facts['fit.missing']),
  };
  const holding = rules.filter((rule) => holds(rule, facts));
  const found = holding
    .map(({ because, points }) => ({ because, points, numbers }))
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
  return {
    format: format.key,
    points: found.reduce((total, { points }) => total + points, 0),
    ruledOut: holding.some(({ rules_out }) => rules_out),
    for: found.filter(({ points }) => points > 0),
    against: found.filter(({ points }) => points < 0),
    takes: { minutes: features.minutes, leading: features.leading, weeks: features.weeks },
  };
}

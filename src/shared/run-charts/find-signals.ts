import type { Rule } from './rules.ts';

/** Where a rule speaks: from the first to the last point that belongs to it, counted from 0, and to which side. */
export type Signal<Key extends string = string> = {
  rule: Key;
  from: number;
  to: number;
  side: 'above' | 'below' | 'up' | 'down' | 'both';
};

/** Around what points are judged; where nothing varies, only rules that need no spread can speak. */
export type Around = { centre: number; sigma: number };

/**
 * Where a measure does what chance hardly makes it do.
 *
 * @param values in the order of time
 * @returns in the order of the rules and then of time; stretches of one rule that touch are one
 */
export function findSignals<Key extends string>(
  values: readonly number[],
  around: Around,
  rules: readonly (Rule & { key: Key })[],
): Signal<Key>[] {
  return rules.flatMap((rule) => {
    const found =
      rule.kind === 'one side'
        ? (['above', 'below'] as const).flatMap((side) =>
            joined(onOneSide(values, around, rule, side)).map((stretch) => ({ ...stretch, side })),
          )
        : rule.kind === 'trend'
          ? trends(values, rule.steps)
          : fewCrossings(values, around.centre, rule.chance);
    return found
      .toSorted((one, other) => one.from - other.from)
      .map(({ from, to, side }) => ({ rule: rule.key, from, to, side }));
  });
}

type Stretch = { from: number; to: number };

/** A point on the centre is on no side: it neither belongs to a run nor ends one. */
function onOneSide(
  values: readonly number[],
  { centre, sigma }: Around,
  { points, of, sigmas }: Extract<Rule, { kind: 'one side' }>,
  side: 'above' | 'below',
): Stretch[] {
  if (sigmas > 0 && sigma === 0) return [];
  const away = values.map((value) => (side === 'above' ? value - centre : centre - value));
  const counted = [...away.keys()].filter((i) => sigmas > 0 || away[i] !== 0);
  return counted.flatMap((last, nth) => {
    const window = counted.slice(Math.max(0, nth - of + 1), nth + 1);
    const far = window.filter((i) => away[i]! > sigmas * sigma);
    return far.length >= points && far.at(-1) === last ? [{ from: far[0]!, to: last }] : [];
  });
}

/** Equal neighbours are no step: they neither belong to a trend nor end one. */
function trends(values: readonly number[], least: number): (Stretch & { side: 'up' | 'down' })[] {
  const runs: (Stretch & { side: 'up' | 'down'; steps: number })[] = [];
  for (const [i, value] of values.entries()) {
    const before = values[i - 1];
    if (before === undefined || value === before) continue;
    const side = value > before ? 'up' : 'down';
    const last = runs.at(-1);
    if (last?.side === side) {
      last.to = i;
      last.steps += 1;
    } else runs.push({ from: i - 1, to: i, side, steps: 1 });
  }
  return runs.filter(({ steps }) => steps >= least);
}

function fewCrossings(
  values: readonly number[],
  centre: number,
  chance: number,
): (Stretch & { side: 'both' })[] {
  const sides = values.filter((value) => value !== centre).map((value) => value > centre);
  const crossings = sides.filter((side, i) => i > 0 && side !== sides[i - 1]).length;
  return sides.length > 1 && crossings < fewestCrossings(sides.length, chance)
    ? [{ from: 0, to: values.length - 1, side: 'both' }]
    : [];
}

/**
 * How many times chance crosses the centre with so many points, but for the given share of cases: the quantile of a
 * binomial distribution of n - 1 throws of a coin.
 */
export function fewestCrossings(points: number, chance: number): number {
  const throws = points - 1;
  // As logarithms, since half to the power of a thousand is nothing at all.
  let probability = -throws * Math.LN2;
  let below = Math.exp(probability);
  let crossings = 0;
  while (below < chance && crossings < throws) {
    probability += Math.log((throws - crossings) / (crossings + 1));
    below += Math.exp(probability);
    crossings += 1;
  }
  return crossings;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    if (last && stretch.from <= last.to + 1) last.to = stretch.to;
    else all.push({ ...stretch });
  }
  return all;
}

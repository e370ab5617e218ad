import { remember, type History, type Memory } from './history.ts';
import { reportingLine } from './reporting-line.ts';
import { forbidden, type Bonds, type Grade, type RoulettePerson, type RouletteRules } from './types.ts';
import { wishTests, type WishTest } from './wishes.ts';

/** The bonds of a round, and what the reasons are told from. */
export interface RouletteBonds extends Bonds {
  memory: Memory;
  tests: WishTest[];
  inLine(i: number, j: number): boolean;
}

/** How bad the time since a meeting can be: last round 16, two rounds ago 8, and so on. */
const recency = 16;
/** Sums of so much are exact in a double even when the exact matching doubles and adds them. */
const largestCost = 2 ** 48;

/**
 * The bonds between the people of a round, who are already in order of their ids.
 *
 * The cost of a pair is a number whose digits are the priorities, the highest first: met within the window; met at
 * all; how short ago; reporting line (if avoided); each wish in its order; both had the same role last time. A digit
 * weighs more than all lower digits of the whole round together, as long as that fits into a double; with many wishes
 * and people it weighs at least some twelve times the next, so that within two groups the order is strict.
 */
export function bondsOf(
  people: readonly RoulettePerson[],
  history: History,
  rules: RouletteRules,
): RouletteBonds {
  const numberOf = new Map(people.map(({ id }, number) => [id, number]));
  const memory = remember(history, numberOf, people.length);
  const inLine = reportingLine(people, rules);
  const tests = wishTests(people, rules.wishes);
  const required = tests.filter((test) => test.required);
  const wished = tests.filter((test) => !test.required);
  const kept = new Set<number>();
  for (const [a, b] of rules.doNotPair) {
    const i = numberOf.get(a);
    const j = numberOf.get(b);
    if (i !== undefined && j !== undefined) kept.add(keyOf(i, j, people.length));
  }

  const mayNotMeet = (i: number, j: number): boolean =>
    (kept.size > 0 && kept.has(keyOf(i, j, people.length))) ||
    (rules.reportingLine === 'forbid' && inLine(i, j)) ||
    required.some((test) => test.breaks(i, j));

  const repeatOf = (i: number, j: number): number => {
    const met = memory.metAgo(i, j);
    if (met > 0) return met;
    const missed = memory.missedAgo(i, j);
    return missed > 0 && missed <= rules.missedWait ? missed : 0;
  };

  const grade = (i: number, j: number): Grade => {
    if (mayNotMeet(i, j)) return 3;
    const ago = repeatOf(i, j);
    if (ago === 0) return 0;
    return memory.metAgo(i, j) > 0 && ago <= rules.window ? 2 : 1;
  };

  const tops = [1, ...wished.map(() => 1), 1, recency, 1, 1];
  const weights = digits(tops, (people.length * (rules.size - 1)) / 2 + 2 * rules.size);
  const [roleWeight, lineWeight, recencyWeight, repeatWeight, windowWeight] = [
    weights[0]!,
    ...weights.slice(-4),
  ] as [number, number, number, number, number];
  const wishWeights = wished.map((_, rank) => weights[wished.length - rank]!);
  const avoidLine = rules.reportingLine === 'avoid';

  const cost = (i: number, j: number): number => {
    if (mayNotMeet(i, j)) return forbidden;
    let sum = 0;
    const ago = repeatOf(i, j);
    if (ago > 0) {
      sum += repeatWeight + Math.ceil(recency / ago) * recencyWeight;
      if (ago <= rules.window && memory.metAgo(i, j) > 0) sum += windowWeight;
    }
    if (avoidLine && inLine(i, j)) sum += lineWeight;
    for (let rank = 0; rank < wished.length; rank += 1) {
      if (wished[rank]!.breaks(i, j)) sum += wishWeights[rank]!;
    }
    const role = people[i]!.lastRole;
    return role !== null && role === people[j]!.lastRole ? sum + roleWeight : sum;
  };

  return { count: people.length, cost, grade, memory, tests, inLine };
}

const keyOf = (i: number, j: number, count: number): number => Math.min(i, j) * count + Math.max(i, j);

/** Weights of digits, the lowest first: each outweighs `pairs` of all below it, or as many as can be counted exactly. */
export function digits(tops: readonly number[], pairs: number): number[] {
  const total = (times: number) => tops.reduce((product, top) => product * (top * times + 1), 1);
  let times = Math.max(1, Math.floor(pairs));
  while (times > 1 && total(times) > largestCost) times = Math.floor(times * 0.95);
  let weight = 1;
  return tops.map((top) => {
    const own = weight;
    weight *= top * times + 1;
    return own;
  });
}

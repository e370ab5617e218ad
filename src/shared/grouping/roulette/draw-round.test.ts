import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assert as hold, boolean, constantFrom, integer, property, record, type Arbitrary } from 'fast-check';
import { seededRandom } from '../random.ts';
import { makePast, makePool, makeRules, manyWishes, nobodyMet } from '#test/support/roulette-pool.ts';
import { drawRound } from './draw-round.ts';
import { historyOf } from './history.ts';
import { planSizes, sizeHarm } from './sizes.ts';
import type { RoulettePerson, RouletteRound, RouletteRules } from './types.ts';

const pools = record({
  people: integer({ min: 1, max: 24 }),
  size: integer({ min: 2, max: 5 }),
  rounds: integer({ min: 0, max: 12 }),
  quarrels: integer({ min: 0, max: 12 }),
  line: constantFrom('ignore' as const, 'avoid' as const, 'forbid' as const),
  required: boolean(),
  seed: integer({ min: 0, max: 1_000_000 }),
});

function invent(made: typeof pools extends Arbitrary<infer T> ? T : never) {
  const people = makePool(made.people, made.seed);
  const random = seededRandom(made.seed + 1);
  const anybody = () => people[random.below(people.length)]!.id;
  const doNotPair = Array.from({ length: made.quarrels }, () => [anybody(), anybody()] as const);
  const wishes = [...manyWishes, { kind: 'shared-language' as const, required: made.required }];
  const rules = makeRules({ size: made.size, doNotPair, reportingLine: made.line, wishes });
  return { people, rules, past: makePast(people, made.rounds, made.seed + 2), seed: made.seed };
}

const pairsOf = (round: RouletteRound) => round.groups.flatMap(({ pairs }) => pairs);

test('everybody is in exactly one group or named as left out, and no hard rule is broken', () => {
  hold(
    property(pools, (made) => {
      const { people, rules, past, seed } = invent(made);
      const round = drawRound(people, historyOf(past), rules, seed);
      const placed = [
        ...round.groups.flatMap(({ members }) => members),
        ...round.unpaired.map(({ id }) => id),
      ];
      assert.deepEqual(
        placed.sort((a, b) => a - b),
        people.map(({ id }) => id),
      );
      for (const { members, host } of round.groups) {
        assert.ok(
          members.length >= 2 && members.length <= Math.min(rules.size + 1, 5) && members.includes(host),
        );
        for (const [a, b] of rules.doNotPair)
          assert.ok(a === b || !(members.includes(a) && members.includes(b)));
      }
      for (const pair of pairsOf(round)) {
        assert.ok(rules.reportingLine !== 'forbid' || !pair.inLine);
        assert.ok(!made.required || !pair.broken.includes('shared-language'));
      }
    }),
    { numRuns: 2000 },
  );
});

test('the same people, history, rules and seed give the same round, in whatever order they come', () => {
  hold(
    property(pools, (made) => {
      const { people, rules, past, seed } = invent(made);
      const random = seededRandom(seed + 3);
      assert.deepEqual(
        drawRound(random.shuffle(people), historyOf(random.shuffle(past)), rules, seed),
        drawRound(people, historyOf(past), rules, seed),
      );
    }),
    { numRuns: 300 },
  );
});

test('without hard rules nobody is left out and the sizes are as planned', () => {
  for (let people = 2; people <= 60; people += 1) {
    for (const size of [2, 3, 4, 5]) {
      const rules = makeRules({ size, reportingLine: 'ignore', wishes: [] });
      const round = drawRound(makePool(people, people), nobodyMet, rules, 7);
      const sizes = round.groups.map(({ members }) => members.length);
      assert.equal(round.summary.unpaired, 0);
      assert.equal(sizeHarm(sizes, size), sizeHarm(planSizes(people, size), size));
    }
  }
});

describe('a pool of at most eight against every division there is', () => {
  test('as few are left out and as few meet again as can be', () => {
    const small = pools.map((made) => ({ ...made, people: 2 + (made.people % 7) }));
    hold(
      property(small, (made) => {
        const { people, rules, past, seed } = invent(made);
        const round = drawRound(people, historyOf(past), rules, seed);
        const sizes = round.groups.map(({ members }) => members.length);
        const { repeatsWithinWindow, repeats, unpaired } = round.summary;
        const found = [unpaired, sizeHarm(sizes, rules.size), repeatsWithinWindow, repeats];
        assert.deepEqual(found, bestByForce(people, rules, past));
        assert.equal(round.summary.proven, true);
      }),
      { numRuns: 1500 },
    );
  });
});

/** What the best division has: left out, harm of sizes, repeats within the window, repeats. */
function bestByForce(people: RoulettePerson[], rules: RouletteRules, past: ReturnType<typeof makePast>) {
  const forbid = (a: RoulettePerson, b: RoulettePerson) =>
    rules.doNotPair.some(([x, y]) => (x === a.id && y === b.id) || (x === b.id && y === a.id)) ||
    (rules.reportingLine === 'forbid' && (a.manager === b.id || b.manager === a.id)) ||
    (rules.wishes.some((wish) => wish.required) &&
      a.languages.length > 0 &&
      b.languages.length > 0 &&
      !a.languages.some((language) => b.languages.includes(language)));
  const ago = (a: RoulettePerson, b: RoulettePerson) =>
    Math.min(
      ...past.filter(({ members }) => members.includes(a.id) && members.includes(b.id)).map((one) => one.ago),
    );
  const divide = (rest: RoulettePerson[]): number[] => {
    const [first, ...others] = rest;
    if (!first) return [0, 0, 0, 0];
    let best = sum(divide(others), [1, 0, 0, 0]);
    for (let set = 1; set < 1 << others.length; set += 1) {
      const group = [first, ...others.filter((_, at) => (set >> at) & 1)];
      if (group.length > Math.min(rules.size + 1, 5)) continue;
      const pairs = group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const));
      if (pairs.some(([a, b]) => forbid(a, b))) continue;
      const again = pairs.map(([a, b]) => ago(a, b)).filter(Number.isFinite);
      const within = again.filter((rounds) => rounds <= rules.window).length;
      const own = [0, sizeHarm([group.length], rules.size), within, again.length];
      const whole = sum(own, divide(others.filter((one) => !group.includes(one))));
      const differs = whole.findIndex((value, at) => value !== best[at]);
      if (differs >= 0 && whole[differs]! < best[differs]!) best = whole;
    }
    return best;
  };
  return divide(people);
}

const sum = (a: number[], b: number[]) => a.map((value, at) => value + b[at]!);

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { openRules, someCompany, someRules } from '#test/support/mentoring-arbitraries.ts';
import { mentoringCompany } from '#test/support/mentoring-company.ts';
import { makeGiver, makeSeeker, onlyWeight } from '#test/support/mentoring-people.ts';
import {
  allScores,
  bestByHighs,
  bestByTrying,
  moreOf,
  type Reached,
} from '#test/support/mentoring-reference.ts';
import { seededRandom } from '../random.ts';
import { assign, type Assignment } from './assign.ts';
import { mentoringRules, onboardingRules } from './rules.ts';
import { scoreMatch } from './score.ts';

const modes = ['best scores', 'most people'] as const;
const anyMode = fc.constantFrom(...modes);
const anyRules = fc.oneof(someRules, openRules);
const reached = ({ matches }: Assignment): Reached => ({
  count: matches.length,
  sum: matches.reduce((sum, { score }) => sum + Math.round(score * 1e6), 0),
});
const seatsOf = (givers: readonly { capacity: number }[]) => givers.map(({ capacity }) => capacity);

describe('Any assignment', () => {
  test('keeps every hard rule and every seat, tells true scores, and forgets nobody', () => {
    fc.assert(
      fc.property(
        someCompany(14, 9),
        anyRules,
        anyMode,
        fc.nat(),
        ({ seekers, givers }, rules, mode, seed) => {
          const { matches, unmatched } = assign(seekers, givers, rules, { mode }, seed);
          const everyone = [...matches, ...unmatched].map(({ seeker }) => seeker).sort((a, b) => a - b);
          assert.deepEqual(
            everyone,
            seekers.map(({ id }) => id).sort((a, b) => a - b),
          );
          for (const giver of givers)
            assert.ok(matches.filter((match) => match.giver === giver.id).length <= giver.capacity);
          for (const match of matches) {
            const seeker = seekers.find(({ id }) => id === match.seeker)!;
            const giver = givers.find(({ id }) => id === match.giver)!;
            const { giver: _, seeker: __, ...told } = match;
            assert.deepEqual(told, scoreMatch(seeker, giver, rules));
            assert.ok(!seeker.exclusions.includes(giver.id) && !giver.exclusions.includes(seeker.id));
            assert.ok(!seeker.managers.includes(giver.id) && !giver.managers.includes(seeker.id));
            assert.ok(match.score >= rules.minimumScore && match.score <= 1);
            assert.ok(match.reasons.length <= 3);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('is the same whatever the order of the lists, and again with the same seed', () => {
    fc.assert(
      fc.property(
        someCompany(14, 9),
        anyRules,
        anyMode,
        fc.nat(),
        ({ seekers, givers }, rules, mode, seed) => {
          const { shuffle } = seededRandom(seed + 1);
          const mixed = shuffle(seekers).map((seeker) => ({ ...seeker, wants: shuffle(seeker.wants) }));
          const others = shuffle(givers).map((giver) => ({ ...giver, offers: shuffle(giver.offers) }));
          assert.deepEqual(
            assign(mixed, others, rules, { mode }, seed),
            assign(seekers, givers, rules, { mode }, seed),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('keeps people apart whichever of the two asked for it', () => {
    fc.assert(
      fc.property(someCompany(8, 6), openRules, anyMode, ({ seekers, givers }, rules, mode) => {
        const turned = {
          seekers: seekers.map((one) => ({
            ...one,
            exclusions: givers.filter(({ exclusions }) => exclusions.includes(one.id)).map(({ id }) => id),
          })),
          givers: givers.map((one) => ({
            ...one,
            exclusions: seekers.filter(({ exclusions }) => exclusions.includes(one.id)).map(({ id }) => id),
          })),
        };
        assert.deepEqual(
          assign(turned.seekers, turned.givers, rules, { mode }, 5),
          assign(seekers, givers, rules, { mode }, 5),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('The best assignment', () => {
  test('is what trying every one finds, in both modes, and most people are never fewer', () => {
    fc.assert(
      fc.property(someCompany(6, 4), anyRules, fc.nat(), ({ seekers, givers }, rules, seed) => {
        const scores = allScores(seekers, givers, rules);
        const found = modes.map((mode) => {
          const mine = reached(assign(seekers, givers, rules, { mode }, seed));
          assert.deepEqual(mine, bestByTrying(scores, seatsOf(givers), mode));
          return mine;
        });
        assert.ok(moreOf['most people'](found[1]!, found[0]!) >= 0);
        assert.ok(moreOf['best scores'](found[0]!, found[1]!) >= 0);
      }),
      { numRuns: 3000 },
    );
  });

  test('is what HiGHS finds for companies of up to a hundred, in both modes', async () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const { seekers, givers } = mentoringCompany({
        seed,
        seekers: 30 + 5 * seed,
        givers: 20 + 2 * seed,
        seats: 2,
      });
      const rules =
        seed % 2 === 0
          ? mentoringRules
          : ({ ...mentoringRules, skills: 'preferred', minimumScore: 0.45 } as const);
      const scores = allScores(seekers, givers, rules);
      for (const mode of modes)
        assert.deepEqual(
          reached(assign(seekers, givers, rules, { mode }, seed)),
          await bestByHighs(scores, seatsOf(givers), mode),
          `${mode}, seed ${seed}`,
        );
    }
  });
});

describe('The two modes', () => {
  // Ana fits Ben perfectly and Cem a little; Dan fits only Ben, and only a little.
  const rules = { ...onlyWeight('skills'), skills: 'required' } as const;
  const ana = makeSeeker({ id: 1, wants: [{ skill: 'SQL', importance: 3 }] });
  const dan = makeSeeker({ id: 4, wants: [{ skill: 'talks', importance: 1 }] });
  const ben = makeGiver({
    id: 2,
    offers: [
      { skill: 'SQL', level: 3 },
      { skill: 'talks', level: 1 },
    ],
  });
  const cem = makeGiver({ id: 3, offers: [{ skill: 'SQL', level: 1 }] });
  const pairs = (mode: (typeof modes)[number]) =>
    assign([ana, dan], [ben, cem], rules, { mode }, 1).matches.map(({ seeker, giver }) => [seeker, giver]);

  test('best scores leaves someone out for a perfect pair', () =>
    assert.deepEqual(pairs('best scores'), [[1, 2]]));
  test('most people moves the perfect pair apart so that both have a mentor', () =>
    assert.deepEqual(pairs('most people'), [
      [1, 3],
      [4, 2],
    ]));
});

test('buddies share the load: whoever accompanies others already comes after an equal who does not', () => {
  const newcomers = [1, 2, 3, 4].map((id) => makeSeeker({ id }));
  const buddies = [
    makeGiver({ id: 11, capacity: 4, accompanies: 2 }),
    makeGiver({ id: 12, capacity: 4 }),
    makeGiver({ id: 13, capacity: 4, accompanies: 1 }),
  ];
  const { matches } = assign(newcomers, buddies, onboardingRules, { mode: 'most people' }, 3);
  const added = [11, 12, 13].map((id) => matches.filter(({ giver }) => giver === id).length);
  assert.equal(matches.length, 4);
  assert.ok(added[0]! <= 1 && added[1]! >= 2, added.join(' '));
  assert.deepEqual([2 + added[0]!, added[1], 1 + added[2]!].sort(), [2, 2, 3]);
});

test('sharing the load is as good as trying every seat', () => {
  fc.assert(
    fc.property(someCompany(5, 3), fc.nat(), ({ seekers, givers }, seed) => {
      const rules = { ...mentoringRules, skills: 'preferred', minimumScore: 0.3, evenLoad: 0.05 } as const;
      const seats = givers.flatMap(({ id, capacity, accompanies = 0 }, giver) =>
        Array.from({ length: capacity }, (_, taken) => ({ id, giver, less: 50_000 * (accompanies + taken) })),
      );
      const bySeat = allScores(seekers, givers, rules).map((row) =>
        seats.map(({ giver, less }) => (row[giver] === undefined ? undefined : row[giver] - less)),
      );
      const best = bestByTrying(
        bySeat,
        seats.map(() => 1),
        'most people',
      );
      const mine = assign(seekers, givers, rules, { mode: 'most people' }, seed);
      const less = givers.map(({ id }) => {
        const count = mine.matches.filter(({ giver }) => giver === id).length;
        return seats.filter((seat) => seat.id === id).slice(0, count);
      });
      const { count, sum } = reached(mine);
      assert.deepEqual({ count, sum: less.flat().reduce((left, seat) => left - seat.less, sum) }, best);
    }),
    { numRuns: 500 },
  );
});

test('a person who is listed twice is refused', () => {
  const twice = [makeSeeker({ id: 1 }), makeSeeker({ id: 1 })];
  assert.throws(
    () => assign(twice, [], mentoringRules, { mode: 'most people' }, 1),
    /Person 1 is listed twice/,
  );
});

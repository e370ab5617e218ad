import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { openRules, someCompany, someRules } from '#test/support/mentoring-arbitraries.ts';
import { mentoringCompany } from '#test/support/mentoring-company.ts';
import { seededRandom } from '../random.ts';
import { assign } from './assign.ts';
import { recommend, showLimit } from './recommend.ts';
import { mentoringRules } from './rules.ts';
import { scoreMatch } from './score.ts';

const anyRules = fc.oneof(someRules, openRules);
const timesShown = (shown: ReturnType<typeof recommend>) => {
  const counts = new Map<number, number>();
  for (const { giver } of shown.flatMap(({ mentors }) => mentors))
    counts.set(giver, (counts.get(giver) ?? 0) + 1);
  return counts;
};

describe('Recommendations', () => {
  test('show every seeker up to k mentors who may be chosen, none twice, and no mentor above the limit', () => {
    const slacks = fc.constantFrom(1, 1.5, 2);
    fc.assert(
      fc.property(
        someCompany(14, 9),
        anyRules,
        fc.integer({ min: 1, max: 4 }),
        slacks,
        (company, rules, k, slack) => {
          const { seekers, givers } = company;
          const shown = recommend(seekers, givers, rules, k, { slack });
          assert.deepEqual(
            shown.map(({ seeker }) => seeker),
            seekers.map(({ id }) => id).sort((a, b) => a - b),
          );
          const open = givers.filter(({ capacity }) => capacity > 0).length;
          const limit = Math.ceil((k * seekers.length) / Math.max(1, open)) * slack;
          for (const count of timesShown(shown).values()) assert.ok(count <= limit);
          for (const { seeker, mentors } of shown) {
            assert.ok(mentors.length <= k);
            assert.equal(new Set(mentors.map(({ giver }) => giver)).size, mentors.length);
            for (const { giver, theirs: _, ...told } of mentors)
              assert.deepEqual(
                told,
                scoreMatch(
                  seekers.find(({ id }) => id === seeker)!,
                  givers.find(({ id }) => id === giver)!,
                  rules,
                ),
              );
            const behind = mentors.filter(({ theirs }) => !theirs).map(({ score }) => score);
            assert.ok(mentors.length - behind.length <= 1 && mentors.slice(1).every(({ theirs }) => !theirs));
            assert.deepEqual(
              behind,
              behind.toSorted((a, b) => b - a),
            );
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('are the same whatever the order of the lists', () => {
    fc.assert(
      fc.property(someCompany(14, 9), anyRules, fc.nat(), ({ seekers, givers }, rules, seed) => {
        const { shuffle } = seededRandom(seed);
        assert.deepEqual(
          recommend(shuffle(seekers), shuffle(givers), rules, 3),
          recommend(seekers, givers, rules, 3),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('put first whom the best assignment would give', () => {
    const { seekers, givers } = mentoringCompany({ seed: 4, seekers: 60, givers: 40 });
    const { matches } = assign(seekers, givers, mentoringRules, { mode: 'most people' }, 0);
    const firsts = recommend(seekers, givers, mentoringRules, 3).flatMap(({ seeker, mentors: [first] }) =>
      first?.theirs ? [{ seeker, giver: first.giver }] : [],
    );
    assert.deepEqual(
      firsts,
      matches.map(({ seeker, giver }) => ({ seeker, giver })),
    );
  });

  test('do not show the star to everyone', () => {
    const { seekers, givers } = mentoringCompany({ seed: 7, seekers: 100, givers: 50, both: false });
    const wants = [{ skill: 'SQL', importance: 3 }] as const;
    const everyone = seekers.map((one) => ({ ...one, wants, exclusions: [], languages: ['en'] }));
    const mentors = givers.map((one, index) => ({
      ...one,
      offers: [{ skill: 'SQL', level: index === 0 ? 3 : 1 } as const],
      exclusions: [],
      languages: ['en'],
      capacity: 2,
    }));
    const counts = timesShown(recommend(everyone, mentors, { ...mentoringRules, modality: 'preferred' }, 3));
    assert.equal(counts.get(mentors[0]!.id), showLimit(3, 100, 50, 2));
    assert.equal(showLimit(3, 100, 50, 2), 12);
  });
});

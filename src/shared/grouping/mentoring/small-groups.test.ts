import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { openRules, someCompany, someRules } from '#test/support/mentoring-arbitraries.ts';
import { mentoringCompany } from '#test/support/mentoring-company.ts';
import { apart, mostInGroups } from '#test/support/mentoring-groups-reference.ts';
import { makeGiver, makeSeeker } from '#test/support/mentoring-people.ts';
import { allScores } from '#test/support/mentoring-reference.ts';
import { seededRandom } from '../random.ts';
import { mentoringRules } from './rules.ts';
import { scoreMatch } from './score.ts';
import { assignSmallGroups } from './small-groups.ts';

const size = { least: 2, most: 5 };
const company = someCompany(16, 7).map(({ seekers, givers }) => ({
  seekers,
  givers: givers.map((giver) => ({ ...giver, capacity: giver.capacity * 2 })),
}));
const mode = fc.constantFrom('best scores', 'most people');

describe('Small groups', () => {
  test('are of two to five as far as seats go, break no hard rule, and forget nobody', () => {
    fc.assert(
      fc.property(
        company,
        fc.oneof(someRules, openRules),
        mode,
        fc.nat(),
        ({ seekers, givers }, rules, mode, seed) => {
          const { groups, unmatched } = assignSmallGroups(seekers, givers, rules, { mode }, seed);
          const seated = groups.flatMap(({ members }) => members);
          assert.deepEqual(
            [...seated, ...unmatched].map(({ seeker }) => seeker).sort((a, b) => a - b),
            seekers.map(({ id }) => id).sort((a, b) => a - b),
          );
          assert.equal(new Set(groups.map(({ giver }) => giver)).size, groups.length);
          for (const group of groups) {
            const giver = givers.find(({ id }) => id === group.giver)!;
            assert.ok(group.members.length >= 2 && group.members.length <= Math.min(5, giver.capacity));
            const members = group.members.map(({ seeker }) => seekers.find(({ id }) => id === seeker)!);
            for (const [at, one] of members.entries()) {
              const { seeker: _, ...told } = group.members[at]!;
              assert.deepEqual(told, scoreMatch(one, giver, rules));
              for (const other of members.slice(at + 1)) assert.ok(!apart(one, other));
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('are the same whatever the order of the lists', () => {
    fc.assert(
      fc.property(company, openRules, fc.nat(), ({ seekers, givers }, rules, seed) => {
        const { shuffle } = seededRandom(seed);
        assert.deepEqual(
          assignSmallGroups(shuffle(seekers), shuffle(givers), rules, {}, seed),
          assignSmallGroups(seekers, givers, rules, {}, seed),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('seat nearly as many as HiGHS can', async (t) => {
    let [mine, best] = [0, 0];
    for (let seed = 1; seed <= 12; seed += 1) {
      const { seekers, givers } = mentoringCompany({ seed, seekers: 36, givers: 14, skills: 8, seats: 5 });
      const scores = allScores(seekers, givers, mentoringRules);
      const { unmatched } = assignSmallGroups(seekers, givers, mentoringRules, {}, seed);
      const most = await mostInGroups(seekers, givers, scores, size);
      mine += seekers.length - unmatched.length;
      best += most;
      assert.ok(seekers.length - unmatched.length >= 0.9 * most, `seed ${seed}: of ${most}`);
    }
    t.diagnostic(`${mine} mentees in groups, HiGHS ${best}`);
    assert.ok(mine >= 0.97 * best, `${mine} of ${best}`);
  });
});

describe('A mentee without a group is told why', () => {
  const rules = { ...mentoringRules, skills: 'preferred' } as const;

  test('too few others for a group, and who could mentor them alone', () => {
    const { groups, unmatched } = assignSmallGroups(
      [makeSeeker({ id: 1 })],
      [makeGiver({ id: 5, capacity: 4 })],
      rules,
      {},
      1,
    );
    assert.deepEqual(groups, []);
    assert.equal(unmatched[0]!.why, 'too few for a group');
    const { alternative } = unmatched[0]!;
    assert.deepEqual([alternative.kind, 'giver' in alternative && alternative.giver], ['one to one', 5]);
  });

  test('seats only beside somebody they keep away from', () => {
    const mentees = [makeSeeker({ id: 1 }), makeSeeker({ id: 2, exclusions: [3] }), makeSeeker({ id: 3 })];
    const { groups, unmatched } = assignSmallGroups(
      mentees,
      [makeGiver({ id: 5, capacity: 4 })],
      rules,
      {},
      1,
    );
    assert.equal(groups[0]!.members.length, 2);
    assert.deepEqual(
      unmatched.map(({ why, alternative }) => [why, alternative.kind]),
      [['kept apart', 'waiting list']],
    );
  });
});

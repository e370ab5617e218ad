import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeGiver, makeSeeker } from '#test/support/mentoring-people.ts';
import { assign } from './assign.ts';
import { load } from './load.ts';
import type { Giver, Seeker } from './people.ts';
import { mentoringRules, type MentoringRules } from './rules.ts';

const sql = { wants: [{ skill: 'SQL', importance: 2 }] } as const;
const offersSql = { offers: [{ skill: 'SQL', level: 2 }] } as const;
const leftOver = (seekers: Seeker[], givers: Giver[], rules: MentoringRules = mentoringRules) => {
  const { unmatched } = assign(seekers, givers, rules, { mode: 'most people' }, 1);
  assert.equal(unmatched.length, 1);
  return unmatched[0]!;
};

describe('Whoever has no mentor is told why, and what comes nearest', () => {
  test('every mentor who fits is full: a small group with the best of them', () => {
    const { why, alternative } = leftOver(
      [makeSeeker({ id: 1, ...sql })],
      [
        makeGiver({ id: 5, ...offersSql, capacity: 0 }),
        makeGiver({ id: 6, offers: [{ skill: 'SQL', level: 3 }], capacity: 0 }),
      ],
    );
    assert.equal(why, 'all full');
    assert.equal(alternative.kind, 'small group');
    assert.equal('giver' in alternative && alternative.giver, 6);
    assert.equal('reasons' in alternative && alternative.reasons.length, 3);
  });

  test('nobody offers what is wanted: a mentor all the same, if the rule gave', () => {
    const { why, alternative } = leftOver([makeSeeker({ ...sql })], [makeGiver({ id: 5 })]);
    assert.equal(why, 'no shared skill');
    assert.deepEqual(
      [
        alternative.kind,
        'rule' in alternative && alternative.rule,
        'giver' in alternative && alternative.giver,
      ],
      ['one rule away', 'skills', 5],
    );
  });

  test('a rule keeps the able ones away: which one, how many, and the best of them', () => {
    const rules = { ...mentoringRules, department: 'required' } as const;
    const found = leftOver(
      [makeSeeker({ ...sql, department: 'Ops' })],
      [
        makeGiver({ id: 5, ...offersSql, department: 'IT' }),
        makeGiver({ id: 6, offers: [{ skill: 'SQL', level: 3 }], department: 'IT' }),
        makeGiver({ id: 7, ...offersSql, department: 'Ops', languages: ['pl'] }),
        makeGiver({ id: 8, department: 'Ops' }),
      ],
      rules,
    );
    assert.equal(found.why, 'blocked');
    assert.deepEqual('rule' in found && [found.rule, found.counts], [
      'department',
      { department: 2, language: 1 },
    ]);
    assert.deepEqual('giver' in found.alternative && [found.alternative.kind, found.alternative.giver], [
      'one rule away',
      6,
    ]);
  });

  test('a rule that protects people is never offered for sale', () => {
    for (const kept of [{ exclusions: [1] }, { managers: [1] }]) {
      const found = leftOver([makeSeeker({ id: 1, ...sql })], [makeGiver({ id: 5, ...offersSql, ...kept })]);
      assert.deepEqual([found.why, found.alternative], ['blocked', { kind: 'waiting list' }]);
    }
  });

  test('there are no mentors at all', () =>
    assert.deepEqual(leftOver([makeSeeker({ id: 1 })], []), {
      seeker: 1,
      why: 'no mentors',
      alternative: { kind: 'waiting list' },
    }));
});

test('a mentor’s load is told in figures', () => {
  const givers = [
    makeGiver({ id: 3, capacity: 0 }),
    makeGiver({ id: 2, capacity: 2 }),
    makeGiver({ id: 1, capacity: 1 }),
  ];
  assert.deepEqual(load(givers, [{ giver: 1 }, { giver: 1 }, { giver: 1 }, { giver: 3 }]), [
    { giver: 1, accompanies: 3, free: 1, share: 0.75, state: 'some' },
    { giver: 2, accompanies: 0, free: 2, share: 0, state: 'idle' },
    { giver: 3, accompanies: 1, free: 0, share: 1, state: 'full' },
  ]);
});

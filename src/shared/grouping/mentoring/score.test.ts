import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeGiver, makeSeeker, onlyWeight } from '#test/support/mentoring-people.ts';
import { mentoringRules, reverseMentoringRules } from './rules.ts';
import { scoreMatch } from './score.ts';

const skillsOnly = onlyWeight('skills');
const score = (...args: Parameters<typeof scoreMatch>) => scoreMatch(...args).score;
const blocked = (...args: Parameters<typeof scoreMatch>) => scoreMatch(...args).blocked;

describe('the score for skills', () => {
  const sql = { skill: 'SQL', importance: 3 } as const;
  const talks = { skill: 'talks', importance: 1 } as const;
  const wants = makeSeeker({ wants: [sql, talks] });

  test('is importance times offered level, of the most there could be', () => {
    // (3 x 2 + 1 x 0) / ((3 + 1) x 3)
    assert.equal(score(wants, makeGiver({ offers: [{ skill: 'SQL', level: 2 }] }), skillsOnly), 0.5);
    // (3 x 0 + 1 x 3) / 12
    assert.equal(score(wants, makeGiver({ offers: [{ skill: 'talks', level: 3 }] }), skillsOnly), 0.25);
    // (3 x 1 + 1 x 2) / 12
    const both = makeGiver({
      offers: [
        { skill: 'talks', level: 2 },
        { skill: 'SQL', level: 1 },
      ],
    });
    assert.equal(score(wants, both, skillsOnly), 0.416667);
  });

  test('is 1 for an expert in everything that is wanted, and no more for what is not', () => {
    const offers = ['SQL', 'talks', 'welding'].map((skill) => ({ skill, level: 3 }) as const);
    assert.equal(score(wants, makeGiver({ offers }), skillsOnly), 1);
  });

  test('counts a skill once that is named twice', () => {
    const twice = makeSeeker({ wants: [{ ...sql, importance: 1 }, sql, talks] });
    const giver = makeGiver({ offers: [{ skill: 'SQL', level: 2 }] });
    assert.equal(score(twice, giver, skillsOnly), 0.5);
  });
});

describe('the other parts of the score', () => {
  test('mix by their weights, and what the seeker leaves open does not count', () => {
    const rules = {
      ...mentoringRules,
      weights: { ...onlyWeight('skills').weights, skills: 3, preference: 1, role: 5 },
    };
    const giver = makeGiver({ id: 9, offers: [{ skill: 'SQL', level: 3 }] });
    const wants = [{ skill: 'SQL', importance: 2 }] as const;
    assert.equal(score(makeSeeker({ wants }), giver, rules), 1);
    assert.equal(score(makeSeeker({ wants, preferences: [4, 9] }), giver, rules), 0.875);
    assert.equal(score(makeSeeker({ wants, preferences: [4] }), giver, rules), 0.75);
  });

  test('a wish counts whole for the first mentor, half for the second, a third for the third', () => {
    const seeker = makeSeeker({ preferences: [30, 20, 10] });
    const scores = [30, 20, 10, 40].map((id) => score(seeker, makeGiver({ id }), onlyWeight('preference')));
    assert.deepEqual(scores, [1, 0.5, 0.333333, 0]);
  });

  test('time zones count by the part of a working day in common, the short way round the world', () => {
    const at = (a: number, b: number) =>
      score(makeSeeker({ utcOffset: a }), makeGiver({ utcOffset: b }), onlyWeight('time zone'));
    assert.deepEqual([at(60, 60), at(0, 120), at(0, 480), at(720, -660)], [1, 0.75, 0, 0.875]);
  });

  test('languages count by how many of the seeker’s the mentor speaks', () => {
    const giver = makeGiver({ languages: ['de', 'pl'] });
    assert.equal(score(makeSeeker({ languages: ['en', 'de'] }), giver, onlyWeight('language')), 0.5);
  });
});

describe('a hard rule blocks', () => {
  const rules = { ...mentoringRules, skills: 'preferred' } as const;

  test('oneself, and whoever one of the two keeps away from', () => {
    assert.equal(blocked(makeSeeker({ id: 5 }), makeGiver({ id: 5 }), rules), 'same person');
    assert.equal(blocked(makeSeeker({ exclusions: [2] }), makeGiver({ id: 2 }), rules), 'do not match');
    assert.equal(blocked(makeSeeker({ id: 1 }), makeGiver({ exclusions: [1] }), rules), 'do not match');
  });

  test('the whole reporting line, upwards and downwards', () => {
    assert.equal(blocked(makeSeeker({ managers: [7, 2] }), makeGiver({ id: 2 }), rules), 'reporting line');
    assert.equal(blocked(makeSeeker({ id: 1 }), makeGiver({ managers: [8, 1] }), rules), 'reporting line');
  });

  test('no common language, no way to meet, no shared skill, a score too low, a full mentor', () => {
    assert.equal(blocked(makeSeeker({}), makeGiver({ languages: ['pl'] }), rules), 'language');
    const apart = [
      makeSeeker({ modality: 'on site', location: 'Ulm' }),
      makeGiver({ location: 'Bonn' }),
    ] as const;
    assert.equal(blocked(...apart, rules), 'modality');
    const wants = [{ skill: 'SQL', importance: 1 }] as const;
    assert.equal(blocked(makeSeeker({ wants }), makeGiver({}), { ...rules, skills: 'required' }), 'skills');
    assert.equal(
      blocked(makeSeeker({ wants }), makeGiver({}), { ...skillsOnly, minimumScore: 0.1 }),
      'minimum score',
    );
    assert.equal(blocked(makeSeeker({}), makeGiver({ capacity: 0 }), rules), 'no free seat');
    assert.equal(blocked(makeSeeker({}), makeGiver({}), rules), undefined);
  });

  test('another department where the same is required, the same where it is excluded', () => {
    const [ops, it] = [makeGiver({ department: 'Ops' }), makeGiver({ department: 'IT' })];
    const seeker = makeSeeker({ department: 'Ops' });
    assert.equal(blocked(seeker, it, { ...rules, department: 'required' }), 'department');
    assert.equal(blocked(seeker, ops, { ...rules, department: 'required' }), undefined);
    assert.equal(blocked(seeker, ops, { ...rules, department: 'excluded' }), 'department');
    assert.equal(blocked(seeker, it, { ...rules, department: 'excluded' }), undefined);
    assert.equal(
      blocked(makeSeeker({}), makeGiver({}), { ...rules, department: 'required' }),
      'department',
      'unknown',
    );
  });

  test('a mentor who does not stand high enough, or for reverse mentoring low enough', () => {
    const level = (seeker: number | null, giver: number | null, use: typeof mentoringRules) =>
      blocked(makeSeeker({ level: seeker }), makeGiver({ level: giver }), { ...use, skills: 'preferred' });
    const two = { ...rules, level: { mentor: 'higher', by: 2 } } as const;
    assert.deepEqual(
      [level(1, 2, two), level(1, 3, two), level(null, 3, two)],
      ['level', undefined, 'level'],
    );
    const reverse = reverseMentoringRules;
    assert.deepEqual(
      [level(3, 3, reverse), level(3, 2, reverse), level(3, 4, reverse)],
      ['level', undefined, 'level'],
    );
  });
});

test('the three strongest reasons tell what they rest on, the strongest first, and nobody’s wishes', () => {
  const seeker = makeSeeker({
    wants: [
      { skill: 'talks', importance: 1 },
      { skill: 'SQL', importance: 3 },
    ],
    preferences: [9],
  });
  const giver = makeGiver({
    id: 9,
    utcOffset: 60,
    offers: [
      { skill: 'talks', level: 3 },
      { skill: 'SQL', level: 3 },
    ],
  });
  assert.deepEqual(scoreMatch(seeker, giver, mentoringRules).reasons, [
    {
      part: 'skills',
      skills: [
        { skill: 'SQL', importance: 3, level: 3 },
        { skill: 'talks', importance: 1, level: 3 },
      ],
    },
    { part: 'modality', way: 'remote' },
    { part: 'time zone', minutesApart: 60 },
  ]);
});

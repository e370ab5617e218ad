import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Contact } from '../check.ts';
import { strengthOf, type Answers } from './answers.ts';
import { axesOf, axisKeys, weakestFirst, type Axes } from './axes.ts';
import { measure } from './measure.ts';
import { suggest } from './suggest.ts';

const departments = ['Ops', 'Ops', 'Ops', 'Ops', 'Ops', 'Ops', 'IT', 'IT', 'IT', 'HR', 'HR', 'Sales'];
const levels: Contact['level'][] = [...Array<'same'>(8).fill('same'), 'higher', 'higher', 'higher', 'lower'];
const strengths = [5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1];

/** Twelve people a to l, with what each measure of them is known to be. */
const twelve: Answers = {
  own: 'Ops',
  departmentsPossible: 5,
  contacts: departments.map((department, at) => ({
    department,
    level: levels[at]!,
    place: at < 9 ? 'floor' : 'city',
    isNew: at > 10,
    strength: strengths[at]!,
  })),
  known: ['ab', 'ac', 'bc', 'de', 'gh'].map(
    (pair) => [pair.charCodeAt(0) - 97, pair.charCodeAt(1) - 97] as const,
  ),
};

const to4 = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));

describe('twelve people whose measures are known', () => {
  const measures = measure(twelve);

  test('every measure', () => {
    const {
      departmentVariety,
      levelVariety,
      externalInternal,
      density,
      effectiveSize,
      efficiency,
      constraint,
    } = measures;
    assert.deepEqual(
      [departmentVariety, levelVariety, externalInternal, density, effectiveSize, efficiency, constraint].map(
        to4,
      ),
      [0.816, 0.7292, 0, 0.0758, 11.1667, 0.9306, 0.1551],
    );
    assert.equal(measures.meanStrength?.toFixed(3), '2.917');
    assert.deepEqual([measures.topThreeShare, measures.herfindahl].map(to4), [0.4, 0.1004]);
  });

  test('every axis', () => {
    const found = axesOf(measures);
    assert.deepEqual(Object.fromEntries(axisKeys.map((key) => [key, to4(found[key])])), {
      departments: 0.816,
      levels: 0.7292,
      places: 0.4688,
      outside: 0.5,
      openness: 0.9242,
      ties: 0.8333,
      recency: 0.0833,
      independence: 0.8,
    });
  });

  test('two suggestions for the two weakest axes, each held against its own mark', () => {
    assert.deepEqual(weakestFirst(axesOf(measures)).slice(0, 2), ['recency', 'independence']);
    assert.deepEqual(suggest(measures), [
      { axis: 'recency', act: 'story' },
      { axis: 'independence', act: 'community' },
    ]);
  });
});

const everyone = (change: Partial<Answers['contacts'][number]>): Answers => ({
  ...twelve,
  contacts: twelve.contacts.map((one) => ({ ...one, ...change })),
});

describe('what is narrow is met with what widens it', () => {
  const acts = (answers: Answers) =>
    Object.fromEntries(suggest(measure(answers)).map(({ axis, act }) => [axis, act]));

  test('all of one department: a roulette across departments, and another way for the other axis', () => {
    assert.deepEqual(acts(everyone({ department: 'Ops' })), {
      departments: 'roulette',
      outside: 'shadowing',
    });
  });
  test('nobody on a higher level: a mentor; nobody below: a reverse mentor', () => {
    assert.equal(acts(everyone({ level: 'same', isNew: true }))['levels'], 'mentor');
    assert.equal(acts(everyone({ level: 'higher', isNew: true }))['levels'], 'reverse mentor');
  });
  test('all on one floor: a circle across places', () => {
    assert.equal(acts(everyone({ place: 'floor', isNew: true }))['places'], 'circle');
  });
  test('three who carry everything: a community', () => {
    const relied = everyone({ isNew: true });
    const contacts = relied.contacts.map((one, at) => ({ ...one, strength: at < 3 ? 5 : 0.1 }));
    assert.equal(acts({ ...relied, contacts })['independence'], 'community');
  });
});

test('what was not answered is not measured, and nothing is suggested for it', () => {
  const unanswered = everyone({ department: null, level: null, place: null, isNew: null, strength: null });
  const found = axesOf(measure(unanswered));
  const none: Axes = { ...found, openness: null };
  assert.deepEqual(
    Object.values(none),
    axisKeys.map(() => null),
  );
  assert.deepEqual(suggest(measure({ ...twelve, contacts: [], known: [] })), []);
});

test('how strong a tie is says how often and how close, or the one of them that is known', () => {
  assert.equal(strengthOf({ frequency: 'daily', closeness: 'very close' }), 5);
  assert.equal(strengthOf({ frequency: 'seldom', closeness: 'distant' }), 1);
  assert.equal(strengthOf({ frequency: 'daily', closeness: 'distant' }), 3);
  assert.equal(strengthOf({ frequency: null, closeness: 'very close' }), 5);
  assert.equal(strengthOf({ frequency: null, closeness: null }), null);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { anyCircles } from '#test/support/grouping/any-circles.ts';
import {
  inventCompany,
  plainRules,
  sampleCompany,
  usualRules,
} from '#test/support/grouping/circle-people.ts';
import { seededRandom } from '../random.ts';
import { formCircles } from './form-circles.ts';
import { judgeCircle } from './judge-circle.ts';
import { planSizes } from './plan-sizes.ts';

/** A twentieth of the usual search: rules hold however long it is. */
const brief = 0.02;

describe('In any company', () => {
  test('everybody is in exactly one circle or waits, no hard rule is broken, and every size is legal', () => {
    fc.assert(
      fc.property(anyCircles(24), fc.nat(), ({ people, rules }, seed) => {
        const { circles, waiting, report } = formCircles(people, rules, seed, brief);
        const everybody = [...circles.flatMap(({ members }) => members), ...waiting.map(({ id }) => id)];
        assert.deepEqual(
          everybody.toSorted((a, b) => a - b),
          people.map(({ id }) => id),
        );
        assert.equal(report.placed + report.waiting, people.length);
        for (const circle of circles) {
          const { broken, ...judged } = judgeCircle(people, rules, circle.members);
          assert.deepEqual(broken, []);
          assert.deepEqual(judged, circle);
          assert.ok(circle.diversity >= 0 && circle.diversity <= 1 && circle.score <= circle.diversity);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('nobody waits beside a circle that they could enter', () => {
    fc.assert(
      fc.property(anyCircles(16), fc.nat(), ({ people, rules }, seed) => {
        const { circles, waiting } = formCircles(people, rules, seed, brief);
        for (const { id, reason } of waiting) {
          for (const { members } of circles) {
            const { broken } = judgeCircle(people, rules, [...members, id]);
            assert.notDeepEqual(broken, [], `${id} waits (${reason.kind}) beside ${members.join(', ')}`);
          }
        }
      }),
      { numRuns: 700 },
    );
  });

  test('the same people, rules and seed give the same circles, in whatever order they come', () => {
    fc.assert(
      fc.property(anyCircles(16), fc.nat(), ({ people, rules }, seed) => {
        const { shuffle } = seededRandom(seed);
        const turned = {
          ...rules,
          cannotMeet: shuffle(rules.cannotMeet).map(([a, b]) => [b, a] as const),
          together: shuffle(rules.together).map(([a, b]) => [b, a] as const),
          metBefore: shuffle(rules.metBefore),
        };
        const others = shuffle(people).map((person) => ({
          ...person,
          slots: shuffle(person.slots),
          languages: shuffle(person.languages),
        }));
        const first = formCircles(people, rules, seed, brief);
        assert.deepEqual(formCircles(people, rules, seed, brief), first);
        assert.deepEqual(formCircles(others, turned, seed, brief), first);
      }),
      { numRuns: 400 },
    );
  });
});

test('without hard rules the circles have the planned sizes', () => {
  for (let count = 0; count <= 60; count += 1) {
    const plan = planSizes(count, plainRules.sizes);
    const { circles, waiting } = formCircles(inventCompany(count, count), plainRules, 1, brief);
    const sizes = circles.map(({ members }) => members.length).sort((a, b) => b - a);
    assert.deepEqual([sizes, waiting.length], [plan.sizes, plan.waiting], `${count} people`);
  }
});

test('43 people: seven circles of five, two of four, and nobody beside somebody with the same manager', () => {
  const { people, managersElsewhere } = sampleCompany(43, 400, 43);
  const rules = { ...plainRules, reportingLine: true, managersElsewhere };
  const { circles } = formCircles(people, rules, 1);
  assert.deepEqual(
    circles.map(({ members }) => members.length).sort((a, b) => b - a),
    [5, 5, 5, 5, 5, 5, 5, 4, 4],
  );
  const managers = new Map(people.map(({ id, manager }) => [id, manager]));
  for (const { members } of circles) {
    assert.equal(new Set(members.map((id) => managers.get(id))).size, members.length);
  }
});

test('1,200 people with all usual rules have circles, but for the few whom nobody may meet', () => {
  const people = inventCompany(1200, 1200);
  const { circles, report, waiting } = formCircles(people, usualRules, 1, 0.25);
  assert.ok(waiting.length <= 3, JSON.stringify(waiting));
  assert.ok(report.brokenSoft.thin <= 2);
  assert.ok(report.mean > 0.75, `${report.mean}`);
  for (const { members } of circles) assert.deepEqual(judgeCircle(people, usualRules, members).broken, []);
});

describe('Who waits is told why:', () => {
  const person = inventCompany(1, 1)[0]!;
  const company = (count: number, change: (at: number) => Partial<typeof person>) =>
    Array.from({ length: count }, (_, at) => ({ ...person, id: at + 1, manager: null, ...change(at) }));
  const reasonOfFirst = (people: (typeof person)[], rules: Partial<typeof plainRules>) =>
    formCircles(people, { ...plainRules, ...rules }, 1, brief).waiting.find(({ id }) => id === 1)?.reason;

  test('too few people', () => {
    assert.deepEqual(
      reasonOfFirst(
        company(2, () => ({})),
        {},
      ),
      {
        kind: 'too-few-people',
        people: 2,
        needed: 3,
      },
    );
  });
  test('too few hours of their own, or too few who share them', () => {
    const late = company(6, (at) => ({ slots: at === 0 ? ['mon'] : ['tue', 'wed'] }));
    assert.deepEqual(reasonOfFirst(late, { commonSlots: 2 }), { kind: 'own-slots', has: 1, needed: 2 });
    assert.deepEqual(reasonOfFirst(late, { commonSlots: 1 }), {
      kind: 'few-share-slots',
      count: 0,
      needed: 2,
    });
  });
  test('no language, or one that too few speak', () => {
    const silent = company(6, (at) => ({ languages: at === 0 ? [] : ['en'] }));
    assert.deepEqual(reasonOfFirst(silent, { commonLanguage: true }), { kind: 'own-language' });
    const alone = company(6, (at) => ({ languages: at < 2 ? ['pt'] : ['en'] }));
    assert.deepEqual(reasonOfFirst(alone, { commonLanguage: true }), {
      kind: 'few-share-language',
      count: 1,
      needed: 2,
    });
  });
  test('everybody is above, below or beside them in the line', () => {
    const line = company(6, (at) => ({ manager: at === 0 ? null : at }));
    assert.deepEqual(reasonOfFirst(line, { reportingLine: true }), {
      kind: 'few-may-meet',
      count: 0,
      needed: 2,
    });
  });
  test('those who are to stay together are too many, or may not meet', () => {
    const six = company(12, () => ({}));
    const chain = [1, 2, 3, 4, 5].map((id) => [id, id + 1] as const);
    const people = [1, 2, 3, 4, 5, 6];
    assert.deepEqual(reasonOfFirst(six, { together: chain }), { kind: 'together-too-many', people, max: 5 });
    assert.deepEqual(reasonOfFirst(six, { together: [[1, 2]], cannotMeet: [[2, 1]] }), {
      kind: 'together-breaks-rule',
      people: [1, 2],
    });
  });
  test('too few departments', () => {
    const same = company(6, () => ({ department: 'sales' }));
    assert.deepEqual(reasonOfFirst(same, { departments: 3 }), {
      kind: 'few-departments',
      count: 1,
      needed: 3,
    });
  });
});

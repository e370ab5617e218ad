import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { anyCircles } from '#test/support/grouping/any-circles.ts';
import { inventCompany, plainRules, sampleCompany } from '#test/support/grouping/circle-people.ts';
import { effectOfMove } from './effect-of-move.ts';
import { formCircles } from './form-circles.ts';
import { formProblemGroup } from './form-problem-group.ts';
import { judgeCircle } from './judge-circle.ts';
import { mergeThin } from './merge-thin.ts';
import { placeNewcomer } from './place-newcomer.ts';
import type { Person, Rules, Standing } from './types.ts';

const standing = (people: Person[], rules: Rules, seed: number): Standing[] =>
  formCircles(people, rules, seed, 0.02).circles.map(({ members }, at) => ({ id: at + 1, members }));

const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} and ${b}`);

test('a judged circle names the two whom each broken rule concerns', () => {
  const people = inventCompany(9, 1).map((person) => ({
    ...person,
    manager: person.id === 1 ? null : person.id < 4 ? 1 : 2,
    slots: ['mon', 'tue'],
  }));
  people[8] = { ...people[8]!, slots: ['tue'], languages: ['fi'] };
  const rules = {
    ...plainRules,
    reportingLine: true,
    commonSlots: 2,
    commonLanguage: true,
    cannotMeet: [[1, 9] as const],
    together: [[3, 8] as const],
  };
  const { broken } = judgeCircle(people, rules, [1, 3, 4, 5, 9]);
  assert.deepEqual(
    broken.filter(({ kind }) => kind !== 'same-manager' && kind !== 'language'),
    [
      { kind: 'reporting-line', pair: [1, 3] },
      { kind: 'reporting-line', pair: [1, 4] },
      { kind: 'reporting-line', pair: [1, 5] },
      { kind: 'reporting-line', pair: [1, 9] },
      { kind: 'cannot-meet', pair: [1, 9] },
      { kind: 'apart', pair: [3, 8] },
      { kind: 'slots', pair: [1, 9], common: 1, needed: 2 },
    ].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  );
  assert.ok(
    broken.some((one) => one.kind === 'same-manager' && one.pair.join() === '4,5' && one.manager === 2),
  );
  assert.ok(broken.some((one) => one.kind === 'language' && one.pair.includes(9)));
});
const order = ['reporting-line', 'cannot-meet', 'apart', 'slots'];

describe('In any company', () => {
  test('a move tells what judging both circles afterwards tells', () => {
    fc.assert(
      fc.property(anyCircles(20), fc.nat(), fc.nat(), ({ people, rules }, seed, which) => {
        const circles = standing(people, rules, seed);
        const [from, to] = [circles[which % circles.length], circles[(which + 1) % circles.length]];
        if (!from || !to || from === to) return;
        const person = from.members[which % from.members.length]!;
        const effect = effectOfMove(people, rules, circles, { person, from: from.id, to: to.id });
        const rest = from.members.filter((member) => member !== person);
        const more = [...to.members, person];
        assert.deepEqual(effect.from.before, judgeCircle(people, rules, from.members));
        assert.deepEqual(effect.from.after, judgeCircle(people, rules, rest));
        assert.deepEqual(effect.to.after, judgeCircle(people, rules, more));
        assert.deepEqual(effect.newlyBroken, [...effect.from.after!.broken, ...effect.to.after!.broken]);
        const scores = circles
          .map((circle) => (circle === from ? rest : circle === to ? more : circle.members))
          .map((members) => judgeCircle(people, rules, members).score);
        near(effect.worst.after, Math.min(...scores));
        near(
          effect.sum.after,
          scores.reduce((sum, score) => sum + score, 0),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('a newcomer is offered every circle that rules and size allow, and no other', () => {
    fc.assert(
      fc.property(anyCircles(16), fc.nat(), ({ people, rules }, seed) => {
        const newcomer = people[seed % people.length];
        if (!newcomer) return;
        const before = people.filter((person) => person !== newcomer);
        const circles = standing(before, rules, seed);
        const places = placeNewcomer(people, rules, circles, newcomer.id);
        const allowed = circles.filter(
          ({ members }) => judgeCircle(people, rules, [...members, newcomer.id]).broken.length === 0,
        );
        assert.deepEqual(
          places.map(({ circle }) => circle).sort((a, b) => a - b),
          allowed.map(({ id }) => id),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('giving up a thin circle moves each of its members once and breaks nothing', () => {
    fc.assert(
      fc.property(anyCircles(20), fc.nat(), ({ people, rules }, seed) => {
        const circles = standing(people, rules, seed);
        const [first, ...others] = circles;
        if (!first) return;
        const left = { id: first.id, members: first.members.slice(0, 2) };
        for (const { kind, moves, after } of mergeThin(people, rules, [left, ...others], left.id)) {
          assert.deepEqual(
            moves.map(({ person }) => person).sort((a, b) => a - b),
            [...left.members],
          );
          assert.equal(after.length > 1, kind === 'spread');
          for (const { circle, judgement } of after) {
            const members = others.find(({ id }) => id === circle)!.members;
            const came = moves.filter(({ to }) => to === circle).map(({ person }) => person);
            assert.deepEqual(judgement, judgeCircle(people, rules, [...members, ...came]));
            assert.deepEqual(judgement.broken, []);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a problem group has the asker, three departments and no broken rule, the same each time', () => {
    fc.assert(
      fc.property(anyCircles(20), fc.nat(), ({ people, rules }, seed) => {
        const [asker, ...candidates] = people;
        if (!asker) return;
        const group = formProblemGroup(asker, candidates, rules, seed);
        assert.deepEqual(formProblemGroup(asker, candidates.toReversed(), rules, seed), group);
        if (!group) return;
        assert.ok(group.members.includes(asker.id));
        assert.deepEqual(judgeCircle(people, { ...rules, departments: 3 }, group.members).broken, []);
      }),
      { numRuns: 200 },
    );
  });
});

test('a thin circle of two has somewhere to go among circles of four, whole or spread', () => {
  const people = inventCompany(10, 5);
  const circles = [
    { id: 1, members: [1, 2] },
    { id: 2, members: [3, 4, 5] },
    { id: 3, members: [6, 7, 8, 9] },
  ];
  const ways = mergeThin(people, plainRules, circles, 1);
  assert.deepEqual(
    ways.map(({ kind, moves }) => [kind, new Set(moves.map(({ to }) => to)).size]),
    [
      ['merge', 1],
      ['spread', 2],
    ],
  );
});

test('a group of five for a problem comes from five departments when the company has them', () => {
  const { people } = sampleCompany(200, 400, 9);
  const group = formProblemGroup(people[0]!, people.slice(1), plainRules, 3)!;
  const departments = new Set(group.members.map((id) => people.find((one) => one.id === id)!.department));
  assert.deepEqual([group.members.length, departments.size], [5, 5]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { builtIn, library, minutesOf, type AgendaEntry, type StepOf } from '#capabilities/formats/index.ts';
import { assignRoles, type RolePlan } from './assign-roles.ts';
import { continueAgenda } from './continue-agenda.ts';
import { expandAgenda, rolesHeld, type Room } from './expand-agenda.ts';
import { minutesTogether, type Holders } from './stretch.ts';

const sessions = library().flatMap((declared) =>
  declared.steps
    .filter((step): step is StepOf<'session'> => step.kind === 'session')
    .map((step) => ({ declared, step })),
);
const crowd = (size: number) => Array.from({ length: size }, (_, i) => 100 + i * 7);

const roomFor = (
  roles: readonly RolePlan[],
  people: number[],
  slots: number,
  history: Holders[] = [],
): Room => ({
  roles,
  people,
  history,
  slots: Array.from({ length: slots }, (_, i) => ({
    person: people[i % people.length]!,
    title: `Talk ${i}`,
  })),
  holders: assignRoles({ roles, people, standing: new Map(), history }),
});

test('the minutes of every session of the library add up for any number of people and talks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sessions),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 8 }),
      (one, size, slots) => {
        const room = roomFor(one.declared.roles, crowd(size), slots);
        const stretches = expandAgenda(one.step.agenda, room);
        assert.ok(Math.abs(minutesTogether(stretches) - minutesOf(one.step.agenda, size, slots)) < 1e-6);
        assert.equal(
          new Set(stretches.map(({ key }) => key)).size,
          stretches.length,
          'each has a key of its own',
        );
      },
    ),
  );
});

test('in what goes round everybody has exactly one turn', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (size) => {
      const agenda: AgendaEntry[] = [item('arrive', 'each'), item('talk', 'everyone'), item('leave', 'each')];
      const stretches = expandAgenda(agenda, roomFor([], crowd(size), 0));
      for (const key of ['arrive', 'leave'])
        assert.deepEqual(
          stretches.filter((one) => one.item === key).flatMap(({ turn }) => turn),
          crowd(size),
        );
    }),
  );
});

test('in a round for each everybody stands in the middle once, and no role goes beyond its most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.boolean(), (size, rotates) => {
      const { roles } = builtIn('peer-coaching-circle')!;
      const round: AgendaEntry = {
        key: 'round',
        name: 'Round',
        times: 'each',
        role: 'coachee',
        rotates,
        items: [item('go', 'coachee')],
      };
      const stretches = expandAgenda([round], roomFor(roles, crowd(size), 0));
      assert.deepEqual(
        stretches.flatMap(({ turn }) => turn).toSorted((a, b) => a - b),
        crowd(size),
      );
      if (rotates)
        assert.deepEqual(
          stretches.flatMap(({ holders }) => holders['coach']!).toSorted((a, b) => a - b),
          crowd(size),
        );
      for (const { holders } of stretches) assert.equal(holders['coachee']!.length, 1);
    }),
  );
});

const anyRoles = fc.array(
  fc.record({ min: fc.integer({ min: 0, max: 3 }), more: fc.option(fc.integer({ min: 0, max: 3 })) }),
  { minLength: 1, maxLength: 5 },
);

test('each role has as many holders as it needs and no more than it takes', () => {
  fc.assert(
    fc.property(
      anyRoles,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 6 }),
      (wanted, size, past) => {
        const roles = wanted.map(({ min, more }, i) =>
          plan(`role-${i}`, min, more === null ? undefined : Math.max(1, min + more)),
        );
        const history: Holders[] = [];
        for (let i = 0; i <= past; i++) {
          const holders = assignRoles({ roles, people: crowd(size), standing: new Map(), history });
          for (const { key, min, max } of roles) {
            const count = holders[key]!.length;
            assert.ok(count >= Math.min(min, size), `${key} has ${count} of at least ${min} among ${size}`);
            assert.ok(max === undefined || count <= max, `${key} has ${count} of at most ${max}`);
            assert.equal(new Set(holders[key]).size, count);
          }
          history.push(holders);
        }
      },
    ),
  );
});

test('after as many sessions as there are people everybody has held each single role once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 3 }), (size, single) => {
      const roles = [
        ...Array.from({ length: Math.min(single, size) }, (_, i) => plan(`role-${i}`, 1, 1)),
        plan('rest', 0, undefined),
      ];
      const history: Holders[] = [];
      for (let i = 0; i < size; i++)
        history.push(assignRoles({ roles, people: crowd(size), standing: new Map(), history }));
      for (const { key, max } of roles)
        if (max === 1)
          assert.deepEqual(
            history.flatMap((one) => one[key]!).toSorted((a, b) => a - b),
            crowd(size),
          );
    }),
  );
});

test('a role that somebody has in the group stays with them', () => {
  const { roles } = builtIn('action-learning-set')!;
  const people = crowd(5);
  const standing = new Map([[people[2]!, 'adviser']]);
  const history: Holders[] = [];
  for (let i = 0; i < 5; i++) {
    const holders = assignRoles({ roles, people, standing, history });
    assert.deepEqual(holders['adviser'], [people[2]]);
    assert.notDeepEqual(holders['presenter'], [people[2]]);
    history.push(holders);
  }
});

test('two present in each session of a set, and all have presented before anybody does twice', () => {
  const { roles, steps } = builtIn('action-learning-set')!;
  const step = steps.find(
    (one): one is StepOf<'session'> => one.kind === 'session' && one.agenda.some((entry) => 'items' in entry),
  )!;
  const people = crowd(6);
  const history: Holders[] = [];
  for (let i = 0; i < 3; i++) {
    const room = roomFor(roles, people, 0, history);
    history.push(rolesHeld(room.holders, expandAgenda(step.agenda, room)));
  }
  assert.deepEqual(
    history.flatMap((one) => one['presenter']!).toSorted((a, b) => a - b),
    people,
  );
});

test('who comes late has the turns that are still to come, and nothing that was is said again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sessions),
      fc.integer({ min: 2, max: 6 }),
      fc.nat(40),
      ({ declared, step }, size, where) => {
        const early = expandAgenda(step.agenda, roomFor(declared.roles, crowd(size), 2));
        const at = where % Math.max(1, early.length);
        const late = expandAgenda(step.agenda, roomFor(declared.roles, crowd(size + 1), 2));
        const now = continueAgenda(early, at, late);
        assert.deepEqual(now.slice(0, at + 1), early.slice(0, at + 1));
        assert.equal(new Set(now.map(({ key }) => key)).size, now.length);
      },
    ),
  );
  const agenda: AgendaEntry[] = [item('arrive', 'each'), item('leave', 'each')];
  const early = expandAgenda(agenda, roomFor([], crowd(3), 0));
  const late = expandAgenda(agenda, roomFor([], crowd(4), 0));
  assert.equal(continueAgenda(early, 1, late).filter((one) => one.item === 'arrive').length, 4);
  assert.equal(continueAgenda(early, 4, late).filter((one) => one.item === 'arrive').length, 3);
  assert.equal(continueAgenda(early, 4, late).filter((one) => one.item === 'leave').length, 4);
});

function item(key: string, turn: string) {
  return { key, name: key, minutes: 2, turn, prompt: 'Say it', roles: {} };
}

function plan(key: string, min: number, max: number | undefined): RolePlan {
  return { key, min, rotates: 'session', from: 'group', ...(max === undefined ? {} : { max }) };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePool, makeRules, nobodyMet } from '#test/support/roulette-pool.ts';
import { fillIn, mend } from './between-rounds.ts';
import { drawRound } from './draw-round.ts';
import { dueThisRound } from './due.ts';

const people = makePool(9, 4).map((person) => ({ ...person, manager: null }));
const ids = people.map(({ id }) => id);
const rules = makeRules({ doNotPair: [[ids[8]!, ids[0]!]] });
const context = { people, history: nobodyMet, rules };
const eight = drawRound(people.slice(0, 8), nobodyMet, rules, 1);

test('a late joiner makes a trio with a pair that suits, and nobody else changes groups', () => {
  const round = fillIn(eight, ids[8]!, context);
  const trio = round.groups.find(({ members }) => members.includes(ids[8]!))!;
  assert.equal(trio.members.length, 3);
  assert.equal(trio.sizeReason, 'odd-number');
  assert.ok(!trio.members.includes(ids[0]!));
  assert.deepEqual(round.summary.sizes, { 2: 3, 3: 1 });
});

test('who is left behind by a leaver gets a place, and a trio that loses one stays a pair', () => {
  const round = mend(eight, ids[3]!, context);
  assert.deepEqual(round.summary.sizes, { 2: 2, 3: 1 });
  assert.equal(round.summary.unpaired, 0);
  const trio = round.groups.find(({ members }) => members.length === 3)!;
  const again = mend(round, trio.members[0]!, context);
  assert.deepEqual(again.summary.sizes, { 2: 3 });
});

test('two who were left over one after the other become a pair', () => {
  const alone = drawRound(people.slice(0, 1), nobodyMet, rules, 1);
  assert.deepEqual(alone.unpaired, [{ id: ids[0], reason: 'alone' }]);
  const forbidden = fillIn(alone, ids[8]!, context);
  assert.deepEqual(
    forbidden.unpaired.map(({ reason }) => reason),
    ['nobody-allowed', 'nobody-allowed'],
  );
  const paired = fillIn(alone, ids[1]!, context);
  assert.deepEqual(paired.groups[0]!.members, [ids[0], ids[1]]);
  assert.deepEqual(paired.unpaired, []);
});

test('cadence, pause and leaving decide who takes part in a round', () => {
  const weekly = { cadence: 1, lastGrouped: null, pausedUntil: null, left: null };
  const due = (more: object) => dueThisRound({ ...weekly, ...more }, '2026-03-16');
  assert.equal(due({}), 'due');
  assert.equal(due({ lastGrouped: '2026-03-09' }), 'due');
  assert.equal(due({ cadence: 2, lastGrouped: '2026-03-09' }), 'not-yet');
  assert.equal(due({ cadence: 2, lastGrouped: '2026-03-03' }), 'due');
  assert.equal(due({ pausedUntil: '2026-03-17' }), 'paused');
  assert.equal(due({ pausedUntil: '2026-03-16' }), 'due');
  assert.equal(due({ left: '2026-03-16' }), 'left');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { makePool, makeRules } from '#test/support/roulette-pool.ts';
import { drawRound } from './draw-round.ts';
import { dueThisRound, type Attendance } from './due.ts';
import { historyOf, type PastGroup } from './history.ts';

const dayOf = (round: number) => new Date(Date.UTC(2026, 0, 5 + 7 * round)).toISOString().slice(0, 10);

test('a year of weekly rounds with pauses, rhythms and leavers has no repeat', () => {
  const random = seededRandom(12);
  const people = makePool(300, 3);
  const attendance = new Map<number, Attendance>(
    people.map(({ id }) => [
      id,
      { cadence: [1, 1, 2, 4][random.below(4)]!, lastGrouped: null, pausedUntil: null, left: null },
    ]),
  );
  const past: (Omit<PastGroup, 'ago'> & { round: number })[] = [];
  for (let round = 0; round < 52; round += 1) {
    const today = dayOf(round);
    for (const one of attendance.values()) {
      if (random.below(40) === 0) one.pausedUntil = dayOf(round + 1 + random.below(5));
      if (random.below(300) === 0) one.left ??= today;
    }
    const due = people.filter(({ id }) => dueThisRound(attendance.get(id)!, today) === 'due');
    const history = historyOf(past.map((group) => ({ ...group, ago: round - group.round })));
    const drawn = drawRound(due, history, makeRules({ window: 26 }), round);
    assert.equal(drawn.summary.repeats, 0, `round ${round} of ${due.length}`);
    assert.equal(drawn.summary.unpaired, 0);
    assert.equal(drawn.summary.people, due.length);
    for (const { members } of drawn.groups) {
      past.push({ members, round });
      for (const id of members) attendance.get(id)!.lastGrouped = today;
    }
  }
});

test('a pool that has met everybody begins again with those from longest ago', () => {
  const people = makePool(8, 5);
  const rules = makeRules({ window: 3, wishes: [] });
  const past: (Omit<PastGroup, 'ago'> & { round: number })[] = [];
  for (let round = 0; round < 40; round += 1) {
    const history = historyOf(past.map((group) => ({ ...group, ago: round - group.round })));
    const drawn = drawRound(people, history, rules, round);
    assert.equal(drawn.summary.repeatsWithinWindow, 0);
    assert.equal(drawn.summary.proven, true);
    past.push(...drawn.groups.map(({ members }) => ({ members, round })));
  }
});

test('who did not meet may be drawn again sooner, and counts as new once the wait is over', () => {
  const people = makePool(4, 9).map((person) => ({ ...person, manager: null }));
  const [a, b, c, d] = people.map(({ id }) => id) as [number, number, number, number];
  const rules = makeRules({ missedWait: 2, wishes: [] });
  const missed = (ago: number) =>
    historyOf([
      { members: [a, b], ago, answers: new Map([[a, false]]) },
      { members: [a, c], ago: 4 },
      { members: [a, d], ago: 5 },
      { members: [c, d], ago: 6, answers: new Map([[d, false]]) },
    ]);
  assert.deepEqual(drawRound(people, missed(3), rules, 1).groups[0]!.members, [a, b]);
  assert.equal(drawRound(people, missed(3), rules, 1).groups[0]!.pairs[0]!.missedAgo, 3);
  assert.equal(drawRound(people, missed(3), rules, 1).summary.repeats, 0);
  assert.equal(drawRound(people, missed(1), rules, 1).summary.repeats, 1);
});

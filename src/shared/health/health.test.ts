import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { busFactor, newContributors } from './contributors.ts';
import { diagnose } from './diagnose.ts';
import { besideOwnPast } from './own-past.ts';
import { longEnough, responsiveness, type Asked } from './responsiveness.ts';
import { activeShare, givenForReceived, selfSustainingShare, stickiness, twoWayShare } from './shares.ts';
import { valuePulse } from './value-pulse.ts';

const hour = 60 * 60 * 1000;
const count = fc.nat({ max: 1000 });

describe('shares', () => {
  test('of a community of which 24 of 60 came this month', () => {
    assert.equal(activeShare(24, 60), 0.4);
    assert.equal(stickiness(12, 24), 0.5);
    assert.equal(selfSustainingShare(30, 120), 0.75);
    assert.equal(twoWayShare(9, 36), 0.25);
    assert.equal(givenForReceived(30, 20), 1.5);
  });
  test('of nothing there is none', () => {
    assert.deepEqual(
      [
        activeShare(0, 0),
        stickiness(0, 0),
        selfSustainingShare(0, 0),
        twoWayShare(0, 0),
        givenForReceived(3, 0),
      ],
      [null, null, null, null, null],
    );
  });
  test('lie between nothing and all', () =>
    fc.assert(
      fc.property(count, count, (part, whole) => {
        for (const share of [activeShare(part, whole), selfSustainingShare(part, whole)]) {
          assert.ok(share === null || (share >= 0 && share <= 1));
        }
      }),
    ));
});

describe('how long people wait', () => {
  const now = 1000 * hour;
  const asked = (ago: number, wait: number | null): Asked => ({
    at: now - ago * hour,
    answered: wait === null ? null : now - (ago - wait) * hour,
  });

  test('half of them are answered within three hours, one of four not in time', () => {
    assert.deepEqual(responsiveness([asked(100, 1), asked(90, 3), asked(80, 3), asked(200, 60)], now), {
      counted: 4,
      untilFirstReply: 3 * hour,
      unanswered: 0.25,
    });
  });
  test('what was asked just now is not counted, however quickly it was answered', () =>
    assert.equal(responsiveness([asked(2, 1), asked(1, null)], now).counted, 0));
  test('where half were never answered nobody can say how long it takes', () =>
    assert.deepEqual(responsiveness([asked(100, 1), asked(90, null)], now), {
      counted: 2,
      untilFirstReply: null,
      unanswered: 0.5,
    }));
  test('of nothing there is no figure', () =>
    assert.deepEqual(responsiveness([], now), { counted: 0, untilFirstReply: null, unanswered: null }));
  test('an answer more never makes the wait longer', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 48, max: 900 }), fc.option(count)), { minLength: 1 }),
        (drawn) => {
          const all = drawn.map(([ago, wait]) => asked(ago, wait === null ? null : Math.min(wait, ago)));
          const better = all.map((one) => ({ ...one, answered: one.answered ?? one.at + hour }));
          const [was, is] = [responsiveness(all, now), responsiveness(better, now)];
          assert.ok((is.unanswered ?? 0) <= (was.unanswered ?? 0));
          assert.ok((is.untilFirstReply ?? 0) <= (was.untilFirstReply ?? Infinity));
          assert.equal(longEnough, 48 * hour);
        },
      ),
    ));
});

describe('who contributes', () => {
  test('newcomers are those whose first post falls into the period', () =>
    assert.equal(
      newContributors(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'], '2026-03-01', '2026-03-31'),
      2,
    ));
  test('half of the answers come from two people', () => {
    assert.equal(busFactor([30, 25, 15, 10, 10, 10]), 2);
    assert.equal(busFactor([50, 30, 20]), 1);
    assert.equal(busFactor([]), 0);
  });
  test('what it was worth is told from five people on', () => {
    assert.deepEqual(valuePulse([4, 5, 3, 4]), { withheld: 'few' });
    assert.deepEqual(valuePulse([4, 5, 3, 4, 4]), { value: 4 });
    assert.deepEqual(valuePulse([4, 5, 3, 4, 4], 7), { withheld: 'beside' });
    assert.deepEqual(valuePulse([]), { withheld: 'few' });
  });
});

describe('beside its own past', () => {
  const past = [0.4, 0.42, 0.38, 0.41, 0.39, 0.4, 0.43, 0.4];
  test('a community is as usual, or not', () => {
    assert.equal(besideOwnPast(0.41, past), 'as usual');
    assert.equal(besideOwnPast(0.2, past), 'below usual');
    assert.equal(besideOwnPast(0.6, past), 'above usual');
  });
  test('of seven months nothing is usual yet', () =>
    assert.equal(besideOwnPast(0.2, past.slice(1)), 'too little past'));
  test('where nothing ever moved any change is unusual', () => {
    const still = Array.from({ length: 8 }, () => 2);
    assert.deepEqual([besideOwnPast(2, still), besideOwnPast(1, still)], ['as usual', 'below usual']);
  });
});

describe('what ails it', () => {
  test('three questions, each with what speaks for and against, and the next experiment', () => {
    const found = diagnose([
      { figure: 'active share', beside: 'below usual', value: 0.2 },
      { figure: 'newcomers', beside: 'as usual', value: 3 },
      { figure: 'unanswered', beside: 'below usual', value: 0.05 },
      { figure: 'value pulse', beside: 'too little past', value: 4 },
    ]);
    assert.deepEqual(
      found.map(({ question, state, experiment }) => [question, state, experiment]),
      [
        ['people', 'ails', 'invite those who left'],
        ['transformation', 'not known', null],
        ['value', 'well', null],
      ],
    );
    assert.deepEqual(
      found[0]!.for.map(({ figure }) => figure),
      ['newcomers'],
    );
    assert.equal(found[2]!.against.length, 0);
  });
});

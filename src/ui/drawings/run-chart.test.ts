import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { axis, ticks } from './plane.ts';
import { runChart } from './run-chart.ts';

const chart = (values: readonly number[], more: Partial<Parameters<typeof runChart>[0]> = {}) =>
  runChart({
    id: 'chart',
    title: 'Faults & repairs',
    description: 'They fall.',
    phases: [
      {
        points: values.map((value, i) => ({ at: i, value, when: `week ${i + 1}`, signal: i === 2 })),
        limits: { centre: 5, lower: -Infinity, upper: 9 },
      },
    ],
    say: String,
    words: {
      table: 'Table',
      when: 'When',
      value: 'Faults',
      centre: 'Centre',
      limits: 'Limits',
      signal: 'Signal',
      notable: 'Notable',
    },
    ...more,
  }).markup;

describe('a run chart', () => {
  test('has a title, a description, and every point in its table', () => {
    const markup = chart([4, 5, 8]);
    assert.match(markup, /<title id="chart-title">Faults &amp; repairs<\/title>/);
    assert.match(markup, /<desc id="chart-about">They fall\.<\/desc>/);
    assert.equal(markup.match(/<td>week \d<\/td>/g)?.length, 3);
  });
  test('shows a signal by its shape, and draws no limit where there is none', () => {
    const markup = chart([4, 5, 8]);
    assert.equal(markup.match(/class="run-signal"/g)?.length, 1);
    assert.equal(markup.match(/class="run-dot"/g)?.length, 2);
    assert.equal(markup.match(/class="run-limit"/g)?.length, 1);
  });
  test('numbers what happened and says it below', () => {
    const points = [{ at: 5, value: 4, when: 'week 6' }];
    const since = { at: 4, name: 'Pilot', when: 'week 5' };
    const markup = chart([], { phases: [{ points }, { points, since }] });
    assert.match(markup, /<b class="numeric">1<\/b> Pilot, week 5/);
    assert.match(markup, /class="run-event"/);
  });
  test('what was measured only elsewhere stands in the table as well', () => {
    const points = [{ at: 7, value: 3, when: 'week 8' }];
    assert.match(chart([1, 2], { comparison: { name: 'Porto', points } }), /<td>week 8<\/td>/);
  });
  test('one point alone, or a measure that never moves, is drawn inside', () => {
    for (const values of [[5], [0, 0, 0]]) assert.doesNotMatch(chart(values), /NaN|Infinity/);
  });
});

describe('an axis', () => {
  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  test('holds every value between its round ends, in two to eight ticks', () =>
    fc.assert(
      fc.property(amount, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (low, span) => {
        const found = ticks(low, low + span);
        assert.ok(found[0]! <= low + span * 1e-6 && found.at(-1)! >= low + span - span * 1e-6);
        assert.ok(found.length >= 2 && found.length <= 8, String(found));
      }),
    ));
  test('has round numbers', () => {
    assert.deepEqual(ticks(0.12, 0.29), [0.1, 0.15, 0.2, 0.25, 0.3]);
    assert.deepEqual(ticks(0, 0), [0, 0.5]);
    assert.deepEqual(ticks(20, 41.6), [20, 30, 40, 50]);
  });
  test('runs from one end to the other', () => {
    const x = axis(10, 20, 0, 100);
    assert.deepEqual([x(10), x(15), x(20)], [0, 50, 100]);
    assert.equal(axis(4, 4, 0, 100)(4), 50);
  });
});

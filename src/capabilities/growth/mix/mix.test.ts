import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mixOf } from './mix.ts';

test('shares of what was done and noted sum to one', () => {
  const { total, shares, lines } = mixOf(
    [
      { source: 'sessions', count: 3 },
      { source: 'tasks', count: 0 },
    ],
    [{ kind: 'experience', count: 1 }],
  );
  assert.equal(total, 4);
  assert.deepEqual(
    shares.map(({ share }) => share),
    [0.25, 0.75, 0],
  );
  assert.deepEqual(
    lines.map(({ source }) => source),
    ['noted', 'sessions'],
  );
});

test('where nothing was done, nothing is shared out', () => {
  assert.deepEqual(
    mixOf([], []).shares.map(({ share }) => share),
    [0, 0, 0],
  );
});

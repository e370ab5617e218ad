import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextOn } from './cadence.ts';

const tuesday = { weekday: 2, starts_on: '2026-03-04' };

test('a weekly ritual falls on its weekday, also when that is today', () => {
  assert.equal(nextOn({ ...tuesday, cadence: 'weekly' }, '2026-03-04'), '2026-03-10');
  assert.equal(nextOn({ ...tuesday, cadence: 'weekly' }, '2026-03-10'), '2026-03-10');
  assert.equal(nextOn({ ...tuesday, cadence: 'weekly' }, '2026-03-11'), '2026-03-17');
});

test('every two weeks is counted from the first time', () => {
  assert.equal(nextOn({ ...tuesday, cadence: 'fortnightly' }, '2026-03-11'), '2026-03-24');
  assert.equal(nextOn({ ...tuesday, cadence: 'fortnightly' }, '2026-12-25'), '2026-12-29');
});

test('a monthly ritual falls on the first such day of the month', () => {
  assert.equal(nextOn({ ...tuesday, cadence: 'monthly' }, '2026-03-04'), '2026-04-07');
  assert.equal(nextOn({ ...tuesday, cadence: 'monthly' }, '2026-12-02'), '2027-01-05');
});

test('a quarterly ritual comes every third month from its start', () => {
  assert.equal(nextOn({ ...tuesday, cadence: 'quarterly' }, '2026-03-04'), '2026-06-02');
  assert.equal(nextOn({ ...tuesday, cadence: 'quarterly' }, '2026-06-03'), '2026-09-01');
});

test('nothing takes place before it starts', () => {
  assert.equal(
    nextOn({ weekday: 5, starts_on: '2027-01-01', cadence: 'weekly' }, '2026-03-04'),
    '2027-01-01',
  );
});

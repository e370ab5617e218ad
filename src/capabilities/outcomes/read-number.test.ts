import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber } from './read-number.ts';

test('a value is read as people write it, in English and in German', () => {
  const read: [string, number][] = [
    ['12', 12],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['-3', -3],
    ['−3,25', -3.25],
    ['1 200', 1200],
    ["1'200.5", 1200.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1.2340', 1.234],
  ];
  for (const [typed, value] of read) assert.equal(readNumber(typed), value, typed);
});

test('what may mean two numbers, or none, is refused', () => {
  for (const typed of ['1.234', '12,345', '-1.500'])
    assert.equal(readNumber(typed), 'ambiguous number', typed);
  for (const typed of ['', '-', 'many', '12h', '1.2.3', '1e3', '0x10', '1,23,4', '1e400', '9999999999999999'])
    assert.equal(readNumber(typed), 'no number', typed);
});

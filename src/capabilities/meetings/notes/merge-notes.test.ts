import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { localTime, momentOf } from '../planning/local-time.ts';
import { proposeTime } from '../planning/propose-time.ts';
import { mergeNotes } from './merge-notes.ts';

const lines = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { maxLength: 6 });

test('whatever two people add to the same notes, nothing of it is lost', () => {
  fc.assert(
    fc.property(lines, fc.nat(6), fc.nat(6), (base, one, other) => {
      const mine = base.toSpliced(one, 0, 'written by me');
      const theirs = base.toSpliced(other, 0, 'written by them');
      const now = mergeNotes(base.join('\n'), mine.join('\n'), theirs.join('\n')).split('\n');
      assert.ok(now.includes('written by me'));
      assert.ok(now.includes('written by them'));
      for (const line of base) assert.ok(now.includes(line), `${line} is still there`);
    }),
  );
});

test('what only one changed is simply what they wrote', () => {
  assert.equal(mergeNotes('a\nb', 'a\nb\nc', 'a\nb'), 'a\nb\nc');
  assert.equal(mergeNotes('a\nb', 'a\nb', 'a\nx'), 'a\nx');
  assert.equal(mergeNotes('a\nb\nc', 'x\nb\nc', 'a\nb\ny'), 'x\nb\ny');
});

test('a time that is typed by the clock of a zone is that moment, also when the clocks change', () => {
  assert.equal(momentOf('2026-07-01T14:00', 'Europe/Berlin').toISOString(), '2026-07-01T12:00:00.000Z');
  assert.equal(momentOf('2026-12-01T14:00', 'Europe/Berlin').toISOString(), '2026-12-01T13:00:00.000Z');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500_000 }),
      fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'),
      (minutes, zone) => {
        const at = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);
        const again = momentOf(localTime(at, zone), zone);
        assert.equal(localTime(again, zone), localTime(at, zone));
      },
    ),
  );
});

test('a group that can meet on Tuesdays is proposed the Tuesday of the week', () => {
  assert.equal(proposeTime('2026-11-19', 'tue 13:00')?.toISOString(), '2026-11-24T13:00:00.000Z');
  assert.equal(proposeTime('2026-11-24', 'tue 09:30')?.toISOString(), '2026-11-24T09:30:00.000Z');
  assert.equal(proposeTime('2026-11-24', null), null);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayOf, exact, near, time, timeRange } from '#ui/time.ts';

const vienna = { locale: 'en', timeZone: 'Europe/Vienna' } as const;
const now = new Date('2026-03-31T12:10:00Z');
const said = (at: string, reader: Parameters<typeof near>[0] = vienna) => near(reader, new Date(at), now);

describe('A time', () => {
  test('is near words for near things', () => {
    assert.equal(said('2026-03-31T12:09:30Z'), 'just now');
    assert.equal(said('2026-03-31T05:00:00Z'), 'today, 07:00');
    assert.equal(said('2026-03-30T12:10:00Z'), 'yesterday, 14:10');
    assert.equal(said('2026-03-27T09:00:00Z'), 'Friday 10:00');
    assert.equal(said('2026-01-05T09:00:00Z'), '5 January');
    assert.equal(said('2025-01-05T09:00:00Z'), '5 January 2025');
  });

  test('is near words for what is to come', () => {
    assert.equal(said('2026-04-01T07:00:00Z'), 'tomorrow, 09:00');
    assert.match(said('2026-04-09T07:00:00Z'), /^Thu,? 9 April/);
  });

  test('follows the calendar of the reader, not of the server', () => {
    assert.equal(said('2026-03-30T22:30:00Z'), 'today, 00:30');
    assert.equal(said('2026-03-30T22:30:00Z', { locale: 'en', timeZone: 'UTC' }), 'yesterday, 22:30');
    assert.equal(said('2026-03-30T12:10:00Z', { locale: 'de', timeZone: 'Europe/Vienna' }), 'gestern, 14:10');
  });

  test('is exact for those who point at it', () => {
    assert.match(time(vienna, now, now).markup, /datetime="2026-03-31T12:10:00.000Z" title="Tuesday/);
    assert.match(exact(vienna, now), /14:10 CEST$/);
    assert.match(timeRange(vienna, now, new Date('2026-03-31T13:40:00Z')).markup, /14:10.15:40/);
    assert.match(dayOf({ locale: 'de', timeZone: 'Asia/Tokyo' }, '2026-03-31').markup, />31\. März 2026</);
  });
});

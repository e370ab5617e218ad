import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { splitRooms } from './split-rooms.ts';

const some = fc.integer({ min: 2, max: 20 }).map((count) => Array.from({ length: count }, (_, i) => i + 1));

test('everybody is in one room, none is smaller than wished where there are enough, and none much larger', () => {
  fc.assert(
    fc.property(
      some,
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 0, max: 30 }),
      (people, size, time) => {
        const rooms = splitRooms(people, size, time);
        assert.deepEqual(
          rooms.flat().sort((a, b) => a - b),
          people,
        );
        if (people.length >= size) assert.ok(rooms.every((room) => room.length >= size));
        if (people.length >= 2 * size) assert.ok(rooms.every((room) => room.length < 2 * size));
      },
    ),
  );
});

test('in pairs nobody meets anybody again before everybody has met everybody', () => {
  for (const count of [4, 6, 8, 12]) {
    const people = Array.from({ length: count }, (_, i) => i + 1);
    const met = new Set<string>();
    for (let time = 0; time < count - 1; time++)
      for (const room of splitRooms(people, 2, time)) met.add(room.join(' '));
    assert.equal(met.size, (count * (count - 1)) / 2);
  }
});

test('nobody at all is in no room', () => {
  assert.deepEqual(splitRooms([], 2, 0), []);
  assert.deepEqual(splitRooms([7], 2, 3), [[7]]);
});

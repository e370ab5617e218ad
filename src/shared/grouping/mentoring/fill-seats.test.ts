import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { seededRandom } from '../random.ts';
import { fillSeats, type Market } from './fill-seats.ts';

/** A market of whole worths; few different ones make many ties. */
function market(seed: number, rows: number, columns: number, most: number, share: number): Market {
  const random = seededRandom(seed);
  const starts = [0];
  const to: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) if (random.next() < share) to.push(column);
    starts.push(to.length);
  }
  return {
    seats: Int32Array.from({ length: columns }, () => random.below(4)),
    starts: Int32Array.from(starts),
    to: Int32Array.from(to),
    worth: Float64Array.from(to, () => random.below(most + 2) - 1),
  };
}

/** Fails unless the seating is allowed and its own prices prove that none is better. */
function assertProven({ seats, starts, to, worth }: Market): number {
  const { columnOf, gain, price } = fillSeats({ seats, starts, to, worth });
  const taken = new Int32Array(seats.length);
  let reached = 0;
  for (const [row, column] of columnOf.entries()) {
    assert.ok(gain[row]! >= 0);
    let found = column < 0;
    for (let edge = starts[row]!; edge < starts[row + 1]!; edge += 1) {
      assert.ok(gain[row]! + price[to[edge]!]! >= worth[edge]!, 'a pair would pay more than the prices');
      if (to[edge] !== column) continue;
      found = true;
      reached += worth[edge]!;
      taken[column]! += 1;
    }
    assert.ok(found, 'a seat that the row has no edge to');
  }
  let bound = gain.reduce((sum, one) => sum + one, 0);
  for (const [column, one] of price.entries()) {
    assert.ok(one >= 0 && taken[column]! <= seats[column]!);
    bound += one * seats[column]!;
  }
  assert.equal(reached, bound, 'the prices do not prove what was reached');
  return reached;
}

test('every seating comes with prices that prove it the best, with few and many ties', () => {
  const shape = fc.tuple(
    fc.nat(),
    fc.nat(12),
    fc.nat(9),
    fc.constantFrom(1, 3, 50, 5_000_000_000),
    fc.constantFrom(0.2, 0.6, 1),
  );
  fc.assert(
    fc.property(shape, (args) => void assertProven(market(...args))),
    { numRuns: 4000 },
  );
});

test('a large market is proven too', () => {
  for (const [seed, most] of [1, 30, 1e9].entries()) assertProven(market(seed, 700, 300, most, 0.5));
});

test('a row moves up for another when both together are worth more', () => {
  const seats = Int32Array.of(1, 1);
  const starts = Int32Array.of(0, 2, 3);
  const seating = fillSeats({ seats, starts, to: Int32Array.of(0, 1, 0), worth: Float64Array.of(9, 7, 8) });
  assert.deepEqual([...seating.columnOf], [1, 0]);
});

test('a row goes without when its seat is worth more to another', () => {
  const to = Int32Array.of(0, 0);
  const seating = fillSeats({
    seats: Int32Array.of(1),
    starts: Int32Array.of(0, 1, 2),
    to,
    worth: Float64Array.of(3, 8),
  });
  assert.deepEqual([...seating.columnOf], [-1, 0]);
});

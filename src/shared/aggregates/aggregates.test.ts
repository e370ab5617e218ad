import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { coarse, rangeOf } from './coarse.ts';
import { figure, isShown, least, type Counted, type Figure } from './figure.ts';
import { countedInFives } from './in-fives.ts';
import { steady } from './steady.ts';
import { protectList, protectTable, type Table } from './table.ts';

/** Somebody in the company belongs to one cell of a table: a department and a place, say. */
const companies = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(
  ([height, width]) =>
    fc
      .array(fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }), // prettier-ignore
);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const people = (count: number): Counted => ({ value: count, people: count });

function tableOf(counts: readonly (readonly number[])[]): Table<Counted> {
  const columns = counts[0]!.map((_, j) => sumOf(counts.map((row) => row[j]!)));
  return {
    cells: counts.map((row) => row.map(people)),
    rows: counts.map((row) => people(sumOf(row))),
    columns: columns.map(people),
    total: people(sumOf(columns)),
  };
}

/**
 * An attacker who sees all sums that are shown: what is not shown are unknowns, each row and each column is an
 * equation. Something is known to them if saying it adds nothing to the equations, that is, leaves their rank.
 */
function isKnown(shown: Table<Figure>, wanted: readonly number[][]): boolean {
  const [height, width] = [shown.rows.length, shown.columns.length];
  const grid = [...shown.cells.map((row, i) => [...row, shown.rows[i]!]), [...shown.columns, shown.total]];
  const unknown = grid.flatMap((row, i) => row.flatMap((one, j) => (isShown(one) ? [] : [[i, j] as const])));
  const equation = (weight: (i: number, j: number) => number) => unknown.map(([i, j]) => weight(i, j));
  const equations = [
    ...grid.map((_, row) => equation((i, j) => (i === row ? (j === width ? -1 : 1) : 0))),
    ...grid[0]!.map((_, column) => equation((i, j) => (j === column ? (i === height ? -1 : 1) : 0))),
  ];
  const asked = equation((i, j) => (wanted.some(([a, b]) => a === i && b === j) ? 1 : 0));
  return rank([...equations, asked]) === rank(equations);
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let at = 0; at < (rows[0]?.length ?? 0); at++) {
    const pivot = rows.findIndex((row, i) => i >= found && Math.abs(row[at]!) > 1e-9);
    if (pivot === -1) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    const first = rows[found]!;
    for (const row of rows.slice(found + 1)) {
      const times = row[at]! / first[at]!;
      for (let i = at; i < row.length; i++) row[i]! -= times * first[i]!;
    }
    found++;
  }
  return found;
}

for (const spare of ['sums', 'cells'] as const)
  describe(`a table of people that spares its ${spare}`, () => {
    test('shows no number about fewer than five', () => {
      fc.assert(
        fc.property(companies, (counts) => {
          const shown = protectTable(tableOf(counts), spare);
          const all = [...shown.cells.flat(), ...shown.rows, ...shown.columns, shown.total];
          assert.ok(all.every((one) => !isShown(one) || one.value >= least));
        }),
      );
    });

    test('lets nobody who sees all sums work out a number about fewer than five', () => {
      fc.assert(
        fc.property(companies, (counts) => {
          const shown = protectTable(tableOf(counts), spare);
          for (const [i, row] of counts.entries())
            for (const [j, count] of row.entries())
              if (count < least) assert.ok(!isKnown(shown, [[i, j]]), `${count} at ${i}, ${j} is told`);
        }),
        { numRuns: 300 },
      );
    });

    test('lets nobody learn of few together what it does not say of each', () => {
      fc.assert(
        fc.property(companies, (counts) => {
          const shown = protectTable(tableOf(counts), spare);
          for (const [i, row] of counts.entries()) {
            const hidden = row
              .keys()
              .filter((j) => !isShown(shown.cells[i]![j]!))
              .toArray();
            const few = sumOf(hidden.map((j) => row[j]!));
            if (few > 0 && few < least && hidden.length < row.length)
            assert.ok(!isKnown(shown, hidden.map((j) => [i, j])), `${few} in row ${i} are told`); // prettier-ignore
          }
        }),
      );
    });
  });

describe('a table of people', () => {
  test('withholds nothing where there are enough people everywhere', () => {
    const shown = protectTable(tableOf([[5, 9], [12, 7]])); // prettier-ignore
    assert.ok([...shown.cells.flat(), ...shown.rows, ...shown.columns, shown.total].every(isShown));
  });

  test('gives up sums instead, where the cells are what it is for', () => {
    const shown = protectTable(tableOf([[3, 9, 20], [12, 7, 20], [30, 31, 32]]), 'cells'); // prettier-ignore
    const withheld = shown.cells.flat().filter((one) => !isShown(one));
    assert.deepEqual(withheld, [{ withheld: 'few' }]);
    assert.ok(!isShown(shown.rows[0]!) && !isShown(shown.columns[0]!));
  });

  test('withholds a second cell in each line of a small one, and no sum', () => {
    const shown = protectTable(tableOf([[3, 9, 20], [12, 7, 20], [30, 31, 32]])); // prettier-ignore
    const said = shown.cells.map((row) => row.map((one) => (isShown(one) ? one.value : one.withheld)));
    assert.deepEqual(said, [['few', 'beside', 20], ['beside', 'beside', 20], [30, 31, 32]]); // prettier-ignore
    assert.ok([...shown.rows, ...shown.columns, shown.total].every(isShown));
  });
});

test('in a list with its sum, one small part takes another with it', () => {
  const { parts, sum } = protectList([people(2), people(8), people(30)], people(40));
  assert.deepEqual(parts, [{ withheld: 'few' }, { withheld: 'beside' }, { value: 30 }]);
  assert.deepEqual(sum, { value: 40 });
});

test('a figure about part of a group is withheld where it would tell of the few others', () => {
  assert.deepEqual(figure({ value: 3.2, people: 12 }), { value: 3.2 });
  assert.deepEqual(figure({ value: 3.2, people: 4 }), { withheld: 'few' });
  assert.deepEqual(figure({ value: 3.2, people: 12 }, 14), { withheld: 'beside' });
  assert.deepEqual(figure({ value: 3.2, people: 12 }, 17), { value: 3.2 });
});

test('a figure that was shown changes only when five have gone, or when it is the same without them', () => {
  const [twenty, fifteen] = [{ value: 20 }, { value: 15 }];
  assert.deepEqual(steady(twenty, twenty, 1), twenty);
  assert.deepEqual(steady(twenty, fifteen, 4), { withheld: 'beside' });
  assert.deepEqual(steady({ withheld: 'beside' }, fifteen, 4), { withheld: 'beside' });
  assert.deepEqual(steady(twenty, fifteen, 5), fifteen);
  assert.deepEqual(steady(twenty, { withheld: 'few' }, 1), { withheld: 'few' });
});

test('two figures of those who answered, one after the other, differ by five people or by none', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (before, since) => {
      const answered = Array.from({ length: before + since }, (_, i) => i);
      const [first, second] = [answered.slice(0, before), answered].map((all) => countedInFives(all));
      const between = second!.length - first!.length;
      assert.ok(between === 0 || between >= least);
      assert.ok(first!.length === 0 || first!.length >= least);
    }),
  );
});

test('a coarse number grows in steps, and ranges name no small number', () => {
  assert.deepEqual([0, 1, 7, 12, 13, 104, 1_234].map(coarse), [0, 5, 5, 10, 15, 100, 1_250]);
  assert.deepEqual(rangeOf(3), { from: 0, to: 4 });
  assert.deepEqual(rangeOf(17), { from: 10, to: 19 });
  assert.deepEqual(rangeOf(200_000), { from: 100_000, to: null });
  fc.assert(
    fc.property(fc.nat(300_000), (value) => {
      assert.ok(coarse(value + 1) >= coarse(value));
      assert.ok(Math.abs(coarse(value) - value) <= Math.max(4, value / 20));
      const { from, to } = rangeOf(value);
      assert.ok(from <= value && (to === null || value <= to));
    }),
  );
});

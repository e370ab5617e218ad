import { coarse, rangeOf } from '#shared/aggregates/coarse.ts';
import { isShown, least, type Counted, type Figure } from '#shared/aggregates/figure.ts';
import { steady } from '#shared/aggregates/steady.ts';
import { protectTable, type Table } from '#shared/aggregates/table.ts';
import type { Known, Pair, Shown, Ties } from '../shown.ts';

/** What may be shown of the flow: nothing about fewer than five people at either end, and numbers in steps. */
export function protectFlow(known: Known): Shown {
  const { groups, ties } = known;
  return {
    groups: groups.map(({ name, people }) => ({ name, people: inRange(people) })),
    table: mapTable(protectTable(tableOf(known), 'cells'), inSteps),
    crossing: crossing(ties),
    people: inRange(ties.people),
    brokers: inRange(ties.brokers),
    overloaded: inRange(ties.overloaded),
  };
}

/**
 * The same after `gone` people were taken out since all of it was shown: what would change by fewer than five people
 * is withheld until more have gone.
 */
export function steadyFlow(before: Shown, now: Shown, gone: number): Shown {
  const cells = before.table.cells.map((row, i) =>
    row.map((one, j) => steady(one, now.table.cells[i]![j]!, gone)),
  );
  const line = (key: 'rows' | 'columns') =>
    before.table[key].map((one, i) => steady(one, now.table[key][i]!, gone));
  return {
    groups: before.groups,
    table: {
      cells,
      rows: line('rows'),
      columns: line('columns'),
      total: steady(before.table.total, now.table.total, gone),
    },
    crossing: steady(before.crossing, now.crossing, gone),
    people: steady(before.people, now.people, gone),
    brokers: steady(before.brokers, now.brokers, gone),
    overloaded: steady(before.overloaded, now.overloaded, gone),
  };
}

/** A number of people as the lower bound of its range, which is all that is told. */
export const inRange = (people: number): Figure => ({ value: rangeOf(people).from });

const inSteps = (one: Figure): Figure => (isShown(one) ? { value: coarse(one.value) } : one);

/** The share of pairs between two groups, to five per cent; of either kind there must be enough people. */
export function crossing({
  inside,
  across,
  inside_people,
  across_people,
}: Omit<Ties, 'people' | 'brokers' | 'overloaded'>): Figure {
  if (Math.min(inside_people, across_people) < least) return { withheld: 'few' };
  return { value: Math.round((20 * across) / (inside + across)) * 5 };
}

function tableOf({ groups, pairs }: Known): Table<Counted> {
  const of = (wanted: (pair: Pair) => boolean): Counted => {
    const { ties = 0, takers = 0, givers = 0 } = pairs.find(wanted) ?? {};
    return { value: ties, people: Math.min(takers, givers) };
  };
  const names = groups.map(({ name }) => name);
  return {
    cells: names.map((from) =>
      names.map((to) => of((one) => !one.is_row && !one.is_column && one.from === from && one.to === to)),
    ),
    rows: names.map((from) => of((one) => one.is_row && !one.is_column && one.from === from)),
    columns: names.map((to) => of((one) => one.is_column && !one.is_row && one.to === to)),
    total: of((one) => one.is_row && one.is_column),
  };
}

const mapTable = <A, B>({ cells, rows, columns, total }: Table<A>, change: (one: A) => B): Table<B> => ({
  cells: cells.map((row) => row.map(change)),
  rows: rows.map(change),
  columns: columns.map(change),
  total: change(total),
});

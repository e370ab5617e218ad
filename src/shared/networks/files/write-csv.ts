import { csvOf } from '#platform/files/csv.ts';
import { measurePrefix, type NetworkData } from './network-data.ts';
import type { MeasureColumn } from './write-graphml.ts';

/** The ties of a network as a table: from whom, to whom, how strong. People without ties have a line with one end. */
export function writeTies({ ids, from, to, weight, directed }: NetworkData): Buffer {
  const tied = new Uint8Array(ids.length);
  for (const ends of [from, to]) for (const person of ends) tied[person] = 1;
  const kind = directed ? 'Directed' : 'Undirected';
  return csvOf([
    ['source', 'target', 'weight', 'type'],
    ...Array.from(from, (one, tie) => [ids[one]!, ids[to[tie]!]!, weight[tie]!, kind]),
    ...ids.flatMap((id, person) => (tied[person] === 1 ? [] : [[id, '', '', '']])),
  ]);
}

/** The people of a network as a table: what is told of them, and their measures, whose names begin with `stoa_`. */
export function writePeople(data: NetworkData, measures: readonly MeasureColumn[] = []): Buffer {
  const { ids, labels, attributes } = data;
  return csvOf([
    [
      'id',
      'label',
      ...attributes.map(({ name }) => name),
      ...measures.map(({ name }) => measurePrefix + name),
    ],
    ...ids.map((id, person) => [
      id,
      labels[person] ?? '',
      ...attributes.map(({ values }) => values[person] ?? ''),
      ...measures.map(({ values }) => cell(values[person])),
    ]),
  ]);
}

const cell = (value: number | null | undefined): number | string =>
  value === null || value === undefined || Number.isNaN(value) ? '' : value;

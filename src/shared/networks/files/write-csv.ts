import { csvOf } from '#platform/files/csv.ts';
import { measurePrefix, type NetworkData } from './network-data.ts';
import type { MeasureColumn } from './write-graphml.ts';

/** The ties of a network as a table: from whom, to whom, how strong. People without ties have a line with one end. */
export function writeTies({ ids, from, to, weight, directed }: NetworkData): Buffer {
  const tied = new Set([...from, ...to]);
  const kind = directed ? 'Directed' : 'Undirected';
  return csvOf([
    ['source', 'target', 'weight', 'type'],
    ...from.map((one, tie) => [ids[one]!, ids[to[tie]!]!, weight[tie]!, kind]),
    ...ids.flatMap((id, person) => (tied.has(person) ? [] : [[id, '', '', '']])),
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

import { measurePrefix, type NetworkData } from './network-data.ts';

/** A figure of everybody as it goes into a file; NaN and null are left out. */
export interface MeasureColumn {
  name: string;
  values: ArrayLike<number | null>;
}

/**
 * A network as GraphML, piece by piece: ids as they came, labels, what is told of people, strengths where they differ,
 * and measures, whose names begin with `stoa_`.
 */
export function* writeGraphml(data: NetworkData, measures: readonly MeasureColumn[] = []): Generator<string> {
  const { ids, labels, attributes, from, to, weight, directed, weighted } = data;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield key('label', 'node', 'label', 'string');
  for (const [place, { name }] of attributes.entries()) yield key(`a${place}`, 'node', name, 'string');
  for (const [place, { name }] of measures.entries()) {
    yield key(`m${place}`, 'node', measurePrefix + name, 'double');
  }
  if (weighted) yield key('weight', 'edge', 'weight', 'double');
  yield `  <graph edgedefault="${directed ? 'directed' : 'undirected'}">\n`;
  for (const [person, id] of ids.entries()) {
    const told = [
      datum('label', labels[person] ?? null),
      ...attributes.map(({ values }, place) => datum(`a${place}`, values[person] ?? null)),
      ...measures.map(({ values }, place) => datum(`m${place}`, numeral(values[person]))),
    ];
    yield `    <node id="${escaped(id)}">${told.join('')}</node>\n`;
  }
  for (let tie = 0; tie < from.length; tie += 1) {
    const ends = `source="${escaped(ids[from[tie]!]!)}" target="${escaped(ids[to[tie]!]!)}"`;
    yield weighted
      ? `    <edge ${ends}>${datum('weight', String(weight[tie]))}</edge>\n`
      : `    <edge ${ends}/>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

const key = (id: string, of: 'node' | 'edge', name: string, type: 'string' | 'double'): string =>
  `  <key id="${id}" for="${of}" attr.name="${escaped(name)}" attr.type="${type}"/>\n`;

const datum = (id: string, text: string | null): string =>
  text === null ? '' : `<data key="${id}">${escaped(text)}</data>`;

const numeral = (value: number | null | undefined): string | null =>
  value === null || value === undefined || Number.isNaN(value) ? null : String(value);

/** Control characters that XML cannot hold are dropped. */
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are the ones that no XML may hold
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

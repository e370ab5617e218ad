import { readTable, type Row } from '#platform/files/read-table.ts';
import { collectNetwork, type Collector } from './collect-network.ts';
import { columnsOfTies } from './columns-of-ties.ts';
import type { ReadNetwork } from './network-data.ts';

/**
 * Reads a table of ties: a line for each, with its two ends and where there is one its strength. A line with the first
 * end only is somebody without ties. A second table may tell more of people: an id, how they are called, and whatever
 * else it has columns for.
 */
export function readCsv(
  ties: string,
  { directed, people }: { directed: boolean; people?: string },
): ReadNetwork {
  const network = collectNetwork();
  const rows = readCells(ties);
  if ('brokenAt' in rows) {
    network.remark('not a table', rows.brokenAt);
    return network.finish(directed);
  }
  if (people !== undefined) readPeople(network, people);
  return network.finish(readTies(network, rows, directed));
}

/** Answers whether the ties are directed, which the table may say itself. */
function readTies(network: Collector, rows: Row[], directed: boolean): boolean {
  const [first] = rows;
  if (!first || first.cells.length < 2) {
    network.remark('no columns', first?.line ?? 1, first?.cells.join(' ') ?? '');
    return directed;
  }
  const columns = columnsOfTies(first);
  const rest = columns.headings ? rows.slice(1) : rows;
  if (!columns.headings) network.remark('without headings', first.line, first.cells.slice(0, 3).join(', '));
  const kinds = new Set(rest.map(({ cells }) => cells[columns.kind]?.toLowerCase()));
  const saysOtherwise = kinds.has('undirected') !== kinds.has('directed');
  const are = saysOtherwise ? kinds.has('directed') : directed;
  for (const { line, cells } of rest) {
    const cell = (place: number) => cells[place] ?? '';
    if (cell(columns.from) === '') {
      network.remark('no end', line, cells.join(', '));
      continue;
    }
    const from = network.person(cell(columns.from), line);
    const to = cell(columns.to) === '' ? null : network.person(cell(columns.to), line);
    for (const { place, of, name } of columns.told) {
      const one = of === 'from' ? from : to;
      if (one !== null) network.tell(one, name, cell(place));
    }
    if (to !== null) network.tie(from, to, cell(columns.strength), line);
  }
  return are;
}

const idHeading = /^(id|e-?mail|mail|person)$/i;

function readPeople(network: Collector, people: string): void {
  const rows = readCells(people);
  if ('brokenAt' in rows) return network.remark('not a table', rows.brokenAt);
  const [headings, ...rest] = rows;
  const id = headings?.cells.findIndex((cell) => idHeading.test(cell)) ?? -1;
  if (!headings || id < 0) {
    return network.remark('no columns', headings?.line ?? 1, headings?.cells.join(', ') ?? '');
  }
  for (const { line, cells } of rest) {
    const own = cells[id] ?? '';
    if (own === '') {
      network.remark('no end', line, cells.join(', '));
      continue;
    }
    if (network.has(own)) network.remark('declared twice', line, own);
    const one = network.person(own, line);
    for (const [place, heading] of headings.cells.entries()) {
      if (place !== id && heading !== '') network.tell(one, heading, cells[place] ?? '');
    }
  }
}

/** The table without the quotes that stand before what a spreadsheet would take for a formula. */
function readCells(text: string): ReturnType<typeof readTable> {
  const rows = readTable(text);
  if ('brokenAt' in rows) return rows;
  const bare = (cell: string) => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell).trim();
  return rows.map(({ line, cells }) => ({ line, cells: cells.map(bare) }));
}

import { element, type Element, type Piece } from './tree.ts';

/** How what stands in a cell is made well-formed: as blocks, or as the words of one line where it is no more. */
type Tidy = { blocks(pieces: readonly Piece[]): Element[]; cell(pieces: readonly Piece[]): Piece[] };
type Row = { cells: Element[]; head: boolean };

/** A plain table: rows of equal length, the first of them its head where it was marked so. */
export function tidyTable(table: Element, tidy: Tidy): Element[] {
  const { rows, stray } = rowsIn(table.children, false);
  const kept = rows
    .map(({ cells, head }) => ({
      head,
      cells: cells.map((cell) => element('div', tidy.cell(contentOf(cell)))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.children.length > 0));
  const before = tidy.blocks(stray);
  if (kept.length === 0) return before;
  const width = Math.max(...kept.map(({ cells }) => cells.length));
  if (width === 1) return [...before, ...tidy.blocks(kept.flatMap(({ cells }) => cells))];
  const heads = kept[0]!.head ? kept.slice(0, 1) : [];
  const body = kept.slice(heads.length);
  const parts = [part('thead', 'th', heads, width), part('tbody', 'td', body, width)];
  return [
    ...before,
    element(
      'table',
      parts.filter((one) => one.children.length > 0),
    ),
  ];
}

/** The rows wherever they stand; what stands between them is kept for the place before the table. */
function rowsIn(pieces: readonly Piece[], inHead: boolean): { rows: Row[]; stray: Piece[] } {
  const rows: Row[] = [];
  const stray: Piece[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') stray.push(piece);
    else if (piece.tag === 'tr') rows.push(rowOf(piece, inHead));
    else if (/^t(?:head|body|foot)$/.test(piece.tag)) {
      const inner = rowsIn(piece.children, piece.tag === 'thead');
      rows.push(...inner.rows);
      stray.push(...inner.stray);
    } else stray.push(piece);
  }
  return { rows, stray };
}

function rowOf(row: Element, inHead: boolean): Row {
  const cells = row.children.filter((child): child is Element => typeof child !== 'string');
  return { cells, head: inHead || (cells.length > 0 && cells.every(({ tag }) => tag === 'th')) };
}

const contentOf = (cell: Element): Piece[] =>
  cell.tag === 'td' || cell.tag === 'th' ? cell.children : [cell];

function part(tag: string, cellTag: string, rows: readonly Row[], width: number): Element {
  const filled = rows.map(({ cells }) =>
    element(
      'tr',
      Array.from({ length: width }, (_, i) => element(cellTag, cells[i]?.children ?? [])),
    ),
  );
  return element(tag, filled);
}

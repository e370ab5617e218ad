import type { Counted, Figure } from './figure.ts';
import type { Line } from './solve.ts';
import { withhold } from './withhold.ts';

/** Numbers in rows and columns with all their sums. `T` is what is known of each, or what is shown. */
export type Table<T> = { cells: T[][]; rows: T[]; columns: T[]; total: T };

/**
 * What may be shown of a table: no cell about few people, nor what would tell it to somebody who sees all sums. Sums are
 * spared, and cells given up beside small ones, unless it is said that the cells are what the table is for.
 */
export function protectTable(
  { cells, rows, columns, total }: Table<Counted>,
  spare: 'cells' | 'sums' = 'sums',
): Table<Figure> {
  const [height, width] = [rows.length, columns.length];
  const inner = height * width;
  const range = (from: number, count: number, step = 1) =>
    Array.from({ length: count }, (_, i) => from + i * step);
  const sums = inner + height + width;
  const lines: Line[] = [
    ...rows.map((_, i) => ({ parts: range(i * width, width), sum: inner + i })),
    ...columns.map((_, j) => ({ parts: range(j, height, width), sum: inner + height + j })),
    { parts: range(inner, height), sum: sums },
    { parts: range(inner + height, width), sum: sums },
  ];
  const kept = spare === 'cells' ? 'parts' : 'sums';
  const shown = withhold([...cells.flat(), ...rows, ...columns, total], lines, kept);
  return {
    cells: rows.map((_, i) => shown.slice(i * width, (i + 1) * width)),
    rows: shown.slice(inner, inner + height),
    columns: shown.slice(inner + height, sums),
    total: shown[sums]!,
  };
}

/** The same of a list of parts and their sum. */
export function protectList(parts: readonly Counted[], sum: Counted): { parts: Figure[]; sum: Figure } {
  const line = { parts: [...parts.keys()], sum: parts.length };
  const shown = withhold([...parts, sum], [line]);
  return { parts: shown.slice(0, -1), sum: shown.at(-1)! };
}

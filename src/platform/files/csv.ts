/**
 * Rows as a file that spreadsheets open: with the mark of UTF-8, and a quote before what they would take for a
 * formula.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): Buffer {
  const lines = rows.map((cells) => cells.map((cell) => quoted(cell)).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function quoted(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

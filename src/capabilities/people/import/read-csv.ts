import { Invalid } from '#platform/errors.ts';
import { decodeText } from '#platform/files/decode-text.ts';
import { readTable, type Row } from '#platform/files/read-table.ts';
import { t } from '../words.ts';

export type Line = Row;
export type Csv = { headers: string[]; lines: Line[] };

/** Reads a list of people as spreadsheets save it. Throws Invalid for `file` with what is wrong, and where. */
export function readCsv(bytes: Buffer): Csv {
  const text = decodeText(bytes);
  const [first, ...rest] = parsed(text);
  if (!first || rest.length === 0) throw new Invalid({ file: (c) => t(c, 'import.empty') });
  return { headers: first.cells.map((header) => header.trim()), lines: rest };
}

function parsed(text: string): Line[] {
  const rows = readTable(text);
  if (!('brokenAt' in rows)) return rows;
  throw new Invalid({ file: (c) => t(c, 'import.unreadable', { line: rows.brokenAt }) });
}

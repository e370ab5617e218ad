import { parse, CsvError } from 'csv-parse/sync';
import { Invalid } from '#platform/errors.ts';
import { decodeText, separatorOf } from '#platform/files/decode-text.ts';
import { t } from '../words.ts';

/** A line of the file by its number there, as an editor shows it. */
export type Line = { line: number; cells: string[] };
export type Csv = { headers: string[]; lines: Line[] };

/** Reads a list of people as spreadsheets save it. Throws Invalid for `file` with what is wrong, and where. */
export function readCsv(bytes: Buffer): Csv {
  const text = decodeText(bytes);
  const [first, ...rest] = parsed(text);
  if (!first || rest.length === 0) throw new Invalid({ file: (c) => t(c, 'import.empty') });
  return { headers: first.cells.map((header) => header.trim()), lines: rest };
}

function parsed(text: string): Line[] {
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 0);
    throw new Invalid({ file: (c) => t(c, 'import.unreadable', { line }) });
  }
}

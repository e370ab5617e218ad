import { CsvError, parse } from 'csv-parse/sync';
import { separatorOf } from './decode-text.ts';

/** A line of a table by its number in the file, as an editor shows it. */
export interface Row {
  line: number;
  cells: string[];
}

/** Reads a table as spreadsheets save it; answers the line at which it cannot be read where that is so. */
export function readTable(text: string): Row[] | { brokenAt: number } {
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
    return { brokenAt: Number(error['lines'] ?? 0) };
  }
}

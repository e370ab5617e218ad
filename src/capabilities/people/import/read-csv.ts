import { parse, CsvError } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { Invalid } from '#platform/errors.ts';
import { t } from '../words.ts';

/** A line of the file by its number there, as an editor shows it. */
export type Line = { line: number; cells: string[] };
export type Csv = { headers: string[]; lines: Line[] };

/** Reads a list of people as spreadsheets save it. Throws Invalid for `file` with what is wrong, and where. */
export function readCsv(bytes: Buffer): Csv {
  const text = decode(bytes);
  const [first, ...rest] = parsed(text);
  if (!first || rest.length === 0) throw new Invalid({ file: (c) => t(c, 'import.empty') });
  return { headers: first.cells.map((header) => header.trim()), lines: rest };
}

/** UTF-8 where the bytes are that, Windows-1252 otherwise: what older spreadsheets save has no other mark. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'windows-1252');
  }
}

const separators = [';', ',', '\t'] as const;

/** What stands between the cells: whichever is most frequent in the first line, outside quotes. */
export function separatorOf(text: string): string {
  const end = text.search(/\r|\n/);
  const first = (end < 0 ? text : text.slice(0, end)).replaceAll(/"(?:[^"]|"")*"/g, '');
  const times = (separator: string) => first.split(separator).length;
  return separators.reduce((best, next) => (times(next) > times(best) ? next : best));
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

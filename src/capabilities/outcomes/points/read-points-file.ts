import { decodeText } from '#platform/files/decode-text.ts';
import { readTable } from '#platform/files/read-table.ts';
import { readNumber, type NoNumber } from '../read-number.ts';
import type { NewPoint } from './point.ts';

export type WhyWrong = NoNumber | 'no day' | 'future' | 'twice' | 'long note' | 'unreadable' | 'too many';
/** A line that cannot be taken in, by its number in the file. */
export type WrongLine = { line: number; text: string; why: WhyWrong };
export type ReadPoints = { points: NewPoint[]; wrong: WrongLine[] };

/**
 * Reads a table of a day, a value and perhaps a note, as spreadsheets save it. A first line without a day is a heading.
 *
 * @param today days after it have not come yet, as YYYY-MM-DD
 * @param most so many points at most
 */
export function readPointsFile(bytes: Buffer, today: string, most: number): ReadPoints {
  const rows = readTable(decodeText(bytes));
  if ('brokenAt' in rows)
    return { points: [], wrong: [{ line: rows.brokenAt, text: '', why: 'unreadable' }] };
  const lines = readDay(rows[0]?.cells[0] ?? '') === null ? rows.slice(1) : rows;
  const days = new Set<string>();
  const read: ReadPoints = { points: [], wrong: [] };
  for (const { line, cells } of lines) {
    const point = readLine(cells, today);
    const why =
      typeof point === 'string'
        ? point
        : days.has(point.on_day)
          ? 'twice'
          : read.points.length >= most
            ? 'too many'
            : null;
    if (typeof point !== 'string' && why === null) {
      days.add(point.on_day);
      read.points.push(point);
    } else read.wrong.push({ line, text: cells.join('; ').slice(0, 120), why: why! });
  }
  return read;
}

function readLine([day = '', typed = '', said = '']: readonly string[], today: string): NewPoint | WhyWrong {
  const on_day = readDay(day);
  if (on_day === null) return 'no day';
  if (on_day > today) return 'future';
  const value = readNumber(typed);
  if (typeof value === 'string') return value;
  const note = said.trim();
  return note.length > 300 ? 'long note' : { on_day, value, note };
}

/** '2026-03-31', '31.03.2026', or a month as '2026-03' or '03.2026', which is its first day. */
function readDay(typed: string): string | null {
  const text = typed.trim();
  const [, year, month, day = '01'] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? german(text);
  if (year === undefined || month === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written || year === '0000'
    ? null
    : written;
}

function german(text: string): (string | undefined)[] {
  const [, day, month, year] = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return [undefined, year, month, day];
}

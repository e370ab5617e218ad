import iconv from 'iconv-lite';

/** UTF-8 where the bytes are that, Windows-1252 otherwise: what older spreadsheets save has no other mark. */
export function decodeText(bytes: Buffer): string {
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

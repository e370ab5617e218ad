import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { SaxesParser } from 'saxes';
import { Unusable } from '#platform/config/unusable.ts';

export type Row = Readonly<Record<string, string>>;
/** The rows that one piece of the file completed, and how many bytes have been read so far. */
export type Piece = { rows: Row[]; bytes: number };

/** Such a mistake spoils one character and no row: these files are known to hold them. */
const harmless = /disallowed character\.$|malformed character entity|undefined entity|empty entity name/;

/**
 * Reads the rows of one file of a dump, piece by piece, whatever its size. Answers where and why the file broke off,
 * or null when it was whole; every row before that place has been given.
 */
export async function* readRows(path: string): AsyncGenerator<Piece, string | null> {
  const decoder = iconv.getDecoder(await encodingOf(path));
  const parser = new SaxesParser();
  let rows: Row[] = [];
  let broken: string | null = null;
  parser.on('error', (error) => {
    if (broken !== null || harmless.test(error.message)) return;
    broken = `line ${parser.line}: ${error.message.replace(/^(?:\d+:)+\d*:?\s*/, '')}`;
  });
  parser.on('opentag', (tag) => {
    // An element is whole once its end is read; a row whose attributes are broken is none.
    if (tag.name === 'row' && broken === null) rows.push(tag.attributes);
  });
  let bytes = 0;
  let first = true;
  const read = (text: string) => parser.write(first ? text.replace(/^\uFEFF/, '') : text);
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      const text = decoder.write(chunk);
      if (text !== '') read(text);
      first &&= text === '';
      yield { rows, bytes };
      rows = [];
      if (broken !== null) return broken;
    }
  } catch (error) {
    throw new Unusable(`The file ${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  parser.close();
  if (rows.length > 0) yield { rows, bytes };
  return broken;
}

/** What the beginning of the file says about its encoding; UTF-8 when it says nothing. */
async function encodingOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
    const beginning = buffer.subarray(0, bytesRead);
    if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
    if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be';
    const declared = /<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(beginning.toString('latin1'))?.[1];
    return declared !== undefined && iconv.encodingExists(declared) ? declared : 'utf-8';
  } finally {
    await file.close();
  }
}

export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    throw new Unusable(`The file ${path} cannot be read.`);
  }
}

import iconv from 'iconv-lite';
import { decodeText } from '#platform/files/decode-text.ts';
import type { ReadNetwork } from './network-data.ts';
import { readCsv } from './read-csv.ts';
import { readGraphml } from './read-graphml.ts';

/** Reads a network from the bytes of a file, GraphML or CSV, whichever it is. */
export function readNetwork(
  bytes: Buffer,
  options: { directed: boolean; people?: Buffer | undefined } = { directed: true },
): ReadNetwork {
  const text = decodeXml(bytes) ?? decodeText(bytes);
  if (/^\uFEFF?\s*</.test(text)) return readGraphml(text);
  const people = options.people && decodeText(options.people);
  return readCsv(text, { directed: options.directed, ...(people !== undefined && { people }) });
}

/** XML says its encoding itself. */
function decodeXml(bytes: Buffer): string | null {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  const beginning = bytes.subarray(0, 200).toString('latin1');
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(beginning)?.[1];
  return declared !== undefined && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared)
    ? iconv.decode(bytes, declared)
    : null;
}

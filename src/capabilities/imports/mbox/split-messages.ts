import { createReadStream } from 'node:fs';
import { Unusable } from '#platform/config/unusable.ts';

/** One message of the archive: the line that parts it from the one before, and all that follows. */
export type RawMessage = { envelope: string; source: Buffer | 'too long' };
export type Piece = { messages: RawMessage[]; bytes: number };

/** Whatever is longer is no message that people wrote to each other. */
const longest = 100_000_000;
/** "From " with a time and a year; text may begin with the word too. */
const envelopeLine = /^From .*\b\d{1,2}:\d\d(?::\d\d)?\b.*\b(?:19|20)\d\d\b/;

/**
 * Parts an archive into its messages, piece by piece, whatever its size. A line of a message that began with "From "
 * has one mark less again.
 */
export async function* splitMessages(path: string): AsyncGenerator<Piece, void> {
  const splitter = startSplitting();
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      yield { messages: splitter.add(chunk), bytes };
    }
  } catch (error) {
    throw new Unusable(`The file ${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  yield { messages: splitter.end(), bytes };
}

function startSplitting() {
  let rest: Buffer[] = [];
  let envelope: string | null = null;
  let lines: Buffer[] = [];
  let size = 0;
  let afterBlank = true;
  let done: RawMessage[] = [];

  function endMessage(): void {
    if (envelope !== null)
      done.push({ envelope, source: size > longest ? 'too long' : Buffer.concat(lines) });
    lines = [];
    size = 0;
  }
  function line(bytes: Buffer): void {
    const starts = bytes.subarray(0, 5).toString('latin1') === 'From ';
    if (starts && afterBlank && envelopeLine.test(bytes.toString('latin1'))) {
      endMessage();
      envelope = bytes.toString('latin1').trim();
      afterBlank = false;
      return;
    }
    afterBlank = bytes.length <= 2 && bytes.toString('latin1').trim() === '';
    size += bytes.length;
    if (size > longest) lines = [];
    else lines.push(isQuotedFrom(bytes) ? bytes.subarray(1) : bytes);
  }
  function take(): RawMessage[] {
    const taken = done;
    done = [];
    return taken;
  }
  return {
    add(chunk: Buffer): RawMessage[] {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        rest.push(chunk.subarray(from, at + 1));
        line(rest.length === 1 ? rest[0]! : Buffer.concat(rest));
        rest = [];
        from = at + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
      return take();
    },
    end(): RawMessage[] {
      if (rest.length > 0) line(Buffer.concat(rest));
      endMessage();
      return take();
    },
  };
}

function isQuotedFrom(bytes: Buffer): boolean {
  return bytes[0] === 62 && /^>+From /.test(bytes.subarray(0, 100).toString('latin1'));
}

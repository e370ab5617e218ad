import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic } from './public-address.ts';

export type FetchedPage = { url: string; html: string };
type Allowed = (address: string) => boolean;

const seconds = 5;
const mostBytes = 512_000;
const mostRedirects = 3;

/**
 * The HTML behind an address that somebody else chose, or null. Connects to public addresses only: the one that was
 * checked is the one that is connected to, and every redirect is checked again. Sends nothing that tells who reads.
 */
export async function fetchPage(address: string, allowed: Allowed = isPublic): Promise<FetchedPage | null> {
  const signal = AbortSignal.timeout(seconds * 1000);
  let url = address;
  for (let i = 0; i <= mostRedirects; i++) {
    const answer = await ask(url, allowed, signal).catch(() => null);
    if (!answer) return null;
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location && URL.canParse(headers.location, url)) {
      answer.destroy();
      url = new URL(headers.location, url).href;
      continue;
    }
    if (
      statusCode !== 200 ||
      !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '')
    ) {
      answer.destroy();
      return null;
    }
    const html = await bodyOf(answer).catch(() => null);
    return html === null ? null : { url, html };
  }
  return null;
}

async function ask(address: string, allowed: Allowed, signal: AbortSignal): Promise<IncomingMessage> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'https:';
  if ((!secure && url.protocol !== 'http:') || url.username || url.password)
    throw new Error('not an open page');
  if (isIP(host) && !allowed(host)) throw new Error('not a public address');
  return new Promise((taken, failed) => {
    const options = {
      signal,
      lookup: checkedLookup(allowed),
      agent: false as const,
      maxHeaderSize: 16_384,
      headers: { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'Stoa link preview' },
    };
    const request = (secure ? requestHttps : requestHttp)(url, options, taken);
    request.on('error', failed);
    request.end();
  });
}

/** Resolves a name for the connection itself; a name with any address that is not allowed is refused. */
function checkedLookup(allowed: Allowed): LookupFunction {
  return (host, options, done) => {
    resolve(host, { all: true }, (error, found: LookupAddress[]) => {
      const refused =
        error ?? (found.every(({ address }) => allowed(address)) ? null : new Error('not a public address'));
      const [first] = found ?? [];
      if (refused || !first) return done(refused ?? new Error('no address'), '', 0);
      if (options.all) return done(null, found);
      done(null, first.address, first.family);
    });
  };
}

/** The beginning of the page, where everything that describes it stands, in the encoding that it names. */
async function bodyOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= mostBytes) break;
  }
  answer.destroy();
  const bytes = Buffer.concat(chunks).subarray(0, mostBytes);
  const named = /charset=["']?([\w-]+)/i;
  const charset =
    named.exec(answer.headers['content-type'] ?? '')?.[1] ??
    named.exec(bytes.toString('latin1', 0, 2048))?.[1];
  return decoder(charset).decode(bytes);
}

function decoder(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}

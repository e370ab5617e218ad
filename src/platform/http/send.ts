import type { FastifyReply } from 'fastify';
import { Html } from '#platform/html/html.ts';
import type { Cookie, Reply } from './reply.ts';

const markup = 'text/html; charset=utf-8';

/** Sends what a handler answered. */
export function send(reply: FastifyReply, answer: Html | Reply, secure: boolean): FastifyReply {
  if (answer instanceof Html) return sendPage(reply, 200, answer);
  if ('cookies' in answer) for (const cookie of answer.cookies ?? []) addCookie(reply, cookie, secure);
  if ('headers' in answer && answer.headers) reply.headers(answer.headers);
  if ('page' in answer) return sendPage(reply, answer.status ?? 200, answer.page);
  if ('json' in answer) return sendJson(reply, answer.status ?? 200, answer.json);
  if ('bytes' in answer)
    return reply
      .code(answer.status ?? 200)
      .type(answer.type)
      .send(answer.bytes);
  if (answer.flash) addCookie(reply, { name: 'stoa_flash', value: answer.flash, maxAge: 60 }, secure);
  return reply
    .code(answer.status ?? 303)
    .header('location', inAscii(answer.to))
    .send();
}

/** Browsers leave out blanks and line ends of an address, so that `/\t/elsewhere` would lead to another site. */
const inAscii = (address: string): string =>
  address.toWellFormed().replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent);

function sendPage(reply: FastifyReply, status: number, page: Html): FastifyReply {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
  return reply.code(status).header('content-type', markup).send(Buffer.from(page.markup));
}

function sendJson(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  if (status === 204) return reply.code(204).send();
  const type = status >= 400 ? 'application/problem+json' : 'application/json; charset=utf-8';
  return reply
    .code(status)
    .header('content-type', type)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(JSON.stringify(body)));
}

function addCookie(
  reply: FastifyReply,
  { name, value, maxAge, httpOnly = true }: Cookie,
  secure: boolean,
): void {
  const parts = [`${name}=${encodeURIComponent(value)}`, 'Path=/', `Max-Age=${maxAge}`, 'SameSite=Lax'];
  if (httpOnly) parts.push('HttpOnly');
  if (secure) parts.push('Secure');
  reply.header('set-cookie', parts.join('; '));
}

/** The cookies that a request carries, by name. */
export function cookiesOf(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0) cookies.set(pair.slice(0, at).trim(), decode(pair.slice(at + 1).trim()));
  }
  return cookies;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

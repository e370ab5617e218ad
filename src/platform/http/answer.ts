import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Ground } from '#platform/ground.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { t } from '#platform/words.ts';
import { preferredLocale } from '#platform/i18n/tongue.ts';
import { guess, isAsGuessed, outcomeOf } from './ahead.ts';
import type { Context, Site } from './context.ts';
import type { Credentials, Faces } from './faces.ts';
import { read } from './input.ts';
import type { Me } from './me.ts';
import { bodyOf, isUpload } from './multipart.ts';
import { once, type Key } from './once.ts';
import { problem } from './problem.ts';
import { SignedOut, Unreadable } from './refusals.ts';
import { get, type Route } from './route.ts';
import { comesFromOurPages, securityHeaders } from './security.ts';
import { cookiesOf, send } from './send.ts';
import { sound } from './sound.ts';
import type { WriteLimit } from './write-limit.ts';

/** How one route answers: who asks, may they, is the input sound, then the handler. */
export function answering(ground: Ground, faces: Faces, limit: WriteLimit, route: Route) {
  const secure = ground.config.publicUrl.startsWith('https:');

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const cookies = cookiesOf(request.headers.cookie);
    let c = asStranger(ground, request, cookies, route);
    if (c.flash) reply.header('set-cookie', 'stoa_flash=; Path=/; Max-Age=0; SameSite=Lax');
    try {
      const credentials = credentialsOf(request, cookies, route);
      const identified = faces.identify(ground.db, credentials, request);
      const site = faces.site(ground.db);
      const guessed = route.ahead && guess(credentials.session);
      const early = guessed && readAhead(c, site, guessed, route);
      const me = await identified;
      const right = isAsGuessed(credentials.session, guessed, me);
      c = recognised({ ...c, site: await site }, me);
      if (early && right) return send(reply, await early(), secure);
      mayReach(ground, c, route);
      if (route.method !== 'GET') limit(callerOf(c));
      const answer = await perform(c, route);
      for (const work of c.later) work();
      return send(reply, answer, secure);
    } catch (error) {
      if (error instanceof SignInFirst) return send(reply, { to: faces.signInAddress(request.url) }, secure);
      const answer = await problem(c, faces, route, error);
      for (const work of c.later) work();
      return send(reply, answer, secure);
    }
  };
}

/** Begins the page for who is likely to ask. What it answers is for when they turn out to be that; else it is forgotten. */
function readAhead(stranger: Context, site: Promise<Site>, guessed: Me, route: Route) {
  const c = recognised({ ...stranger, later: [] }, guessed);
  const begun = outcomeOf(
    site.then((known) => {
      c.site = known;
      mayReach(c.ground, c, route);
      return perform(c, route);
    }),
  );
  return async () => {
    const outcome = await begun;
    if ('error' in outcome) throw outcome.error;
    for (const work of c.later) work();
    return outcome.value;
  };
}

/** What the server could not even read is refused in words as well. */
export function refusing(ground: Ground, faces: Faces) {
  const secure = ground.config.publicUrl.startsWith('https:');
  return async (
    trouble: FastifyError,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const cookies = cookiesOf(request.headers.cookie);
    const c = { ...asStranger(ground, request, cookies, nowhere), flash: null };
    // For what is no address at all the server calls no hooks.
    reply.headers(securityHeaders);
    try {
      const credentials = { session: cookies.get('stoa_session'), token: undefined };
      const [me, site] = await Promise.all([
        faces.identify(ground.db, credentials, request),
        faces.site(ground.db),
      ]);
      return send(
        reply,
        await problem(recognised({ ...c, site }, me), faces, nowhere, asked(trouble)),
        secure,
      );
    } catch (lost) {
      return send(reply, await problem(c, faces, nowhere, lost), secure);
    }
  };
}

/** Where nothing is. */
export const nowhere = get('*', { who: 'anyone' }, () => Promise.reject(new NotFound()));

function asked(error: FastifyError): Error {
  const { code, statusCode = 500 } = error;
  if (code === 'FST_ERR_BAD_URL') return new NotFound();
  return statusCode >= 400 && statusCode < 500 ? new Unreadable(statusCode) : error;
}

class SignInFirst extends Error {}

/** What stands at the top of a page when not even the name of the site can be found out. */
const unnamed: Site = { name: 'Stoa', logo: null, style: null };

function asStranger(
  ground: Ground,
  request: FastifyRequest,
  cookies: Map<string, string>,
  route: Route,
): Context {
  return {
    ground,
    db: ground.db,
    me: null,
    person: null,
    locale: preferredLocale(request.headers['accept-language']),
    timeZone: 'UTC',
    unreadInbox: 0,
    path: request.url,
    site: unnamed,
    flash: route.described ? null : cookies.get('stoa_flash') || null,
    params: undefined,
    query: undefined,
    body: undefined,
    request,
    later: [],
  };
}

/** A token opens the API and nothing else. */
function credentialsOf(request: FastifyRequest, cookies: Map<string, string>, route: Route): Credentials {
  const bearer = request.headers.authorization?.match(/^Bearer (\S+)$/i)?.[1];
  return { session: cookies.get('stoa_session'), token: route.described ? bearer : undefined };
}

function recognised(c: Context, me: Me | null): Context {
  if (!me) return c;
  const { locale, timeZone, unreadInbox } = me;
  return { ...c, me, person: me, locale, timeZone, unreadInbox };
}

const callerOf = (c: Context): string => (c.me ? `person ${c.me.id}` : `address ${c.request.ip}`);

function mayReach(ground: Ground, c: Context, route: Route): void {
  if (route.method !== 'GET' && !c.me?.scopes && !comesFromOurPages(c.request, ground.config.publicUrl))
    throw new Forbidden();
  if (route.who === 'anyone') return;
  if (!c.me) {
    if (route.described || route.method !== 'GET') throw new SignedOut();
    throw new SignInFirst();
  }
  if (route.who === 'administrator' && !c.me.administrator) throw new NotFound();
  if (route.who === 'learning manager' && !c.me.learningManager) throw new NotFound();
  const scope = route.described?.scope;
  if (c.me.scopes && scope && !c.me.scopes.includes(scope))
    throw new Forbidden((reader) => t(reader, 'refused.scope', { scope }));
}

async function perform(c: Context, route: Route) {
  c.params = paramsOf(c, route);
  c.query = read(route.query ?? anything, sound(c.request.query));
  if (route.method === 'GET') return route.handle(c);
  const given = sound(await bodyOf(c.request, c.ground.config.uploadLimit)) as Record<string, unknown>;
  if (route.body) c.body = read(route.body, given);
  // What strangers do (signing in, using up a link) doubles nothing, and its answers must not be kept.
  const key = route.who === 'anyone' || route.unkept ? undefined : keyOf(c, route, given);
  if (!key) return route.handle(c);
  return once(c.ground.db, callerOf(c), key, (tx) => {
    c.db = tx;
    return Promise.resolve(route.handle(c));
  });
}

const anything = z.unknown();

/** An address that cannot be understood leads nowhere. */
function paramsOf(c: Context, route: Route): unknown {
  const result = (route.params ?? anything).safeParse(c.request.params);
  if (!result.success || Object.values(c.request.params ?? {}).some((one) => String(one).includes('\0')))
    throw new NotFound();
  return result.data;
}

/**
 * The key of a write, and what it was used for. A form that was sent again with other words in it is
 * another write; a client of the API that reuses its key for something else has made a mistake.
 */
function keyOf(c: Context, route: Route, body: Record<string, unknown>): Key | undefined {
  const request = fingerprint(c, route, body);
  const header = c.request.headers['idempotency-key'];
  if (typeof header === 'string')
    return {
      key: read(z.object({ 'idempotency-key': z.string().min(8).max(200) }), { 'idempotency-key': header })[
        'idempotency-key'
      ],
      request,
    };
  const { once } = body;
  return typeof once === 'string' && once.length >= 8
    ? { key: `${once.slice(0, 60)} ${request}`, request }
    : undefined;
}

function fingerprint(c: Context, route: Route, body: Record<string, unknown>): string {
  const fields = Object.entries(body).map(([name, value]) => [name, [value].flat().map(inShort)]);
  return digest(`${route.method} ${c.request.url}\n${JSON.stringify(fields)}`);
}

const inShort = (value: unknown): unknown => (isUpload(value) ? digest(value.bytes) : value);
const digest = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('base64');

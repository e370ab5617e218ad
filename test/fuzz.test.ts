import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readRows } from './permissions/read-rows.ts';
import { addressOf, type Request } from './permissions/table.ts';
import { routes } from '../src/app.ts';
import type { Who } from '#platform/http/route.ts';
import { ana, femi, ines, type Role } from './support/cast.ts';
import type { Client } from './support/client.ts';
import { startStoa, type Stoa } from './support/stoa.ts';

/** What people paste, programs break and strangers try: it may be refused, in words, and breaks nothing. */
const nasty: readonly unknown[] = [
  'nul \0 in it',
  'lone \ud800 surrogate',
  '',
  '‮right to left​',
  '👩‍👩‍👧‍👦'.repeat(300),
  'x'.repeat(70_000),
  'a line\r\nset-cookie: stoa_session=1',
  '/\t/evil.example',
  '/→',
  '-1',
  '0',
  'NaN',
  '1e999',
  '9223372036854775808',
  '99999999999999999999999999',
  '1.5',
  "'; drop table people; --",
  '%00%ff%zz',
  '../../etc/passwd',
  '//evil.example',
  '"><script>alert(1)</script>',
  '{"a":',
  '[1,2]',
  'WzEsMl0',
  '0001-01-01T00:00:00.000Z_1',
  '294277-01-01',
  '1e999_99999999999999999999999',
  ...['2026-99-99T99:99:99Z 1', '2026-01-01T00:00:00Z 9999999999999999999', '2026-99-99 00:00:00+00 1'].map(
    forged,
  ),
  ...[
    ['x', 'y'],
    [1, 2],
    ['nul \0', 1],
    [1.5, 'x', 1],
    ['x', 1, 1.5],
    [null, {}],
  ].map((values) => forged(JSON.stringify(values))),
];
/** Where a list goes on, as nobody was told it. */
function forged(cursor: string): string {
  return Buffer.from(cursor).toString('base64url');
}

/** What only JSON can say. */
const nastyInJson: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  2 ** 53,
  0.1,
  [],
  {},
  [null],
  [[['deep']]],
  ['nul \0', 'lone \udc00'],
  { toString: 1, constructor: { prototype: 1 } },
  JSON.parse('{"__proto__": {"administrator": true}}'),
];

const askers: Partial<Record<Who, Role>> = { administrator: femi, 'learning manager': ines };

/** A stream never ends by itself. */
const skipped = new Set(['GET /live', 'POST /sign-out']);

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await stoa.enter(ines);
});
after(() => stoa.stop());

const rows = await readRows();
const rowOf = (route: string) => rows.find((row) => row.route === route && !row.answers.includes('none'));

describe('nothing that is sent breaks anything', () => {
  for (const { method, path, query, params, body, who } of routes) {
    const route = `${method} ${path}`;
    const row = rowOf(route);
    if (!row || skipped.has(route)) continue;
    test(route, async () => {
      const broken: string[] = [];
      const fields = (schema: unknown): string[] => Object.keys((schema as { shape?: object })?.shape ?? {});
      const asker = askers[who] ?? ana;
      const request = await row.situation(stoa, 'member');
      const ask = async (what: string, changed: Request, url = addressOf(route, changed).url) => {
        const { status } = await send(stoa.as(asker), method, url, changed.body);
        if (status >= 500 && status !== 503) broken.push(`${what}: ${status}`);
      };
      for (const [i, value] of nasty.entries()) {
        const text = String(value);
        for (const [j, name] of fields(query).entries())
          if (isTurn(i, j))
            await ask(`?${name}=${inShort(text)}`, {
              ...request,
              query: { ...request.query, [name]: text.slice(0, 5000) },
            });
        for (const name of i % 3 === 0 && (params || path.includes('*'))
          ? Object.keys(request.params ?? {})
          : [])
          await ask(`:${name}=${inShort(text)}`, {
            ...request,
            params: { ...request.params, [name]: text.slice(0, 400).toWellFormed() },
          });
      }
      for (const name of fields(query)) {
        const { url } = addressOf(route, request);
        const joint = url.includes('?') ? '&' : '?';
        await ask(`?${name} twice`, request, `${url}${joint}${name}=1&${name}=2`);
        await ask(`?${name} badly encoded`, request, `${url}${joint}${name}=%ff%00`);
      }
      if (method !== 'GET') {
        const names = new Set([...fields(body), ...Object.keys(request.body ?? {}), 'once']);
        for (const [i, value] of [...nasty, ...nastyInJson].entries())
          for (const [j, name] of [...names].entries())
            if (isTurn(i, j))
              await ask(`${name}: ${inShort(value)}`, {
                ...request,
                body: { ...request.body, [name]: value },
              });
      }
      assert.deepEqual(broken, []);
    });
  }
});

/** The worst for every field; of the others each for every fifth, or it takes too long. */
const isTurn = (value: number, field: number): boolean => value < 3 || (value + field) % 5 === 0;
const inShort = (value: unknown): string => JSON.stringify(value).slice(0, 40);

function send(client: Client, method: string, url: string, body: unknown) {
  if (method === 'GET') return client.get(url);
  return client.send({
    method: method as 'POST',
    url,
    payload: JSON.stringify(body ?? {}),
    headers: { 'content-type': 'application/json' },
  });
}

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { hashToken } from '#capabilities/accounts/identify.ts';
import { sql } from '#platform/database/sql.ts';
import { routes } from '../../src/app.ts';
import { ana, clara, deniz, eva, femi, greta, ines, type Role as Person } from '../support/cast.ts';
import type { Client } from '../support/client.ts';
import { startStoa, type Stoa } from '../support/stoa.ts';
import { readRows } from './read-rows.ts';
import { addressOf, learningManager, roles, tokens, type Request, type Role, type Row } from './table.ts';

const people: Record<Role, Person | null> = {
  stranger: null,
  deactivated: greta,
  elsewhere: eva,
  member: ana,
  moderator: deniz,
  owner: clara,
  administrator: femi,
  [learningManager]: ines,
};

/** A stream never ends by itself, and signing out ends the session that asks: each has a test of its own. */
const elsewhere = new Set(['GET /live', 'POST /sign-out']);

let stoa: Stoa;
let tokenClients: Client[];
before(async () => {
  stoa = await startStoa();
  await stoa.enter(ines);
  tokenClients = await Promise.all([
    withToken(ana, ['read']),
    withToken(ana, ['read', 'write']),
    withToken(femi, ['admin']),
  ]);
});
after(() => stoa.stop());

const rows = await readRows();
type Token = (typeof tokens)[number];
const hers = new Set(
  routes.filter(({ who }) => who === learningManager).map(({ method, path }) => `${method} ${path}`),
);

test('every route has a row', () => {
  const named = new Set(rows.map(({ route }) => route));
  const missing = routes
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !named.has(route) && !elsewhere.has(route));
  assert.deepEqual(missing, []);
});

test('every row has a route', () => {
  const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  assert.deepEqual(
    rows.map(({ route }) => route).filter((route) => !known.has(route)),
    [],
  );
});

describe('each role gets the answer that the table says', () => {
  for (const row of rows) {
    test(`${row.route}: ${row.answers.join(' ')}`, async () => {
      const columns = columnsOf(row);
      const answers: string[] = [];
      for (const column of columns) {
        const client =
          column in people ? stoa.as(people[column as Role]) : tokenClients[tokens.indexOf(column as Token)]!;
        answers.push(await ask(client, row, await row.situation(stoa, column)));
      }
      const said = (all: readonly string[]) =>
        Object.fromEntries(columns.map((column, i) => [column, all[i]]));
      assert.deepEqual(said(answers), said(row.answers));
    });
  }
});

/** Who is asked: the learning manager only where being one opens something, as she is like anybody else elsewhere. */
function columnsOf({ route }: Row): readonly (Role | Token)[] {
  const ofTokens = route.includes('/api/v1') ? tokens : [];
  return hers.has(route) ? [...roles, ...ofTokens, learningManager] : [...roles, ...ofTokens];
}

async function ask(client: Client, { route }: Row, request: Request): Promise<string> {
  const { method, url } = addressOf(route, request);
  if (url.startsWith('/api/v1')) {
    return word(
      await client.api(
        method,
        url.slice('/api/v1'.length),
        method === 'GET' ? undefined : (request.body ?? {}),
      ),
    );
  }
  return word(
    await (method === 'GET'
      ? client.get(url)
      : client.post(url, (request.body ?? {}) as Record<string, string>)),
  );
}

function word({ status, to }: { status: number; to: string | undefined }): string {
  if (status === 401 || to?.startsWith('/sign-in')) return 'in';
  if (status === 403) return 'no';
  if (status === 404) return '404';
  return status < 400 || status === 422 ? 'ok' : String(status);
}

async function withToken(person: Person, scopes: string[]): Promise<Client> {
  const token = randomBytes(32).toString('base64url');
  await stoa.ground.db.transaction((tx) =>
    tx.run(sql`
      insert into access_tokens (person_id, name, token_hash, scopes)
      values (${stoa.id(person)}, 'table', ${hashToken(token)}, ${scopes})`),
  );
  const client = stoa.as(null);
  client.token = token;
  return client;
}

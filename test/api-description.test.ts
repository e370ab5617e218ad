import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ana, clara, deniz, eva, femi, ines, type Role } from './support/cast.ts';
import { startStoa, type Stoa } from './support/stoa.ts';
import { readRows } from './permissions/read-rows.ts';
import { addressOf, openerOf, type Row } from './permissions/table.ts';

type Operation = {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};
type Description = { paths: Record<string, Record<string, Operation>>; components: object };

const apiRows = (await readRows()).filter(
  ({ route }) => route.includes(' /api/v1/') && !route.endsWith('openapi.json'),
);
const askers: [string, Role][] = [
  ['owner', clara],
  ['administrator', femi],
  ['elsewhere', eva],
  ['member', ana],
  ['moderator', deniz],
  ['learning manager', ines],
];

const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);

let stoa: Stoa;
let description: Description;
before(async () => {
  stoa = await startStoa();
  await stoa.enter(ines);
  description = (await stoa.as(null).get('/api/v1/openapi.json')).json<Description>();
});
after(() => stoa.stop());

const byRoute = Map.groupBy(apiRows, ({ route }) => route);

describe('the API answers as it is described', () => {
  for (const [route, rows] of byRoute) {
    test(route, async () => {
      const held = await Promise.all(rows.map((row) => holdAll(row)));
      assert.ok(held.flat().includes('described'), 'no situation in the table lets this operation succeed');
    });
  }
});

async function holdAll(row: Row): Promise<string[]> {
  const results: string[] = [];
  for (const [role, person] of askers)
    if (person !== ines || openerOf(row)?.person === ines) results.push(await hold(row, role, person));
  return results;
}

async function hold(row: Row, role: string, person: Role): Promise<string> {
  const request = await row.situation(stoa, role as 'owner');
  const { method, path, url } = addressOf(row.route, request);
  const answer = await stoa
    .as(person)
    .api(method, url.slice('/api/v1'.length), method === 'GET' ? undefined : (request.body ?? {}));
  const operation = description.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  assert.ok(operation, `${row.route} is not described`);
  const described = operation.responses[answer.status];
  const expected = described ?? operation.responses['default']!;
  const [type, content] = Object.entries(expected.content ?? {})[0] ?? [];
  if (!type) return (assert.equal(answer.body, ''), 'described');
  assert.ok(
    String(answer.headers['content-type']).startsWith(type),
    `${row.route} answers ${answer.status} ${String(answer.headers['content-type'])}`,
  );
  const valid = ajv.compile({ ...content!.schema, components: description.components });
  assert.ok(
    valid(answer.json()),
    `${row.route}: ${ajv.errorsText(valid.errors)} in ${answer.body.slice(0, 400)}`,
  );
  return described ? 'described' : 'refused';
}

test('what may be left out is not described as required, and a token that lacks a scope is told which', async () => {
  const [start] = Object.values(description.paths)
    .flatMap((operations) => Object.values(operations))
    .filter(({ operationId }) => operationId === 'startDiscussion') as [
    Operation & {
      requestBody: { content: Record<string, { schema: { required: string[]; properties: object } }> };
    },
  ];
  const { required, properties } = start.requestBody.content['application/json']!.schema;
  assert.ok('tags' in properties && !required.includes('tags'));
  const made = await stoa.as(clara).post('/settings/tokens', { name: 'Reader', scopes: 'read', days: 30 });
  const program = stoa.as(null);
  program.token = /stoa_[\w-]{43}/.exec(made.body)![0];
  const refused = await program.api('POST', '/communities', { name: 'By a program' });
  assert.equal(refused.status, 403);
  assert.match(refused.body, /write/);
});

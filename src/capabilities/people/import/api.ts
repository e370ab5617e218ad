import { z } from 'zod';
import { optionalText, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { readCursor } from '../cursor.ts';
import { oneId as params } from '../schemas.ts';
import { rehearseImport } from './plan-import.ts';
import { findImport, linesOf, recentImports, shownOutcomes, type PeopleImport } from './queries.ts';
import { startImport } from './run-import.ts';
import { storeImport } from './store-import.ts';

const who = 'administrator';
const scope = 'admin';

const summary = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  bad: z.int(),
  missing: z.int(),
  loops: z.array(z.array(z.string())),
  deactivated: z.int().optional(),
});
const described = z.object({
  id: z.int(),
  file_name: z.string(),
  headers: z.array(z.string()),
  mapping: z.array(z.string()),
  state: z.enum(['mapping', 'planned', 'running', 'done', 'failed']),
  summary: summary.nullable(),
  done: z.int(),
  total: z.int(),
  created_at: z.iso.datetime(),
});
const asDescribed = (one: PeopleImport): z.output<typeof described> => ({
  id: one.id,
  file_name: one.file_name,
  headers: one.headers,
  mapping: one.mapping,
  state: one.state,
  summary: 'new' in one.summary ? one.summary : null,
  done: one.done,
  total: one.total,
  created_at: one.created_at.toISOString(),
});

const line = z.object({
  line: z.int(),
  name: z.string(),
  email: z.string(),
  changes: z.array(
    z.object({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string(),
      hidden: z.boolean().optional(),
    }),
  ),
  troubles: z.array(
    z.object({ code: z.string(), field: z.string().optional(), value: z.string().optional() }),
  ),
});

export const importApi = [
  endpoint(
    'GET',
    '/people-imports',
    {
      who,
      scope,
      id: 'listPeopleImports',
      summary: 'The last ten imports of people',
      answer: z.object({ items: z.array(described) }),
    },
    async (c) => ({ items: (await recentImports(c.db)).map(asDescribed) }),
  ),
  endpoint(
    'POST',
    '/people-imports',
    {
      who,
      scope,
      id: 'createPeopleImport',
      summary: 'Hand in a CSV list of people in base64; nothing changes before the import is started',
      body: z.object({ name: text(200), content: z.base64().min(1) }),
      answer: described,
      status: 201,
    },
    async (c) => {
      const file = { name: c.body.name, bytes: Buffer.from(c.body.content, 'base64') };
      const { id } = await storeImport(c.db, c.me.id, file);
      return asDescribed(await findImport(c.db, id));
    },
  ),
  endpoint(
    'GET',
    '/people-imports/:id',
    { who, scope, id: 'getPeopleImport', summary: 'How far an import is', params, answer: described },
    async (c) => asDescribed(await findImport(c.db, c.params.id)),
  ),
  endpoint(
    'GET',
    '/people-imports/:id/lines',
    {
      who,
      scope,
      id: 'listPeopleImportLines',
      summary: 'What an import does, line by line',
      params,
      query: z.object({ outcome: z.enum(shownOutcomes).default('bad'), after: optionalText(100) }),
      answer: z.object({ items: z.array(line), next: z.string().nullable() }),
    },
    async (c) => {
      const { id } = await findImport(c.db, c.params.id);
      const after = c.query.after ? Number(readCursor(c.query.after, 1)[0]) : 0;
      const { items, next } = await linesOf(c.db, id, c.query.outcome, after);
      return { items: items.map((one) => ({ line: one.line, ...one.detail })), next };
    },
  ),
  endpoint(
    'PUT',
    '/people-imports/:id/mapping',
    {
      who,
      scope,
      id: 'rehearsePeopleImport',
      summary: 'Say what the columns mean, and work out what the import would change',
      params,
      body: z.object({ mapping: z.array(z.string().max(60)) }),
      answer: summary,
    },
    (c) => rehearseImport(c.db, c.params.id, c.body.mapping, c.me.id),
  ),
  endpoint(
    'POST',
    '/people-imports/:id/start',
    {
      who,
      scope,
      id: 'startPeopleImport',
      summary: 'Do what was rehearsed, and deactivate these of those who are missing from the list',
      params,
      body: z.object({ deactivate: z.union([z.literal('all'), z.array(z.int().positive())]).default([]) }),
      answer: described,
      status: 202,
    },
    async (c) => {
      await startImport(c.db, c.params.id, c.body.deactivate);
      return asDescribed(await findImport(c.db, c.params.id));
    },
  ),
];

import { randomBytes } from 'node:crypto';
import { sql } from '#platform/database/sql.ts';
import { clara } from '../support/cast.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

const unique = () => randomBytes(6).toString('hex');

const enter = async (stoa: Stoa, status: string): Promise<number> =>
  stoa.ground.db.transaction(async (tx) => {
    const made = await tx.one<{ id: number }>(sql`
      insert into people (name, email, status) values ('Hugo Brandt', ${`${unique()}@example.org`}, ${status}) returning id`);
    return made.id;
  });

/** Somebody of the directory whom nobody here has to do with. */
const colleague =
  (status = 'active', body: Record<string, unknown> = {}): Situation =>
  async (stoa) => ({ params: { id: await enter(stoa, status) }, body });

/** Clara says that somebody without an account is she. */
const claim =
  (granted: unknown): Situation =>
  async (stoa) => {
    const person = await enter(stoa, 'unclaimed');
    const { id } = await stoa.ground.db.transaction((tx) =>
      tx.one<{ id: number }>(sql`
        insert into claims (person_id, claimant_id) values (${person}, ${stoa.id(clara)}) returning id`),
    );
    return { params: { id }, body: { granted } };
  };

const definition = { label_en: 'Building', label_de: 'Gebäude', kind: 'text', audience: 'everyone' };
const newField: Situation = () => ({
  body: { ...definition, label_en: `Building ${unique().replaceAll(/\d/g, 'x')}` },
});
const field: Situation = async (stoa) => {
  const key = `f${unique()}`;
  await stoa.ground.db.transaction((tx) =>
    tx.run(
      sql`insert into profile_fields (key, label_en, label_de, kind, position) values (${key}, 'A', 'A', 'text', 1)`,
    ),
  );
  return { params: { key }, body: definition };
};

/** A list with one person; no other import is under way. */
const list =
  (state: 'mapping' | 'planned', body: Record<string, unknown> = {}): Situation =>
  async (stoa) => {
    const summary = { new: 1, changed: 0, unchanged: 0, bad: 0, missing: 0, loops: [] };
    const id = await stoa.ground.db.transaction(async (tx) => {
      await tx.run(sql`update people_imports set state = 'failed' where state = 'running'`);
      const made = await tx.one<{ id: number }>(sql`
        insert into people_imports (file_name, headers, mapping, state, summary, total)
        values ('a.csv', '{Name,Mail}', '{name,email}', ${state}, ${JSON.stringify(summary)}::jsonb, 1) returning id`);
      await tx.run(sql`
        insert into people_import_lines (import_id, line, cells, outcome, detail)
        values (${made.id}, 2, '{Ida,ida@example.org}', 'new', '{"name":"Ida","email":"ida@example.org","changes":[],"troubles":[]}')`);
      return made.id;
    });
    return { params: { id }, body };
  };

const skill: Situation = () => ({ params: { field: 'skill' }, query: { q: 'pum' } });
const pumps: Situation = () => ({ body: { ask_me_about: ['pumps'] } });
/** One red point, as PNG. */
const content =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const csv = Buffer.from('Name,Mail\nIda,ida@example.org\n').toString('base64');

const everyone = 'in in ok ok ok ok ok';
const administrators = 'in in 404 404 404 404 ok';

// stranger deactivated elsewhere member moderator owner administrator
export const people: readonly Row[] = [
  row('GET /people', asIs, everyone),
  row('GET /mentions', () => ({ query: { q: 'cl' } }), everyone),
  row('GET /colleagues', () => ({ query: { q: 'cl' } }), everyone),
  row('GET /people/:id', colleague(), everyone),
  row('POST /people/:id/claims', colleague('unclaimed'), everyone),
  row('POST /people/:id/claims', colleague('active'), 'in in 404 404 404 404 404'),
  row('GET /people/values/:field', skill, everyone),
  row('GET /settings/profile', asIs, everyone),
  row('POST /settings/profile', () => ({ body: { pronouns: 'they' } }), everyone),
  row('POST /settings/profile/photo', asIs, everyone),
  row('POST /settings/profile/photo/removal', asIs, everyone),
  row('GET /settings/profile/preview', asIs, everyone),
];

export const administrationOfPeople: readonly Row[] = [
  row('GET /administration', asIs, administrators),
  row('GET /admin/people', asIs, administrators),
  row('GET /admin/people/:id', colleague(), administrators),
  row('POST /admin/people/:id', colleague('active', { name: 'Hugo Brandt' }), administrators),
  row('POST /admin/people/:id/deactivation', colleague(), administrators),
  row('POST /admin/people/:id/reactivation', colleague('deactivated'), administrators),
  row('GET /admin/people/:id/erasure', colleague(), administrators),
  row('POST /admin/people/:id/erasure', colleague('active', { name: 'Hugo Brandt' }), administrators),
  row('GET /admin/claims', asIs, administrators),
  row('POST /admin/claims/:id', claim('no'), administrators),
  row('GET /admin/fields', asIs, administrators),
  row('POST /admin/fields', newField, administrators),
  row('POST /admin/fields/kept', () => ({ body: { kept: 'level' } }), administrators),
  row('GET /admin/fields/:key', field, administrators),
  row('POST /admin/fields/:key', field, administrators),
  row('POST /admin/fields/:key/removal', field, administrators),
  row('GET /admin/people/import', asIs, administrators),
  row('POST /admin/people/import', asIs, administrators),
  row('GET /admin/people/import/:id', list('planned'), administrators),
  row(
    'POST /admin/people/import/:id/mapping',
    list('mapping', { mapping: ['name', 'email'] }),
    administrators,
  ),
  row('POST /admin/people/import/:id/start', list('planned'), administrators),
];

const reading = `${everyone} ok ok no`;
const writing = `${everyone} no ok no`;
const administering = `${administrators} 404 404 ok`;

// … and the tokens: Ana's that reads, Ana's that writes, Femi's that administers
export const apiOfPeople: readonly Row[] = [
  row('GET /api/v1/people', asIs, reading),
  row('GET /api/v1/people/:id', colleague(), reading),
  row('GET /api/v1/people/values/:field', skill, reading),
  row('GET /api/v1/mentions', () => ({ query: { q: 'cl' } }), reading),
  row('POST /api/v1/people/:id/claims', colleague('unclaimed'), writing),
  row('GET /api/v1/me/profile', asIs, reading),
  row('PATCH /api/v1/me/profile', pumps, writing),
  row('PUT /api/v1/me/photo', () => ({ body: { content } }), writing),
  row('DELETE /api/v1/me/photo', asIs, writing),
  row('GET /api/v1/fields', asIs, reading),
  row('POST /api/v1/fields', newField, administering),
  row('PUT /api/v1/fields/:key', field, administering),
  row('DELETE /api/v1/fields/:key', field, administering),
  row('PUT /api/v1/kept-fields', () => ({ body: { kept: ['level'] } }), administering),
  row('GET /api/v1/admin/people', asIs, administering),
  row('PATCH /api/v1/people/:id', colleague('active', { level: 'Lead' }), administering),
  row('POST /api/v1/people/:id/deactivation', colleague(), administering),
  row('DELETE /api/v1/people/:id/deactivation', colleague('deactivated'), administering),
  row('POST /api/v1/people/:id/erasure', colleague('active', { name: 'Hugo Brandt' }), administering),
  row('GET /api/v1/claims', asIs, administering),
  row('PATCH /api/v1/claims/:id', claim(true), administering),
  row('GET /api/v1/people-imports', asIs, administering),
  row('POST /api/v1/people-imports', () => ({ body: { name: 'a.csv', content: csv } }), administering),
  row('GET /api/v1/people-imports/:id', list('planned'), administering),
  row('GET /api/v1/people-imports/:id/lines', list('planned'), administering),
  row(
    'PUT /api/v1/people-imports/:id/mapping',
    list('mapping', { mapping: ['name', 'email'] }),
    administering,
  ),
  row('POST /api/v1/people-imports/:id/start', list('planned', { deactivate: [] }), administering),
];

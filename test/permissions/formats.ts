import { sql } from '#platform/database/sql.ts';
import { clara } from '../support/cast.ts';
import { makeCommunity } from '../support/factory.ts';
import { builtIn, keepVersion } from '#capabilities/formats/index.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Asked = Omit<Request, 'params'>;
type Made = { state?: string; community?: number | null; published?: boolean };

let made = 0;

/** A format that Clara made as a copy of the case clinic. */
async function makeFormat(stoa: Stoa, { state = 'shared', community = null, published = true }: Made) {
  const key = `made-clinic-${++made}`;
  const declared = { ...builtIn('case-clinic')!, key };
  await stoa.ground.db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into formats (key, owner_id, community_id, state, languages, draft, latest_version)
      values (${key}, ${stoa.id(clara)}, ${community}, ${state}, '{en}', ${JSON.stringify(declared)}::jsonb,
              ${published ? 1 : 0})
      returning id`);
    if (published) await keepVersion(tx, declared, { formatId: id, by: stoa.id(clara) });
  });
  return { key, declared };
}

const theirs =
  (how: Made, asked: Asked = {}): Situation =>
  async (stoa) => {
    const { key } = await makeFormat(stoa, how);
    return { params: { format: key, number: 1, step: 'clinic' }, ...asked };
  };

/** Offered in a hidden community, which Clara and Ben own. */
const inHidden =
  (asked: Asked = {}): Situation =>
  async (stoa) => {
    const { id, slug } = await makeCommunity(stoa, 'hidden');
    const { key, declared } = await makeFormat(stoa, { community: id });
    const body = asked.body && {
      ...asked.body,
      ...('declaration' in asked.body && { declaration: { ...declared, weeks: 14 } }),
    };
    return {
      params: { format: key, number: 1, step: 'clinic' },
      ...asked,
      ...(body && { body: 'community' in body ? { ...body, community: slug } : body }),
    };
  };

/** Clara and Ben own it, and have put the case clinic on its list. */
const onList =
  (visibility: 'closed' | 'hidden', body?: Record<string, unknown>): Situation =>
  async (stoa) => {
    const { slug } = await makeCommunity(stoa, visibility);
    await stoa.as(clara).post(`/communities/${slug}/formats`, { format: 'case-clinic' });
    return { params: { slug, format: 'case-clinic' }, ...(body && { body }) };
  };

const came: Situation = () => ({ params: { format: 'case-clinic' } });
const bring: Situation = () => ({ body: { declaration: { ...builtIn('case-clinic')! } } });
const begin: Situation = () => ({ body: { name: 'Our clinic', languages: 'en' } });
const parts = ['about', 'course', 'groups', 'roles', 'intake', 'materials', 'safety', 'outcomes'];
const save = { body: { was: 'x', do: 'save' } };

export const formats: Row[] = [
  row('GET /formats', asIs, 'in in ok ok ok ok ok'),
  row('GET /formats/new', asIs, 'in in ok ok ok ok ok'),
  row('POST /formats', begin, 'in in ok ok ok ok ok'),
  row('GET /formats/import', asIs, 'in in ok ok ok ok ok'),
  row('POST /formats/import', asIs, 'in in ok ok ok ok ok'),
  row('GET /formats/:format', came, 'in in ok ok ok ok ok'),
  row('GET /formats/:format', theirs({}), 'in in ok ok ok ok ok'),
  row('GET /formats/:format', theirs({ state: 'draft' }), 'in in 404 404 404 ok 404'),
  row('GET /formats/:format', theirs({ state: 'withdrawn' }), 'in in 404 404 404 ok 404'),
  row('GET /formats/:format', inHidden(), 'in in 404 ok ok ok 404'),
  row('GET /formats/:format/versions/:number', inHidden(), 'in in 404 ok ok ok 404'),
  row('GET /formats/:format/export.yaml', inHidden(), 'in in 404 ok ok ok 404'),
  row('GET /formats/:format/export.json', inHidden(), 'in in 404 ok ok ok 404'),
  row('GET /formats/:format/edit', inHidden(), 'in in 404 no no ok 404'),
  row('GET /formats/:format/preview', inHidden(), 'in in 404 no no ok 404'),
  row('POST /formats/:format/versions', inHidden(), 'in in 404 no no ok 404'),
  row('POST /formats/:format/share', inHidden({ body: { community: '' } }), 'in in 404 no no ok 404'),
  row('POST /formats/:format/withdraw', inHidden(), 'in in 404 no no ok 404'),
  ...parts.flatMap((part) => [
    row(`GET /formats/:format/edit/${part}`, inHidden(), 'in in 404 no no ok 404'),
    row(`POST /formats/:format/edit/${part}`, inHidden(save), 'in in 404 no no ok 404'),
  ]),
  row('GET /formats/:format/edit/steps', inHidden(), 'in in 404 no no ok 404'),
  row(
    'POST /formats/:format/edit/steps',
    inHidden({ body: { was: 'x', do: 'new' } }),
    'in in 404 no no ok 404',
  ),
  row('GET /formats/:format/edit/steps/:step', inHidden(), 'in in 404 no no ok 404'),
  row('POST /formats/:format/edit/steps/:step', inHidden(save), 'in in 404 no no ok 404'),
  row('GET /formats/:format/edit/source', inHidden(), 'in in 404 no no ok 404'),
  row(
    'POST /formats/:format/edit/source',
    inHidden({ body: { was: 'x', source: 'key: a' } }),
    'in in 404 no no ok 404',
  ),
  row('GET /communities/:slug/formats', onList('closed'), 'in in 404 ok ok ok 404'),
  row('POST /communities/:slug/formats', onList('closed', { format: 'peer-circle' }), 'in in no no no ok no'),
  row('POST /communities/:slug/formats/:format/removal', onList('hidden', {}), 'in in 404 no no ok 404'),
  row('GET /api/v1/communities/:slug/formats', onList('closed'), 'in in 404 ok ok ok 404  ok ok no'),
  row('PUT /api/v1/communities/:slug/formats/:format', onList('hidden'), 'in in 404 no no ok 404  no no no'),
  row('DELETE /api/v1/communities/:slug/formats/:format', onList('closed'), 'in in no no no ok no  no no no'),
  row('GET /api/v1/formats', asIs, 'in in ok ok ok ok ok  ok ok no'),
  row('POST /api/v1/formats', bring, 'in in ok ok ok ok ok  no ok no'),
  row('GET /api/v1/formats/:format', inHidden(), 'in in 404 ok ok ok 404  ok ok no'),
  row(
    'POST /api/v1/formats/:format/versions',
    inHidden({ body: { declaration: {}, based_on: 1 } }),
    'in in 404 no no ok 404  no no no',
  ),
  row(
    'PUT /api/v1/formats/:format/share',
    inHidden({ body: { community: '' } }),
    'in in 404 no no ok 404  no no no',
  ),
  row('DELETE /api/v1/formats/:format/share', inHidden(), 'in in 404 no no ok 404  no no no'),
];

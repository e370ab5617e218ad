import { sql } from '#platform/database/sql.ts';
import { ana, clara, femi } from '../support/cast.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

const key = 'reply:discussion:1';
const keptKey = 'reply:discussion:2';
/** A draft of Ana, of Clara and of Femi. */
const kept: Situation = async (stoa) => {
  await stoa.ground.db.run(sql`
    insert into drafts (person_id, key, content)
    select id, ${keptKey}, '{"body": "a"}' from unnest(${[ana, clara, femi].map((role) => stoa.id(role))}::bigint[]) id
    on conflict do nothing`);
  return { params: { key: keptKey } };
};

// stranger deactivated elsewhere member moderator owner administrator
export const drafts: readonly Row[] = [
  row('GET /drafts', asIs, 'in in ok ok ok ok ok'),
  row('POST /drafts', () => ({ body: { key, body: 'a' } }), 'in in ok ok ok ok ok'),
  row('POST /drafts/removals', () => ({ body: { key: 'x' } }), 'in in ok ok ok ok ok'),
  row('POST /drafts/earlier', () => ({ body: { key } }), 'in in ok ok ok ok ok'),
  row('GET /api/v1/drafts', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('GET /api/v1/drafts/:key', kept, 'in in 404 ok 404 ok ok ok ok no'),
  row(
    'PUT /api/v1/drafts/:key',
    () => ({ params: { key: 'a' }, body: { content: { body: 'a' } } }),
    'in in ok ok ok ok ok no ok no',
  ),
  row('DELETE /api/v1/drafts/:key', () => ({ params: { key: 'a' } }), 'in in ok ok ok ok ok no ok no'),
];

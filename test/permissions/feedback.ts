import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, type Role as Person } from '../support/cast.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Asked = Omit<Request, 'params'>;

async function asked(stoa: Stoa, asker: Person, giver: Person, state: string): Promise<number> {
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      with request as (
        insert into feedback_requests (asker_id, kind, about, criteria)
        values (${stoa.id(asker)}, 'work', 'A report', '{Clear,Short}') returning id)
      insert into feedback (request_id, giver_id, state, words)
      select id, ${stoa.id(giver)}, ${state}, 'Well done' from request returning id`),
  );
  return id;
}

/** Ana asked Clara. */
const ofClara =
  (state: string, more: Asked = {}): Situation =>
  async (stoa) => ({ params: { id: await asked(stoa, ana, clara, state) }, ...more });
/** Ben asked Ana. */
const ofAna =
  (state: string, more: Asked = {}): Situation =>
  async (stoa) => ({ params: { id: await asked(stoa, ben, ana, state) }, ...more });

/** One of the two would like to show it to Deniz. */
const shown =
  (from: typeof ofClara, state: 'asked' | 'agreed', more: Asked = {}): Situation =>
  async (stoa, role) => {
    const { params } = await from('given')(stoa, role);
    await stoa.ground.db.run(sql`
      insert into feedback_shares (feedback_id, with_id, state) values (${params!['id']}, ${stoa.id(deniz)}, ${state})`);
    return { params: { ...params, person: stoa.id(deniz) }, ...more };
  };
const toShow: Situation = async (stoa, role) => {
  const { params } = await ofClara('given')(stoa, role);
  return {
    params: { ...params, person: stoa.id(deniz) },
    body: { person: `${deniz.name} #${stoa.id(deniz)}` },
  };
};

const ask = (stoa: Stoa): Request => ({
  body: { kind: 'work', about: 'A report', criteria: 'Clear', people: `${ben.name} #${stoa.id(ben)}` },
});
const askApi = (stoa: Stoa): Request => ({
  body: { kind: 'work', about: 'A report', criteria: ['Clear'], person_ids: [stoa.id(ben)] },
});
const words = { body: { words: 'Clear and short' } };
const yes = { body: { agrees: 'yes' } };

const all = 'in in ok ok ok ok ok';
const both = 'in in 404 ok 404 ok 404';
const asker = 'in in 404 ok 404 no 404';
const giver = 'in in 404 no 404 ok 404';

// elsewhere member (Ana, who asked) moderator (Deniz, to whom it is shown) owner (Clara, who gave) administrator
export const feedback: Row[] = [
  row('GET /feedback', asIs, all),
  row('GET /feedback/new', asIs, all),
  row('POST /feedback', ask, all),
  row('GET /feedback/:id', ofClara('waiting'), both),
  row('GET /feedback/:id', ofClara('withdrawn'), 'in in 404 ok 404 404 404'),
  row('GET /feedback/:id', shown(ofClara, 'asked'), both),
  row('GET /feedback/:id', shown(ofClara, 'agreed'), 'in in 404 ok ok ok 404'),
  row('POST /feedback/:id', ofClara('waiting', words), giver),
  row('POST /feedback/:id/refusal', ofClara('waiting'), giver),
  row('POST /feedback/:id/withdrawal', ofClara('waiting'), asker),
  row('POST /feedback/:id/withdrawal', ofClara('given'), giver),
  row('POST /feedback/:id/shares', toShow, asker),
  row('POST /feedback/:id/shares/:person/answer', shown(ofClara, 'asked', yes), giver),
  row('POST /feedback/:id/shares/:person/end', shown(ofClara, 'agreed'), asker),
  row('GET /api/v1/feedback', asIs, `${all} ok ok no`),
  row('POST /api/v1/feedback', askApi, `${all} no ok no`),
  row('GET /api/v1/feedback/:id', ofClara('given'), `${both} ok ok no`),
  row('PUT /api/v1/feedback/:id', ofClara('waiting', words), `${giver} no no no`),
  row('PUT /api/v1/feedback/:id', ofAna('waiting', words), 'in in 404 ok 404 404 404  no ok no'),
  row('POST /api/v1/feedback/:id/refusal', ofAna('waiting'), 'in in 404 ok 404 404 404  no ok no'),
  row('POST /api/v1/feedback/:id/withdrawal', ofClara('waiting'), `${asker} no ok no`),
  row('PUT /api/v1/feedback/:id/shares/:person', toShow, `${asker} no ok no`),
  row(
    'PUT /api/v1/feedback/:id/shares/:person/answer',
    shown(ofAna, 'asked', yes),
    'in in 404 ok 404 404 404  no ok no',
  ),
  row('DELETE /api/v1/feedback/:id/shares/:person', shown(ofClara, 'agreed'), `${asker} no ok no`),
];

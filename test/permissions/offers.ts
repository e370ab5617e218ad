import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara } from '../support/cast.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Asked = Omit<Request, 'params'>;

/** Clara stands ready as a mentor, with places for all who ask. */
async function offered(stoa: Stoa, paused = false): Promise<number> {
  const { id } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into offers (person_id, kind, capacity, paused) values (${stoa.id(clara)}, 'mentor', 20, ${paused})
      on conflict (person_id, kind) do update set paused = excluded.paused, ended_at = null, taken = 0 returning id`),
  );
  await stoa.ground.db.transaction((tx) => tx.run(sql`delete from match_requests where offer_id = ${id}`));
  return id;
}

const anOffer =
  (asked: Asked = {}, paused = false): Situation =>
  async (stoa) => ({ params: { id: await offered(stoa, paused) }, ...asked });

/** Ana asked for it. */
const aRequest =
  (state: string, asked: Asked = {}): Situation =>
  async (stoa) => {
    const offer = await offered(stoa);
    const { id } = await stoa.ground.db.transaction((tx) =>
      tx.one<{ id: number }>(sql`
        insert into match_requests (offer_id, asker_id, asked_id, state, expires_at)
        values (${offer}, ${stoa.id(ana)}, ${stoa.id(clara)}, ${state}, moment() + interval '10 days') returning id`),
    );
    return { params: { id }, ...asked };
  };

/** Clara asked Ben for what he offers. */
const askedByClara: Situation = async (stoa) => {
  const { id } = await stoa.ground.db.transaction(async (tx) => {
    await tx.run(sql`delete from match_requests where asked_id = ${stoa.id(ben)}`);
    return tx.one<{ id: number }>(sql`
      with offered as (
        insert into offers (person_id, kind, capacity) values (${stoa.id(ben)}, 'review', 20)
        on conflict (person_id, kind) do update set ended_at = null returning id)
      insert into match_requests (offer_id, asker_id, asked_id, expires_at)
      select id, ${stoa.id(clara)}, ${stoa.id(ben)}, moment() + interval '10 days' from offered returning id`);
  });
  return { params: { id } };
};

/** Everybody has such an offer of their own. */
const own =
  (asked: Asked = {}): Situation =>
  async (stoa) => {
    await stoa.ground.db.transaction((tx) =>
      tx.run(sql`
        insert into offers (person_id, kind) select id, 'coffee' from people
        on conflict (person_id, kind) do update set ended_at = null`),
    );
    return { params: { kind: 'coffee' }, ...asked };
  };

const bens: Situation = (stoa) => ({ params: { id: stoa.id(ben) } });
const words = { body: { words: 'May I?' } };
const coffee = { body: { capacity: 2, place: 'either' } };

export const offers: Row[] = [
  row('GET /offers', asIs, 'in in ok ok ok ok ok'),
  row('GET /offers/mine', asIs, 'in in ok ok ok ok ok'),
  row('GET /offers/mine/:kind', own(), 'in in ok ok ok ok ok'),
  row('POST /offers/mine/:kind', own(coffee), 'in in ok ok ok ok ok'),
  row('POST /offers/mine/:kind/pause', own(), 'in in ok ok ok ok ok'),
  row('POST /offers/mine/:kind/resumption', own(), 'in in ok ok ok ok ok'),
  row('POST /offers/mine/:kind/end', own(), 'in in ok ok ok ok ok'),
  row('GET /people/:id/offers', bens, 'in in ok ok ok ok ok'),
  row('GET /offers/:id', anOffer(), 'in in ok ok ok ok ok'),
  row('GET /offers/:id', anOffer({}, true), 'in in 404 404 404 ok 404'),
  row('POST /offers/:id/requests', anOffer(words), 'in in ok ok ok no ok'),
  row('POST /offers/:id/requests', anOffer(words, true), 'in in 404 404 404 no 404'),
  row('GET /requests', asIs, 'in in ok ok ok ok ok'),
  row('POST /requests/:id/acceptance', aRequest('waiting'), 'in in 404 no 404 ok 404'),
  row('POST /requests/:id/refusal', aRequest('waiting'), 'in in 404 no 404 ok 404'),
  row('POST /requests/:id/withdrawal', aRequest('waiting'), 'in in 404 ok 404 no 404'),
  row('POST /requests/:id/end', aRequest('accepted'), 'in in 404 ok 404 ok 404'),
  row('GET /api/v1/offers', asIs, 'in in ok ok ok ok ok  ok ok no'),
  row('GET /api/v1/people/:id/offers', bens, 'in in ok ok ok ok ok  ok ok no'),
  row('GET /api/v1/offers/:id', anOffer(), 'in in ok ok ok ok ok  ok ok no'),
  row('PUT /api/v1/offers/mine/:kind', own(coffee), 'in in ok ok ok ok ok  no ok no'),
  row('DELETE /api/v1/offers/mine/:kind', own(), 'in in ok ok ok ok ok  no ok no'),
  row('PUT /api/v1/offers/mine/:kind/pause', own({ body: {} }), 'in in ok ok ok ok ok  no ok no'),
  row('DELETE /api/v1/offers/mine/:kind/pause', own(), 'in in ok ok ok ok ok  no ok no'),
  row('POST /api/v1/offers/:id/requests', anOffer(words), 'in in ok ok ok no ok  no ok no'),
  row('GET /api/v1/requests/received', asIs, 'in in ok ok ok ok ok  ok ok no'),
  row('GET /api/v1/requests/sent', asIs, 'in in ok ok ok ok ok  ok ok no'),
  row('GET /api/v1/requests/:id', aRequest('waiting'), 'in in 404 ok 404 ok 404  ok ok no'),
  row(
    'POST /api/v1/requests/:id/acceptance',
    aRequest('waiting', { body: {} }),
    'in in 404 no 404 ok 404  no no no',
  ),
  row(
    'POST /api/v1/requests/:id/refusal',
    aRequest('waiting', { body: {} }),
    'in in 404 no 404 ok 404  no no no',
  ),
  row('POST /api/v1/requests/:id/withdrawal', aRequest('waiting'), 'in in 404 ok 404 no 404  no ok no'),
  row('POST /api/v1/requests/:id/withdrawal', askedByClara, 'in in 404 404 404 ok 404  no 404 no'),
  row('POST /api/v1/requests/:id/end', aRequest('accepted'), 'in in 404 ok 404 ok 404  no ok no'),
];

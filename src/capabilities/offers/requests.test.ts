import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { runNow } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

let kinds = ['mentor', 'buddy', 'shadow-host', 'coffee', 'review', 'talk'];
/** An offer of Ben's of a kind that no other test here uses. */
async function benOffers(capacity = 1): Promise<number> {
  const [kind, ...rest] = kinds;
  kinds = rest;
  const answer = await stoa.as(ben).api('PUT', `/offers/mine/${kind}`, { capacity });
  return answer.json<{ id: number }>().id;
}
const ask = (by: Role, offer: number, words = 'May I?') =>
  stoa.as(by).api('POST', `/offers/${offer}/requests`, { words });
const idOf = async (answer: ReturnType<typeof ask>) => (await answer).json<{ id: number }>().id;
const stateOf = async (by: Role, id: number) =>
  (await stoa.as(by).api('GET', `/requests/${id}`)).json<{ state: string; answer: string }>();

describe('Asking for what somebody offers', () => {
  test('is answered with a word, and takes a place until the two are done', async () => {
    const offer = await benOffers();
    await stoa.as(ana).post(`/offers/${offer}/requests`, { words: 'How do you find a leak?' });
    const page = await stoa.as(ben).get('/requests');
    assert.ok(page.body.includes('How do you find a leak?'));
    await assertValidHtml(page.body);
    const [, id] = /action="\/requests\/(\d+)\/acceptance"/.exec(page.body)!;
    assert.equal((await stoa.as(ben).post(`/requests/${id}/acceptance`, { word: 'Tuesday?' })).status, 303);
    const mine = await stoa.as(ana).get('/requests');
    assert.ok(mine.body.includes('Tuesday?'));
    await assertValidHtml(mine.body);
    assert.equal((await ask(eva, offer)).status, 422);
    assert.equal((await stoa.as(ana).post(`/requests/${id}/end`)).status, 303);
    assert.equal((await ask(eva, offer)).status, 201);
  });

  test('of several who are told yes at the same moment one gets the only place', async () => {
    const offer = await benOffers();
    const asked = await Promise.all([ana, clara, deniz, eva, femi].map((one) => idOf(ask(one, offer))));
    const answers = await Promise.all(asked.map((id) => stoa.as(ben).post(`/requests/${id}/acceptance`)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422, 422, 422, 422]);
    const { taken } = await stoa.ground.db.one<{ taken: number }>(
      sql`select taken from offers where id = ${offer}`,
    );
    assert.equal(taken, 1);
  });

  test('one waits for one answer of a person at a time, and hears nothing of other refusals', async () => {
    const offer = await benOffers(3);
    const first = await idOf(ask(ana, offer));
    assert.equal((await ask(ana, offer)).status, 422);
    await stoa.as(ben).post(`/requests/${first}/refusal`, { word: 'In spring, gladly.' });
    assert.deepEqual(await stateOf(ana, first), {
      ...(await stateOf(ana, first)),
      state: 'declined',
      answer: 'In spring, gladly.',
    });
    const seen = await stoa.as(clara).get(`/offers/${offer}`);
    assert.ok(!seen.body.includes('In spring'));
    assert.equal((await stoa.as(clara).api('GET', `/requests/${first}`)).status, 404);
    assert.equal((await ask(ana, offer)).status, 201);
  });

  test('both answers at once: the first counts', async () => {
    const offer = await benOffers();
    const id = await idOf(ask(ana, offer));
    const [yes, back] = await Promise.all([
      stoa.as(ben).post(`/requests/${id}/acceptance`),
      stoa.as(ana).post(`/requests/${id}/withdrawal`),
    ]);
    assert.deepEqual([yes.status, back.status].sort(), [303, 422]);
  });

  test('what nobody answers lapses and is told once', async () => {
    const offer = await benOffers();
    const id = await idOf(ask(ana, offer));
    await stoa.later('11 days');
    assert.equal((await stoa.as(ben).post(`/requests/${id}/acceptance`)).status, 422);
    await runNow(stoa, 'expire requests');
    await runNow(stoa, 'expire requests');
    await stoa.settle();
    assert.equal((await stateOf(ana, id)).state, 'expired');
    const { count } = await stoa.ground.db.one<{ count: number }>(sql`
      select count(*) from activity where kind = 'match.expired' and (data ->> 'request_id')::bigint = ${id}`);
    assert.equal(count, 1);
    assert.ok((await stoa.as(ana).get('/inbox')).body.includes('/requests'));
  });

  test('who is erased leaves no words behind', async () => {
    const offer = (
      await stoa.as(deniz).api('PUT', '/offers/mine/talk', { capacity: 1, words: 'Of my years at sea' })
    ).json<{ id: number }>();
    const id = await idOf(ask(clara, offer.id, 'Tell us'));
    await stoa.as(deniz).post(`/requests/${id}/acceptance`, { word: 'On Monday' });
    await stoa.as(femi).post(`/admin/people/${stoa.id(deniz)}/erasure`, { name: deniz.name });
    await stoa.settle();
    assert.equal((await stateOf(clara, id)).answer, '');
    assert.equal((await stoa.as(clara).get(`/offers/${offer.id}`)).status, 404);
    const { words } = await stoa.ground.db.one<{ words: string }>(
      sql`select words from offers where id = ${offer.id}`,
    );
    assert.equal(words, '');
  });

  test('nobody answers for others or asks themselves', async () => {
    const offer = await benOffers();
    const id = await idOf(ask(ana, offer));
    assert.equal((await ask(ben, offer)).status, 403);
    assert.equal((await stoa.as(ana).post(`/requests/${id}/acceptance`)).status, 403);
    assert.equal((await stoa.as(ben).post(`/requests/${id}/withdrawal`)).status, 403);
    assert.equal((await stoa.as(clara).post(`/requests/${id}/acceptance`)).status, 404);
  });
});

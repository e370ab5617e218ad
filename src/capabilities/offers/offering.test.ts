import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const offer = async (by: Role, kind: string, fields: Record<string, string | number> = {}) => {
  const answer = await stoa
    .as(by)
    .post(`/offers/mine/${kind}`, { topics: '', words: '', capacity: 1, ...fields });
  assert.equal(answer.status, 303, answer.body);
  const all = await stoa.as(by).api('GET', `/people/${stoa.id(by)}/offers`);
  return all.json<{ items: { id: number; kind: string }[] }>().items.at(-1)!.id;
};

describe('What somebody is ready for', () => {
  test('stands on their profile and on the board, and is found by topic, department and place', async () => {
    const id = await offer(ben, 'mentor', {
      topics: 'Pumps, Seals',
      words: 'Bring a question.',
      place: 'on site',
    });
    const profile = await stoa.as(ana).get(`/people/${stoa.id(ben)}`);
    assert.ok(profile.body.includes(`src="/people/${stoa.id(ben)}/offers"`));
    for (const path of [
      '/offers',
      '/offers?topic=pumps&kind=mentor',
      '/offers?department=engineering&place=on+site',
      `/people/${stoa.id(ben)}/offers`,
    ]) {
      const page = await stoa.as(ana).get(path);
      assert.ok(page.body.includes(`/offers/${id}"`), path);
      await assertValidHtml(page.body, `${path}: `);
    }
    for (const path of [
      '/offers?topic=cooking',
      '/offers?place=online',
      '/offers?kind=talk',
      '/offers?department=Sales',
    ])
      assert.ok(!(await stoa.as(ana).get(path)).body.includes(`/offers/${id}"`), path);
  });

  test('a department that somebody keeps to themselves finds nobody', async () => {
    const id = await offer(deniz, 'talk');
    await stoa.ground.db.run(sql`
      update people set field_audiences = '{"department": "self"}' where id = ${stoa.id(deniz)}`);
    assert.ok(!(await stoa.as(ana).get('/offers?department=Engineering')).body.includes(`/offers/${id}"`));
    const shown = await stoa.as(ana).api('GET', `/offers/${id}`);
    assert.equal(shown.json<{ department: string | null }>().department, null);
  });

  test('pauses until a day and comes back by itself', async () => {
    const id = await offer(clara, 'review');
    const past = await stoa.as(clara).post('/offers/mine/review/pause', { until: '2001-01-01' });
    assert.equal(past.status, 422);
    const { day } = await stoa.ground.db.one<{ day: string }>(sql`
      select to_char(moment() + interval '5 days', 'YYYY-MM-DD') as day`);
    await stoa.as(clara).post('/offers/mine/review/pause', { until: day });
    assert.ok(!(await stoa.as(ana).get('/offers')).body.includes(`/offers/${id}"`));
    assert.equal((await stoa.as(ana).get(`/offers/${id}`)).status, 404);
    await assertValidHtml((await stoa.as(clara).get('/offers/mine/review')).body);
    await stoa.later('6 days');
    assert.equal((await stoa.as(ana).get(`/offers/${id}`)).status, 200);
  });

  test('is taken back, and offered again as a new beginning', async () => {
    const id = await offer(eva, 'coffee');
    await stoa.as(eva).post('/offers/mine/coffee/pause');
    await stoa.as(eva).post('/offers/mine/coffee/end');
    assert.equal((await stoa.as(eva).get(`/offers/${id}`)).status, 404);
    assert.equal(await offer(eva, 'coffee'), id);
    assert.equal((await stoa.as(ana).get(`/offers/${id}`)).status, 200);
  });

  test('who is free comes before who is full', async () => {
    const first = await offer(clara, 'talk');
    const asked = await stoa.as(ana).api('POST', `/offers/${first}/requests`, { words: 'Tell us of audits' });
    await stoa.as(clara).post(`/requests/${asked.json<{ id: number }>().id}/acceptance`);
    const { items } = (await stoa.as(eva).api('GET', '/offers')).json<{
      items: { id: number; places_free: number }[];
    }>();
    assert.equal(items.at(-1)!.id, first);
    assert.equal(items.at(-1)!.places_free, 0);
  });

  test('the form says what is wrong, and keeps what was typed', async () => {
    const wrong = await stoa.as(ana).post('/offers/mine/mentor', { words: 'With pleasure', capacity: 99 });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.body.includes('With pleasure'));
    for (const path of ['/offers/mine', '/offers/mine/shadow-host', '/requests'])
      await assertValidHtml((await stoa.as(ana).get(path)).body, path);
  });
});

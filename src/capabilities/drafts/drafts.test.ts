import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { randomBytes } from 'node:crypto';
import { hashToken } from '#capabilities/accounts/identify.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben } from '#test/support/cast.ts';
import { Client } from '#test/support/client.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { forgetOldDrafts } from './forget-old-drafts.ts';

let stoa: Stoa;
let discussion: number;
before(async () => {
  stoa = await startStoa();
  discussion = await stoa.ground.db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into communities (slug, name, state) values ('pumps', 'Pumps', 'live') returning id`);
    const started = await tx.one<{ id: number }>(sql`
      insert into discussions (community_id, kind, title) values (${id}, 'discussion', 'Cold seals') returning id`);
    return started.id;
  });
});
after(() => stoa.stop());

const kept = async (key: string, role = ana) =>
  (await stoa.as(role).api('GET', `/drafts/${key}`)).json<{ content: object; earlier: object | null }>();

/** Ana at another browser. */
async function anasPhone(): Promise<Client> {
  const session = randomBytes(32).toString('base64url');
  await stoa.ground.db.run(sql`
    insert into sessions (person_id, token_hash, expires_at)
    values (${stoa.id(ana)}, ${hashToken(session)}, moment() + interval '1 day')`);
  return new Client(stoa.app, session);
}

test('what is typed is kept, the newest save wins, and nobody else sees it', async () => {
  const key = `reply:discussion:${discussion}`;
  const first = await stoa
    .as(ana)
    .post('/drafts', { key, once: 'abcdefghij', body: 'We che', format: 'markdown' });
  assert.deepEqual([first.status, first.body], [204, '']);
  await stoa.as(ana).post('/drafts', { key, body: 'We checked them', format: 'markdown', tags: ['a', 'b'] });
  const { content } = await kept(key);
  assert.deepEqual(content, { body: 'We checked them', format: 'markdown', tags: 'a,b' });
  assert.equal((await stoa.as(ben).api('GET', `/drafts/${key}`)).status, 404);
  const page = await stoa.as(ana).get('/drafts');
  assert.match(page.body, new RegExp(`href="/discussions/${discussion}#reply"[^>]*>Reply to “Cold seals”`));
  assert.match(page.body, /We checked them/);
  assert.doesNotMatch((await stoa.as(ben).get('/drafts')).body, /checked them/);
});

test('a field that was emptied is no draft any more', async () => {
  await stoa.as(ana).post('/drafts', { key: 'reply:discussion:9', body: 'x' });
  await stoa.as(ana).post('/drafts', { key: 'reply:discussion:9', body: ' ', format: 'html', to: '4' });
  assert.equal((await stoa.as(ana).api('GET', '/drafts/reply:discussion:9')).status, 404);
});

test('what another browser had written is not lost but offered, unless it was gone on with', async () => {
  const key = `reply:discussion:${discussion + 1}`;
  const phone = await anasPhone();
  await stoa.as(ana).post('/drafts', { key, body: '<p>At the desk</p>', format: 'html' });
  await phone.post('/drafts', { key, body: '<p>At the desk and on the way</p>', format: 'html' });
  assert.equal((await kept(key)).earlier, null);
  await stoa.as(ana).post('/drafts', { key, body: '<p>Something else</p>', format: 'html' });
  assert.match(JSON.stringify((await kept(key)).earlier), /on the way/);
  const taken = await stoa.as(ana).post('/drafts/earlier', { key, back: '/discussions/1#reply' });
  assert.equal(taken.to, '/discussions/1#reply');
  assert.match(JSON.stringify((await kept(key)).content), /on the way/);
  assert.match(JSON.stringify((await kept(key)).earlier), /Something else/);
});

test('a draft can be thrown away, and after 90 days is forgotten', async () => {
  await stoa.as(ana).post('/drafts', { key: 'start:question:community:1', title: 'Why?' });
  await stoa.as(ana).post('/drafts', { key: 'start:discussion:community:1', title: 'So?' });
  await stoa.as(ana).post('/drafts/removals', { key: 'start:question:community:1' });
  const listed = async () =>
    (await stoa.as(ana).api('GET', '/drafts'))
      .json<{ items: { key: string }[] }>()
      .items.map(({ key }) => key);
  assert.ok(!(await listed()).includes('start:question:community:1'));
  assert.ok((await listed()).includes('start:discussion:community:1'));
  await stoa.ground.db.run(sql`update drafts set saved_at = saved_at - interval '91 days'`);
  await forgetOldDrafts.work(stoa.ground);
  assert.deepEqual(await listed(), []);
});

test('the words of a place that is gone can still be read', async () => {
  await stoa.as(ben).post('/drafts', { key: 'reply:discussion:999999', body: 'Long and well thought' });
  const page = await stoa.as(ben).get('/drafts');
  assert.match(page.body, /Their place is gone.*Long and well thought/s);
});

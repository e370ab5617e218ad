import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz } from '#test/support/cast.ts';
import { hasRead } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundCommunity, idIn, postId, startThread } from '#test/support/threads.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await foundCommunity(stoa, 'pumps', { owner: [clara, deniz], member: [ana, ben] });
  await foundCommunity(stoa, 'seals', { owner: [clara, deniz], member: [ana, ben] });
  await foundCommunity(stoa, 'circle', { owner: [clara, deniz] }, { visibility: 'hidden' });
});
after(() => stoa.stop());

const inbox = async () => (await stoa.as(ana).get('/inbox')).body;

test('who is named by an edit is told, though they have read the post, until they read it again', async () => {
  const thread = await startThread(stoa, ben, 'pumps', 'Named afterwards');
  await hasRead(stoa, ana, idIn(thread));
  const body = `<p>And <a data-mention="${stoa.id(ana)}" href="/people/${stoa.id(ana)}">@Ana</a>?</p>`;
  const opening = await postId(stoa, thread, 1);
  await stoa.as(ben).post(`/posts/${opening}/versions`, { body, format: 'html' });
  await stoa.settle();
  assert.match(await inbox(), /Named afterwards/);
  await stoa.as(ana).get(thread);
  await stoa.as(ana).get(thread);
  assert.doesNotMatch(await inbox(), /Named afterwards/);
});

test('what was told of a conversation is not shown any more once it is where the person may not read', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'On its way elsewhere', 'question');
  await stoa.as(ben).post(`${thread}/replies`, { body: 'An answer' });
  await stoa.settle();
  assert.match(await inbox(), /On its way elsewhere/);
  await stoa.as(clara).post(`${thread}/move`, { community: 'circle' });
  assert.doesNotMatch((await stoa.as(ana).get('/inbox?show=all')).body, /On its way elsewhere/);
  await stoa.settle();
  const { count } = await stoa.ground.db.one<{ count: number }>(sql`
    select count(*) from notifications where discussion_id = ${idIn(thread)} and person_id = ${stoa.id(ana)} and read_at is null`);
  assert.equal(count, 0);
});

test('who followed a community follows the one that it went into, and keeps what they were told', async () => {
  const seals = await stoa.ground.db.one<{ id: number }>(
    sql`select id from communities where slug = 'seals'`,
  );
  await stoa.as(ana).post('/follow', { subject: 'community', subject_id: seals.id, level: 'everything' });
  const thread = await startThread(stoa, ana, 'seals', 'Before the merging', 'question');
  await stoa.as(ben).post(`${thread}/replies`, { body: 'An answer' });
  await stoa.settle();
  assert.equal((await stoa.as(clara).post('/communities/seals/merging', { into: 'pumps' })).status, 303);
  await stoa.settle();
  await startThread(stoa, ben, 'pumps', 'After the merging');
  await stoa.settle();
  assert.match(await inbox(), /After the merging/);
  assert.match(await inbox(), /Before the merging/);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundCommunity, idIn, postId, startThread } from '#test/support/threads.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await foundCommunity(stoa, 'pumps', { owner: [clara], moderator: [deniz], member: [ana, ben] });
  await foundCommunity(stoa, 'valves', { owner: [clara], member: [ana, deniz] });
});
after(() => stoa.stop());

type Thread = { unread: number; posts_count: number; replies_count: number; accepted_post_id: number | null };
const threadOf = async (role: typeof ana, thread: string) =>
  (await stoa.as(role).api('GET', `/discussions/${idIn(thread)}`)).json<Thread>();

test('an edit keeps what was said before, for everyone who reads', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Edited');
  await stoa.as(ana).post(`${thread}/replies`, { body: 'Close the red valve first.' });
  const post = await postId(stoa, thread, 2);
  assert.equal((await stoa.as(deniz).post(`/posts/${post}/versions`, { body: 'Not my words' })).status, 403);
  await stoa.as(ana).post(`/posts/${post}/versions`, { body: 'Close the blue valve first.' });
  const history = await stoa.as(ben).get(`/posts/${post}/history`);
  assert.match(history.body, /Close the <del>red<\/del><ins>blue<\/ins> valve first\./);
  assert.match((await stoa.as(ben).get(thread)).body, /edited/);
});

test('a moderator gives a clearer title, and the history says so', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Help');
  assert.equal((await stoa.as(ben).post(`${thread}/edit`, { title: 'Mine now', tags: '' })).status, 403);
  await stoa.as(deniz).post(`${thread}/edit`, { title: 'Pump 4 loses pressure', tags: 'pumps' });
  assert.match((await stoa.as(ben).get(thread)).body, /Pump 4 loses pressure/);
  const history = await stoa.as(ben).get(`/posts/${await postId(stoa, thread, 1)}/history`);
  assert.match(history.body, /<del>Help<\/del>/);
});

test('a deleted reply leaves its trace and the replies of others, and comes back within a day', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Deleted');
  await stoa.as(ana).post(`${thread}/replies`, { body: 'A secret I should not tell' });
  const post = await postId(stoa, thread, 2);
  await stoa.as(ben).post(`${thread}/replies`, { body: 'What a story', to: post });
  assert.equal((await stoa.as(ben).post(`/posts/${post}/deletion`)).status, 403);
  assert.equal((await stoa.as(ana).post(`/posts/${post}/deletion`)).status, 303);
  const page = await stoa.as(ben).get(thread);
  assert.doesNotMatch(page.body, /A secret/);
  assert.match(page.body, /Deleted by the author/);
  assert.match(page.body, /What a story/);
  assert.equal((await stoa.as(ben).get(`/posts/${post}/history`)).status, 404);
  assert.equal((await stoa.as(ben).get(`${thread}?quote=${post}`)).body.includes('A secret'), false);
  await stoa.as(ana).post(`/posts/${post}/restoration`);
  assert.match((await stoa.as(ben).get(thread)).body, /A secret/);
});

test('what a moderator removed only a moderator brings back, and after a day the author no longer can', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Removed');
  await stoa.as(ben).post(`${thread}/replies`, { body: 'Rude words' });
  await stoa.as(ben).post(`${thread}/replies`, { body: 'Sorry words' });
  const [rude, sorry] = [await postId(stoa, thread, 2), await postId(stoa, thread, 3)];
  await stoa.as(deniz).post(`/posts/${rude}/deletion`);
  await stoa.as(ben).post(`/posts/${sorry}/deletion`);
  assert.match((await stoa.as(ana).get(thread)).body, /Removed by a moderator/);
  assert.equal((await stoa.as(ben).post(`/posts/${rude}/restoration`)).status, 403);
  await stoa.later('25 hours');
  assert.equal((await stoa.as(ben).post(`/posts/${sorry}/restoration`)).status, 403);
  assert.equal((await stoa.as(deniz).post(`/posts/${rude}/restoration`)).status, 303);
});

test('an opening with replies leaves the thread, one without takes it along', async () => {
  const kept = await startThread(stoa, ana, 'pumps', 'With replies');
  await stoa.as(ben).post(`${kept}/replies`, { body: 'I stay' });
  await stoa.as(ana).post(`/posts/${await postId(stoa, kept, 1)}/deletion`);
  assert.match((await stoa.as(ben).get(kept)).body, /I stay/);

  const gone = await startThread(stoa, ana, 'pumps', 'Without replies');
  const opening = await postId(stoa, gone, 1);
  await stoa.as(ana).post(`/posts/${opening}/deletion`);
  assert.equal((await stoa.as(ben).get(gone)).status, 404);
  assert.equal((await stoa.as(ben).get(`/posts/${opening}/history`)).status, 404);
  assert.doesNotMatch((await stoa.as(ben).get('/communities/pumps')).body, /Without replies/);
  assert.equal((await stoa.as(ana).get(gone)).status, 200);
  await stoa.as(ana).post(`/posts/${opening}/restoration`);
  assert.equal((await stoa.as(ben).get(gone)).status, 200);
});

test('a thread moves where one moderates and may write, and keeps its address', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'About valves');
  assert.equal((await stoa.as(ana).post(`${thread}/move`, { community: 'valves' })).status, 403);
  assert.equal((await stoa.as(deniz).post(`${thread}/move`, { community: 'nowhere' })).status, 422);
  assert.equal((await stoa.as(deniz).post(`${thread}/move`, { community: 'valves' })).status, 303);
  assert.match((await stoa.as(ana).get('/communities/valves')).body, /About valves/);
  assert.doesNotMatch((await stoa.as(ana).get('/communities/pumps')).body, /About valves/);
  assert.equal((await stoa.as(ana).get(thread)).status, 200);
});

test('a duplicate goes into another thread, with exactly what each has read', async () => {
  const first = await startThread(stoa, ana, 'pumps', 'The first of its kind', 'question');
  await stoa.as(ben).post(`${first}/replies`, { body: 'First answer' });
  const twin = await startThread(stoa, clara, 'pumps', 'Its twin', 'question');
  await stoa.as(ana).post(`${twin}/replies`, { body: 'Twin answer' });
  await stoa.as(ana).post(`${twin}/replies`, { body: 'Nested twin answer', to: await postId(stoa, twin, 2) });
  await stoa.as(ben).get(twin);
  await stoa.as(ana).post(`${twin}/replies`, { body: 'After Ben has looked' });
  assert.equal((await stoa.as(ben).post(`${twin}/merge`, { into: first })).status, 403);
  const merged = await stoa.as(deniz).post(`${twin}/merge`, { into: `http://stoa.test${first}?at=2#post-2` });
  assert.equal(merged.to, first);
  assert.equal((await stoa.as(ben).get(twin)).to, first);

  const now = await threadOf(ben, first);
  assert.equal(now.posts_count, 6);
  // The opening of the first, which he never opened, and the answer that came after he had looked.
  assert.equal(now.unread, 2);
  const page = await stoa.as(ben).get(first);
  assert.match(page.body, /Its twin/);
  assert.match(page.body, /Nested twin answer/);
  assert.equal((await threadOf(ben, first)).unread, 0);
  const late = await stoa.as(ben).post(`${twin}/replies`, { body: 'Typed before the merge' });
  assert.equal(late.to, `${first}?at=7#post-7`);
});

test('the one who asked or an owner accepts an answer, nobody else', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Accepted?', 'question');
  await stoa.as(ben).post(`${thread}/replies`, { body: 'An answer' });
  const answer = await postId(stoa, thread, 2);
  for (const role of [ben, deniz])
    assert.equal(
      (await stoa.as(role).post(`${thread}/accepted-answer`, { post_id: answer, wanted: 'yes' })).status,
      403,
    );
  assert.equal(
    (await stoa.as(eva).post(`${thread}/accepted-answer`, { post_id: answer, wanted: 'yes' })).status,
    403,
  );
  await stoa.as(clara).post(`${thread}/accepted-answer`, { post_id: answer, wanted: 'yes' });
  assert.equal((await threadOf(ana, thread)).accepted_post_id, answer);
  await stoa.as(ana).post(`${thread}/accepted-answer`, { post_id: answer, wanted: 'no' });
  assert.equal((await threadOf(ana, thread)).accepted_post_id, null);
});

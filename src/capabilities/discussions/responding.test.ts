import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundCommunity, idIn, postId, startThread } from '#test/support/threads.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await foundCommunity(stoa, 'pumps', { owner: [clara, deniz], member: [ana, ben] });
});
after(() => stoa.stop());

type Post = { score: number; my_vote: boolean; reactions: Record<string, number>; my_reactions: string[] };
const postOf = async (role: typeof ana, id: number) =>
  (await stoa.as(role).api('GET', `/posts/${id}`)).json<Post>();

test('a vote counts once for each person, is taken back, and never given to oneself', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Voted', 'question');
  await stoa.as(ben).post(`${thread}/replies`, { body: 'An answer' });
  const answer = await postId(stoa, thread, 2);
  await Promise.all([1, 2, 3].map(() => stoa.as(ana).post(`/posts/${answer}/vote`, { wanted: 'yes' })));
  await stoa.as(clara).post(`/posts/${answer}/vote`, { wanted: 'yes' });
  assert.deepEqual((await postOf(ana, answer)).score, 2);
  await stoa.as(clara).post(`/posts/${answer}/vote`, { wanted: 'no' });
  assert.equal((await postOf(clara, answer)).score, 1);
  assert.equal((await stoa.as(ben).post(`/posts/${answer}/vote`, { wanted: 'yes' })).status, 403);
  assert.equal((await stoa.as(eva).post(`/posts/${answer}/vote`, { wanted: 'yes' })).status, 403);
});

test('a reaction shows in place, without drawing the page again', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Reacted to');
  const post = await postId(stoa, thread, 1);
  const answer = await stoa.as(ben).send({
    method: 'POST',
    url: `/posts/${post}/reactions`,
    payload: new URLSearchParams({ emoji: '💡', wanted: 'yes' }).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/vnd.turbo-stream.html, text/html',
    },
  });
  assert.match(answer.body, new RegExp(`<turbo-stream action="replace" target="responses-${post}"`));
  await stoa.as(clara).post(`/posts/${post}/reactions`, { emoji: '💡', wanted: 'yes' });
  assert.deepEqual((await postOf(ben, post)).reactions, { '💡': 2 });
  await stoa.as(ben).post(`/posts/${post}/reactions`, { emoji: '💡', wanted: 'no' });
  assert.deepEqual((await postOf(ben, post)).reactions, { '💡': 1 });
  assert.equal(
    (await stoa.as(ben).post(`/posts/${post}/reactions`, { emoji: '🤡', wanted: 'yes' })).status,
    422,
  );
});

test('without script a post is reacted to from a page of its own', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Reacted to without script');
  const post = await postId(stoa, thread, 1);
  const page = await stoa.as(ben).get(`/posts/${post}/reactions`);
  assert.match(page.body, new RegExp(`action="/posts/${post}/reactions"[^]*value="🙏"`));
  const sent = await stoa.as(ben).post(`/posts/${post}/reactions`, { emoji: '🙏', wanted: 'yes' });
  assert.equal(sent.to, `${thread}?at=1#post-1`);
});

test('others have the question too, the one who asked need not say so', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Asked by many', 'question');
  await stoa.as(ben).post(`${thread}/asked-too`, { wanted: 'yes' });
  await stoa.as(ben).post(`${thread}/asked-too`, { wanted: 'yes' });
  assert.equal((await stoa.as(ana).post(`${thread}/asked-too`, { wanted: 'yes' })).status, 403);
  const { asked_too_count } = (await stoa.as(ana).api('GET', `/discussions/${idIn(thread)}`)).json<{
    asked_too_count: number;
  }>();
  assert.equal(asked_too_count, 1);
});

test('an expert is suggested from what they offer and what they solved, and asked once', async () => {
  await stoa.ground.db.run(sql`update people set ask_me_about = '{Hydraulics}' where id = ${stoa.id(deniz)}`);
  const ask = (title: string) =>
    stoa
      .as(ana)
      .post('/communities/pumps/discussions', { kind: 'question', title, body: 'Why?', tags: 'hydraulics' });
  const solved = (await ask('Solved before')).to!;
  await stoa.as(ben).post(`${solved}/replies`, { body: 'Because.' });
  await stoa
    .as(ana)
    .post(`${solved}/accepted-answer`, { post_id: await postId(stoa, solved, 2), wanted: 'yes' });
  const open = (await ask('Still open')).to!;
  const page = await stoa.as(ana).get(`${open}/experts`);
  assert.match(page.body, /Ask Deniz Aydın/);
  assert.match(page.body, /Ask Ben Okafor/);
  assert.match(page.body, /One accepted answer on this/);
  for (let i = 0; i < 2; i++) await stoa.as(ana).post(`${open}/experts`, { person_id: stoa.id(deniz) });
  const asked = await stoa.ground.db.many(sql`
    select 1 from activity where kind = 'expert.asked' and discussion_id = ${idIn(open)}`);
  assert.equal(asked.length, 1);
  assert.doesNotMatch((await stoa.as(ana).get(`${open}/experts`)).body, /Ask Deniz Aydın/);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundCommunity, idIn, postId, startThread } from '#test/support/threads.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await foundCommunity(stoa, 'pumps', { owner: [clara, deniz], member: [ana, ben] });
});
after(() => stoa.stop());

async function unreadOf(role: typeof ana, thread: string): Promise<number> {
  const answer = await stoa.as(role).api('GET', `/discussions/${idIn(thread)}`);
  return answer.json<{ unread: number }>().unread;
}

async function reply(role: typeof ana, thread: string, body: string, to?: number): Promise<void> {
  const answer = await stoa.as(role).post(`${thread}/replies`, { body, ...(to ? { to } : {}) });
  assert.equal(answer.status, 303);
}

const shownIn = (body: string): number[] =>
  [...body.matchAll(/id="post-(\d+)"/g)].map((found) => Number(found[1]));

test('what one writes oneself is read', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'My own words');
  await reply(ana, thread, 'And more of them');
  assert.equal(await unreadOf(ana, thread), 0);
  assert.equal(await unreadOf(ben, thread), 2);
});

test('a page marks exactly what it shows, on whichever page it stands', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'A long conversation');
  for (let i = 2; i <= 45; i++) await reply(ana, thread, `Number ${i}`);
  assert.equal(await unreadOf(ben, thread), 45);

  const first = await stoa.as(ben).get(thread);
  assert.deepEqual(
    shownIn(first.body),
    Array.from({ length: 21 }, (_, i) => i + 1),
  );
  assert.equal(await unreadOf(ben, thread), 24);

  // A link into the middle shows the third page and nothing of the second.
  const third = await stoa.as(ben).get(`${thread}?at=43`);
  assert.deepEqual(shownIn(third.body), [42, 43, 44, 45]);
  assert.equal(await unreadOf(ben, thread), 20);

  const next = await stoa.as(ben).get(`${thread}?unread=1`);
  assert.match(next.body, /id="unread"/);
  assert.deepEqual(
    shownIn(next.body),
    Array.from({ length: 20 }, (_, i) => i + 22),
  );
  assert.equal(await unreadOf(ben, thread), 0);
});

test('nested replies are read where they are shown, not where their number lies', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'With side remarks');
  for (let i = 2; i <= 30; i++) await reply(ana, thread, `Number ${i}`);
  await reply(ana, thread, 'A late remark on an early reply', await postId(stoa, thread, 3));
  const page = await stoa.as(ben).get(thread);
  assert.ok(shownIn(page.body).includes(31));
  assert.ok(!shownIn(page.body).includes(21));
  assert.equal(await unreadOf(ben, thread), 10);
});

test('two devices agree, and a page that is only fetched ahead marks nothing', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Read on two devices');
  const phone = stoa.as(ben);
  const laptop = stoa.as(ben);
  for (const header of ['sec-purpose', 'x-sec-purpose'])
    await phone.send({ method: 'GET', url: thread, headers: { [header]: 'prefetch' } });
  assert.match((await laptop.get('/communities/pumps')).body, /Read on two devices/);
  assert.equal(await unreadOf(ben, thread), 1);
  await phone.get(thread);
  await reply(ana, thread, 'Something new');
  assert.equal(await unreadOf(ben, thread), 1);
  await Promise.all([phone.get(thread), laptop.get(`${thread}?unread=1`)]);
  assert.equal(await unreadOf(ben, thread), 0);
});

test('a deleted post is no longer unread, and is again when it comes back', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Said in haste');
  await reply(ana, thread, 'Not what I meant');
  const post = await postId(stoa, thread, 2);
  await stoa.as(ana).post(`/posts/${post}/deletion`);
  assert.equal(await unreadOf(ben, thread), 1);
  await stoa.as(ana).post(`/posts/${post}/restoration`);
  assert.equal(await unreadOf(ben, thread), 2);
});

test('answers stand best first: the accepted one, then by votes, with their replies under them', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Which seal?', 'question');
  await reply(ben, thread, 'First answer');
  await reply(clara, thread, 'Second answer');
  await reply(deniz, thread, 'Third answer');
  await reply(ana, thread, 'Thank you for the third', await postId(stoa, thread, 4));
  await stoa.as(ben).post(`/posts/${await postId(stoa, thread, 3)}/vote`, { wanted: 'yes' });
  const accepted = await stoa.as(ana).post(`${thread}/accepted-answer`, {
    post_id: await postId(stoa, thread, 4),
    wanted: 'yes',
  });
  assert.equal(accepted.status, 303);
  const page = await stoa.as(ben).get(thread);
  assert.deepEqual(shownIn(page.body), [1, 4, 5, 3, 2]);
  assert.deepEqual(shownIn((await stoa.as(ben).get(`${thread}?sort=time`)).body), [1, 2, 3, 4, 5]);
  assert.match((await stoa.as(ben).get(thread)).body, /Accepted answer/);
});

test('pages forth and back show every answer once', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Many answers', 'question');
  for (let i = 2; i <= 50; i++) await reply(i % 2 ? ben : clara, thread, `Answer ${i}`);
  await stoa.as(ana).post(`/posts/${await postId(stoa, thread, 49)}/vote`, { wanted: 'yes' });
  const seen: number[] = [];
  let address: string | undefined = thread;
  while (address) {
    const { body } = await stoa.as(deniz).get(address);
    seen.push(...shownIn(body));
    address = /href="([^"]*after=[^"]*)"/.exec(body)?.[1];
  }
  assert.equal(seen.length, 50);
  assert.equal(new Set(seen).size, 50);
  assert.equal(seen[1], 49);
  const last = await stoa.as(deniz).get(`${thread}?at=48`);
  const back = /href="([^"]*before=[^"]*)"/.exec(last.body)?.[1];
  assert.equal(shownIn((await stoa.as(deniz).get(back!)).body).length, 20);
});

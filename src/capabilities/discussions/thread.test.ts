import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundCommunity, idIn, postId, startThread } from '#test/support/threads.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
});
after(() => stoa.stop());

test('a member asks, another answers, and the one who asked reads it', async () => {
  await foundCommunity(stoa, 'pumps', { owner: [clara, deniz], member: [ana, ben] });
  const asked = await stoa.as(ana).post('/communities/pumps/discussions', {
    kind: 'question',
    title: 'Why does pump 4 lose pressure?',
    body: 'It falls to **150 bar**.',
    tags: 'pumps, pressure',
  });
  assert.equal(asked.status, 303);
  const page = await stoa.as(ben).get(asked.to!);
  assert.match(page.body, /Why does pump 4 lose pressure\?/);
  assert.match(page.body, /<strong>150 bar<\/strong>/);
  const answered = await stoa.as(ben).post(`${asked.to}/replies`, { body: 'Look at the relief valve.' });
  assert.equal(answered.to, `/discussions/${idIn(asked.to)}?at=2#post-2`);
  const list = await stoa.as(ana).get('/communities/pumps');
  assert.match(list.body, /Why does pump 4 lose pressure\?/);
  assert.match(list.body, /One post you have not read/);
  const read = await stoa.as(ana).get(`${asked.to}?unread=1`);
  assert.match(read.body, /relief valve/);
  assert.match(read.body, /id="unread"/);
  assert.doesNotMatch((await stoa.as(ana).get('/communities/pumps')).body, /you have not read/);
});

test('a thread page takes at most five statements', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'How tight is tight enough?');
  for (let i = 0; i < 25; i++) await stoa.as(ben).post(`${thread}/replies`, { body: `Torque note ${i}` });
  const reader = stoa.as(deniz);
  for (const address of [thread, `${thread}?unread=1`, `${thread}?at=24`]) {
    await reader.get(address);
    const earlier = stoa.ground.db.statements();
    assert.equal((await reader.get(address)).status, 200);
    assert.ok(
      stoa.ground.db.statements() - earlier <= 5,
      `${address}: ${stoa.ground.db.statements() - earlier}`,
    );
  }
});

test('who does not belong to a closed community finds nothing of it', async () => {
  await foundCommunity(
    stoa,
    'closed-circle',
    { owner: [clara, deniz], member: [ana] },
    { visibility: 'closed' },
  );
  const thread = await startThread(stoa, ana, 'closed-circle', 'Between us');
  for (const role of [ben, eva]) {
    assert.equal((await stoa.as(role).get(thread)).status, 404);
    assert.equal((await stoa.as(role).post(`${thread}/replies`, { body: 'Hello' })).status, 404);
  }
  assert.equal((await stoa.as(deniz).get(thread)).status, 200);
});

test('a file that a post carries is read by those who read the post, and stays through an edit', async () => {
  const writer = stoa.as(ana);
  const uploaded = await writer.upload('/files', { file: ['notes.txt', Buffer.from('Torque by size')] });
  const { url } = uploaded.json<{ url: string }>();
  const thread = await startThread(stoa, ana, 'closed-circle', 'With a file');
  await writer.post(`${thread}/replies`, { body: `See [the notes](${url}) at https://example.org/torque` });
  assert.equal((await stoa.as(deniz).get(url)).status, 200);
  assert.equal((await stoa.as(eva).get(url)).status, 404);
  const post = await postId(stoa, thread, 2);
  await writer.post(`/posts/${post}/versions`, { body: `Better read [the notes](${url})` });
  assert.equal((await stoa.as(deniz).get(url)).status, 200);
  await stoa.settle();
});

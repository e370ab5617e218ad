import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundCommunity, postId, startThread } from '#test/support/threads.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa({ uploadLimit: 1_000_000 });
  await foundCommunity(stoa, 'pumps', { owner: [clara, deniz], member: [ana, ben] });
});
after(() => stoa.stop());

const notes: [string, Buffer] = ['notes.txt', Buffer.from('What we measured on Tuesday.')];
const nothing: [string, Buffer] = ['', Buffer.alloc(0)];

test('without script, files come with the form, and everyone who reads the post can open them', async () => {
  const form = await stoa.as(ana).get('/communities/pumps/discussions/new');
  assert.match(form.body, /enctype="multipart\/form-data"/);
  assert.match(form.body, /type="file"/);
  await assertValidHtml(form.body);
  const fields = { kind: 'question', title: 'Which seal?', body: 'See the notes.', tags: '', file: notes };
  const { to } = await stoa
    .as(ana)
    .upload('/communities/pumps/discussions', { ...fields, once: randomUUID() });
  const page = await stoa.as(ben).get(to!);
  const [, address] = /href="(\/files\/[^"]+notes\.txt)"/.exec(page.body)!;
  assert.equal((await stoa.as(ben).get(address!)).body, String(notes[1]));
});

test('a reply without a file is a reply, and an edit can bring one later', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Talking of files');
  assert.equal((await stoa.as(ben).upload(`${thread}/replies`, { body: 'None', file: nothing })).status, 303);
  const post = await postId(stoa, thread, 2);
  await stoa.as(ben).upload(`/posts/${post}/versions`, { body: 'None', file: notes });
  await stoa.as(ben).upload(`/posts/${post}/versions`, { body: 'One after all', file: nothing });
  assert.match((await stoa.as(ana).get(thread)).body, /notes\.txt/);
});

test('a file that is too large is refused beside its field, and what was typed is kept', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Too much');
  const file: [string, Buffer] = ['film.bin', Buffer.alloc(1_200_000)];
  const refused = await stoa.as(ben).upload(`${thread}/replies`, { file, body: 'Typed with care' });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Typed with care/);
  assert.match(refused.body, /id="file-error"/);
  const { count } = await stoa.ground.db.one<{ count: number }>(
    sql`select count(*) from files where name = 'film.bin'`,
  );
  assert.equal(count, 0);
});

test('whoever edits a post takes a file off by a tick, and nobody finds it there any more', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Off with it');
  await stoa.as(ben).upload(`${thread}/replies`, { body: 'See these', file: notes });
  const post = await postId(stoa, thread, 2);
  const form = await stoa.as(ben).get(`/posts/${post}/edit`);
  await assertValidHtml(form.body);
  const [, key] = /name="without"[^>]*value="([^"]+)"/.exec(form.body)!;
  const address = /href="(\/files\/[^"]+notes\.txt)"/.exec((await stoa.as(ana).get(thread)).body)![1]!;
  await stoa.as(ben).upload(`/posts/${post}/versions`, { body: 'See these', file: nothing, without: key! });
  assert.doesNotMatch((await stoa.as(ana).get(thread)).body, /notes\.txt/);
  assert.equal((await stoa.as(ana).get(address)).status, 404);
});

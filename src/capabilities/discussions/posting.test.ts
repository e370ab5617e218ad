import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva } from '#test/support/cast.ts';
import { sql } from '#platform/database/sql.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundCommunity, idIn, postId, startThread } from '#test/support/threads.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await foundCommunity(stoa, 'pumps', { owner: [clara, deniz], member: [ana, ben] });
});
after(() => stoa.stop());

const happenings = (kind: string, discussion: number) =>
  stoa.ground.db.many<{ actor_id: number; data: Record<string, unknown> }>(sql`
    select actor_id, data from activity where kind = ${kind} and discussion_id = ${discussion} order by id`);

test('twenty who reply at once get twenty numbers in a row', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Everybody at once');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      stoa.as(i % 2 ? ben : clara).post(`${thread}/replies`, { body: `Reply ${i}` }),
    ),
  );
  assert.ok(answers.every(({ status }) => status === 303));
  const rows = await stoa.ground.db.many<{ number: number }>(sql`
    select number from posts where discussion_id = ${idIn(thread)} order by number`);
  assert.deepEqual(
    rows.map(({ number }) => number),
    Array.from({ length: 21 }, (_, i) => i + 1),
  );
  assert.equal((await happenings('reply.posted', idIn(thread))).length, 20);
});

test('a double click posts once', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Pressed twice');
  const fields = { body: 'Only once', once: randomUUID() };
  const answers = await Promise.all([1, 2].map(() => stoa.as(ben).post(`${thread}/replies`, fields)));
  assert.deepEqual(
    answers.map(({ to }) => to),
    [`${thread}?at=2#post-2`, `${thread}?at=2#post-2`],
  );
  assert.equal(
    (await stoa.as(ana).api('GET', `/discussions/${idIn(thread)}`)).json<{ posts_count: number }>()
      .posts_count,
    2,
  );
});

test('whoever is named is told once, and only if they may read it', async () => {
  await foundCommunity(
    stoa,
    'inner-circle',
    { owner: [clara, deniz], member: [ana] },
    { visibility: 'closed' },
  );
  const thread = await startThread(stoa, ana, 'inner-circle', 'Naming people');
  const name = (role: typeof ana) =>
    `<a data-mention="${stoa.id(role)}" href="/people/${stoa.id(role)}">@${role.name}</a>`;
  const body = `<p>${name(clara)} and ${name(eva)}, what do you think?</p>`;
  await stoa.as(ana).post(`${thread}/replies`, { body, format: 'html' });
  const post = await postId(stoa, thread, 2);
  const again = `<p>${name(clara)}, ${name(deniz)} and ${name(eva)}, what do you think now?</p>`;
  await stoa.as(ana).post(`/posts/${post}/versions`, { body: again, format: 'html' });
  const told = await happenings('person.mentioned', idIn(thread));
  assert.deepEqual(
    told.map(({ data }) => data['person_id']),
    [stoa.id(clara), stoa.id(deniz)],
  );
});

test('where one may not write, the reason is given and what was typed is kept', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Soon locked');
  await stoa.as(deniz).post(`${thread}/lock`, { wanted: 'yes' });
  const refused = await stoa.as(ben).post(`${thread}/replies`, { body: 'Too late for this' });
  assert.equal(refused.status, 403);
  assert.match(refused.body, /locked/);
  assert.match(refused.body, /Too late for this/);
  assert.equal(
    (await stoa.as(deniz).post(`${thread}/replies`, { body: 'Moderators still may' })).status,
    303,
  );
  const elsewhere = await stoa.as(eva).post(`${thread}/replies`, { body: 'From outside' });
  assert.equal(elsewhere.status, 403);
  assert.match(elsewhere.body, /Only members write here/);
});

test('a synonym becomes the tag that stands for both', async () => {
  await stoa.ground.db.run(sql`
    with main as (insert into tags (name) values ('hydraulics') returning id)
    insert into tags (name, synonym_of) select 'hydraulic systems', id from main`);
  const started = await stoa.as(ana).post('/communities/pumps/discussions', {
    title: 'Tagged',
    body: 'With tags',
    tags: 'Hydraulic  Systems, #Oil, oil',
  });
  const { tags } = (await stoa.as(ana).api('GET', `/discussions/${idIn(started.to)}`)).json<{
    tags: string[];
  }>();
  assert.deepEqual(tags, ['hydraulics', 'oil']);
  assert.match((await stoa.as(ben).get('/communities/pumps?tag=hydraulic systems')).body, /Tagged/);
});

test('a quote fills the reply field, and a reply to a nested reply stands beside it', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Quoting');
  await stoa.as(ben).post(`${thread}/replies`, { body: 'The **valve** sticks.' });
  const quoted = await postId(stoa, thread, 2);
  assert.match((await stoa.as(ana).get(`${thread}?quote=${quoted}`)).body, /&gt; The \*\*valve\*\* sticks\./);
  await stoa.as(ana).post(`${thread}/replies`, { body: 'Which one?', to: quoted });
  await stoa
    .as(ben)
    .post(`${thread}/replies`, { body: 'The pilot valve.', to: await postId(stoa, thread, 3) });
  const { items } = (await stoa.as(ana).api('GET', `/discussions/${idIn(thread)}/posts`)).json<{
    items: { parent_number: number | null }[];
  }>();
  assert.deepEqual(
    items.map(({ parent_number }) => parent_number),
    [null, null, 2, 2],
  );
  const replies = await happenings('reply.posted', idIn(thread));
  assert.equal(replies.at(-1)?.data['to_person_id'], stoa.id(ana));
});

test('whoever writes follows, unless they have muted it', async () => {
  const thread = await startThread(stoa, ana, 'pumps', 'Followed');
  await stoa.ground.db.run(sql`
    insert into follows (person_id, subject, subject_id, level)
    values (${stoa.id(ben)}, 'discussion', ${idIn(thread)}, 'nothing')`);
  await stoa.as(ben).post(`${thread}/replies`, { body: 'Just this once' });
  const level = async (role: typeof ana) =>
    (await stoa.as(role).api('GET', `/discussions/${idIn(thread)}`)).json<{ follow_level: string }>()
      .follow_level;
  assert.equal(await level(ana), 'usual');
  assert.equal(await level(ben), 'nothing');
});

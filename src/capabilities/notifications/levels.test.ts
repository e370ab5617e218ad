import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { discussionStarted, personMentioned } from '#capabilities/discussions/index.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { ana, ben, clara, deniz, eva, greta, type Role } from '#test/support/cast.ts';
import { community, reply, thread, type Place } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let place: Place;
before(async () => {
  stoa = await startStoa();
  place = await community(stoa, 'Pumps and seals', { owner: [clara, deniz], member: [ana, ben, greta] });
});
after(() => stoa.stop());

type Where = { subject: 'community' | 'discussion' | 'person' | 'tag'; id: number };
const choose = async (person: Role, { subject, id }: Where, level: string, length = 'ever') => {
  const answer = await stoa.as(person).post('/follow', { subject, subject_id: id, level, length });
  assert.equal(answer.status, 303);
};
const isTold = async (person: Role, title: string) =>
  (await stoa.as(person).get('/inbox?show=all')).body.includes(title);

async function start(author: Role, title: string, where = place): Promise<number> {
  const discussion = await thread(stoa, where, author, title);
  const post = await stoa.ground.db.one<{ id: number }>(
    sql`select id from posts where discussion_id = ${discussion}`,
  );
  await stoa.ground.db.transaction((tx) =>
    record(
      tx,
      discussionStarted,
      { actor: stoa.id(author), community: where.id, discussion, post: post.id },
      { kind: 'discussion' },
    ),
  );
  await stoa.settle();
  return discussion;
}
async function mention(author: Role, person: Role, discussion: number, where = place): Promise<void> {
  const post = await reply(stoa, discussion, author, 'Look at this');
  const happened = { actor: stoa.id(author), community: where.id, discussion, post };
  await stoa.ground.db.transaction((tx) =>
    record(tx, personMentioned, happened, { person_id: stoa.id(person) }),
  );
  await stoa.settle();
}

describe('Levels', () => {
  const inPlace = (): Where => ({ subject: 'community', id: place.id });

  test('the usual: a new conversation is not told, a mention is', async () => {
    const discussion = await start(clara, 'As usual');
    assert.equal(await isTold(ana, 'As usual'), false);
    await mention(clara, ana, discussion);
    assert.equal(await isTold(ana, 'As usual'), true);
  });

  test('everything in a community: each conversation is told, for as long as it was chosen', async () => {
    await choose(ana, inPlace(), 'everything', 'week');
    await start(clara, 'Within the week');
    assert.equal(await isTold(ana, 'Within the week'), true);
    assert.equal(await isTold(ben, 'Within the week'), false);
    await stoa.later('8 days');
    await start(clara, 'After the week');
    assert.equal(await isTold(ana, 'After the week'), false);
  });

  test('nothing: not even a mention, until the time is over', async () => {
    await choose(ana, inPlace(), 'nothing', 'hour');
    const discussion = await start(clara, 'In a muted place');
    await mention(clara, ana, discussion);
    assert.equal(await isTold(ana, 'In a muted place'), false);
    await stoa.later('61 minutes');
    await mention(clara, ana, discussion);
    assert.equal(await isTold(ana, 'In a muted place'), true);
  });

  test('following a thread goes before a muted community; a muted person is never heard', async () => {
    await choose(ana, inPlace(), 'nothing');
    const discussion = await start(clara, 'Followed all the same');
    await choose(ana, { subject: 'discussion', id: discussion }, 'everything');
    await choose(ana, { subject: 'person', id: stoa.id(ben) }, 'nothing');
    await mention(ben, ana, discussion);
    assert.equal(await isTold(ana, 'Followed all the same'), false);
    await reply(stoa, discussion, deniz, 'Words');
    await stoa.settle();
    assert.equal(await isTold(ana, 'Followed all the same'), true);
    await choose(ana, { subject: 'person', id: stoa.id(ben) }, 'usual');
    await choose(ana, inPlace(), 'usual');
  });

  test('a person and a tag can be followed, as far as one may read them', async () => {
    const secret = await community(stoa, 'Works council', { owner: [clara, deniz] }, 'hidden');
    await choose(ana, { subject: 'person', id: stoa.id(clara) }, 'everything');
    await start(clara, 'Written by Clara');
    await start(clara, 'Written in secret', secret);
    assert.equal(await isTold(ana, 'Written by Clara'), true);
    assert.equal(await isTold(ana, 'Written in secret'), false);
  });

  test('nobody is told who was deactivated, nor who is no member of a closed community', async () => {
    const closed = await community(stoa, 'Closed circle', { owner: [clara, deniz] }, 'closed');
    const discussion = await thread(stoa, closed, clara, 'Among ourselves');
    await mention(clara, eva, discussion, closed);
    assert.equal(await isTold(eva, 'Among ourselves'), false);
    await mention(clara, greta, await start(clara, 'For someone gone'));
    const { count } = await stoa.ground.db.one<{ count: number }>(sql`
      select count(*) from notifications where person_id = any(${[stoa.id(greta), stoa.id(eva)]}::bigint[])`);
    assert.equal(count, 0);
  });

  test('what one may not see cannot be followed', async () => {
    const secret = await community(stoa, 'Hidden circle', { owner: [clara, deniz] }, 'hidden');
    const discussion = await thread(stoa, secret, clara, 'Hidden words');
    const tag = await stoa.ground.db.transaction(async (tx) => {
      const { id } = await tx.one<{ id: number }>(
        sql`insert into tags (name) values ('layoffs') returning id`,
      );
      await tx.run(sql`insert into discussion_tags (discussion_id, tag_id) values (${discussion}, ${id})`);
      return id;
    });
    for (const [subject, id] of [
      ['community', secret.id],
      ['discussion', discussion],
      ['tag', tag],
    ] as const) {
      const answer = await stoa.as(eva).post('/follow', { subject, subject_id: id, level: 'everything' });
      assert.equal(answer.status, 404);
    }
  });

  test('after following one goes back to where one was, and nowhere else', async () => {
    const fields = { subject: 'community', subject_id: place.id, level: 'usual' };
    assert.equal((await stoa.as(ana).post('/follow', { ...fields, back: '/inbox' })).to, '/inbox');
    for (const back of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])
      assert.equal(
        (await stoa.as(ana).post('/follow', { ...fields, back })).to,
        `/communities/${place.slug}`,
      );
  });
});

describe('What one chose', () => {
  test('is shown again as it was left', async () => {
    await stoa.as(ana).post('/settings/notifications', { weekday: 3, told: ['mention mail', 'news digest'] });
    const page = (await stoa.as(ana).get('/settings/notifications')).body;
    const ticked = [...page.matchAll(/value="([a-z]+ [a-z]+)" checked/g)].map(([, box]) => box);
    assert.deepEqual(ticked, ['mention mail', 'news digest']);
    assert.match(page, /<option value="3" selected>Wednesday/);
  });

  test('by mail only: it is not in the inbox and not counted', async () => {
    await mention(clara, ana, await start(clara, 'By mail only'));
    assert.equal(await isTold(ana, 'By mail only'), false);
    const { mail_at, read_at } = await stoa.ground.db.one<{ mail_at: Date | null; read_at: Date | null }>(sql`
      select n.mail_at, n.read_at from notifications n join discussions d on d.id = n.discussion_id
      where n.person_id = ${stoa.id(ana)} and d.title = 'By mail only' and n.kind = 'mention'`);
    assert.ok(mail_at && read_at);
  });
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { runNow } from '#test/support/conversation.ts';
import { makeCommunity, makeDiscussion, makeReply, type MadeCommunity } from '#test/support/factory.ts';
import { makeCompany, type Placed } from '#test/support/flow-company.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
let people: Placed[];
let community: MadeCommunity;

type Told = { value?: number; withheld?: string } | null;
type Answer = {
  month: string | null;
  figures: { figure: string; now: Told; beside: string; points: { month: string; value: number }[] }[];
  diagnosis: { question: string; state: string; against: string[]; experiment: string | null }[];
};
const read = async () =>
  (await stoa.as(clara).api('GET', `/communities/${community.slug}/health`)).json<Answer>();
const figureOf = async (name: string) => (await read()).figures.find(({ figure }) => figure === name)!;

/** A question asked so many months ago, on the tenth, with replies after so many hours. */
async function ask(monthsAgo: number, asker: number, replies: readonly [by: number, hours: number][]) {
  const { id } = await makeDiscussion(stoa, community);
  await stoa.ground.db.transaction(async (tx) => {
    const { at } = await tx.one<{ at: Date }>(sql`
      select (date_trunc('month', moment() at time zone 'UTC') - make_interval(months => ${monthsAgo})
        + interval '9 days') at time zone 'UTC' as at`);
    await tx.run(sql`update discussions set author_id = ${asker}, created_at = ${at} where id = ${id}`);
    await tx.run(sql`update posts set author_id = ${asker}, created_at = ${at} where discussion_id = ${id}`);
    for (const [i, [by, hours]] of replies.entries())
      await tx.run(sql`
        insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised, created_at)
        values (${id}, ${i + 2}, ${by}, '<p>So.</p>', 'So.', 1, ${at}::timestamptz + make_interval(hours => ${hours}))`);
  });
}

const lives = (months: number) =>
  stoa.ground.db.run(sql`
    update communities set live_at = date_trunc('month', moment()) - make_interval(months => ${months}) where id = ${community.id}`);

before(async () => {
  stoa = await startStoa();
  // A month is counted when its last questions had two days.
  await stoa.ground.db.run(sql`
    update clock set shift = shift + (date_trunc('month', moment()) + interval '1 month 9 days' - moment())`);
  people = await makeCompany(stoa, { Assembly: 20, Sales: 15 });
  community = await makeCommunity(stoa, 'closed', {
    people: { owner: [clara, deniz], moderator: [ben], member: [ana] },
  });
  await lives(13);
  const ids = people.map(({ id }) => id);
  const usually = (monthsAgo: number) =>
    Promise.all(
      [0, 1, 2, 3, 4, 5].map((i) =>
        ask(monthsAgo, ids[i]!, [
          [ids[i + 6]!, 2],
          [ids[i + 12]!, 3],
        ]),
      ),
    );
  for (const monthsAgo of [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) await usually(monthsAgo);
  // In the last month few wrote, and nobody answered most of them.
  for (const i of [0, 1, 2, 3, 4]) await ask(1, ids[i]!, i === 0 ? [[ids[6]!, 30]] : []);
  await runNow(stoa, 'community-months');
});
after(() => stoa.stop());

test('each figure of the last month stands beside the months before it', async () => {
  const { month, figures } = await read();
  assert.match(month!, /-01$/);
  const said = Object.fromEntries(figures.map(({ figure, now, beside }) => [figure, [now, beside]]));
  assert.deepEqual(said['active share'], [{ value: 6 / 18 }, 'below usual']);
  assert.deepEqual(said['unanswered'], [{ value: 0.8 }, 'above usual']);
  assert.deepEqual(said['first reply'], [null, 'too little past']);
  assert.deepEqual(said['bus factor'], [{ withheld: 'few' }, 'too little past'], 'one alone answered');
  assert.deepEqual((await figureOf('first reply')).points.at(-1)?.value, 120);
});

test('what it may lack is told by its figures, with what to try next', async () => {
  const { diagnosis } = await read();
  assert.deepEqual(
    diagnosis.map(({ question, state, experiment }) => [question, state, experiment]),
    [
      ['people', 'ails', 'invite those who left'],
      ['transformation', 'well', null],
      ['value', 'ails', 'share out questions'],
    ],
  );
});

test('a month is written once, however often one looks, and stays as it was', async () => {
  const rows = () =>
    stoa.ground.db.many(
      sql`select h.*, h.xmin::text as written from health_months h order by community_id, month`,
    );
  const earlier = await rows();
  await runNow(stoa, 'community-months');
  assert.deepEqual(await rows(), earlier);
  assert.equal(earlier.length, 12, 'the month in which it went live is none of its own');
});

test('the pages ask the database few times', async () => {
  for (const page of ['health', 'reviews']) {
    const address = `/communities/${community.slug}/${page}`;
    await stoa.as(clara).get(address);
    const earlier = stoa.ground.db.statements();
    assert.equal((await stoa.as(clara).get(address)).status, 200);
    assert.ok(stoa.ground.db.statements() - earlier <= 5, page);
  }
});

test('the page says what to try, and has a table for each drawing', async () => {
  const { body } = await stoa.as(clara).get(`/communities/${community.slug}/health`);
  await assertValidHtml(body);
  assert.match(body, /Teilt offene Fragen auf/);
  assert.match(body, /Anteile als Tabelle/);
});

test('a member finds no health, but how it was decided', async () => {
  assert.equal((await stoa.as(ana).get(`/communities/${community.slug}/health`)).status, 403);
  assert.equal((await stoa.as(ana).get(`/communities/${community.slug}/reviews`)).status, 200);
  assert.equal((await stoa.as(eva).get(`/communities/${community.slug}/reviews`)).status, 404);
});

const told = async (person: Role) =>
  (
    await stoa.ground.db.one<{ count: number }>(sql`
      select count(*)::int as count from notifications
      where person_id = ${stoa.id(person)} and kind = 'community_review'`)
  ).count;

test('half a year after it went live the owners are told of the review, once', async () => {
  const young = await makeCommunity(stoa, 'open');
  await runNow(stoa, 'community-reviews');
  const before = await told(clara);
  await stoa.later('5 months');
  await runNow(stoa, 'community-reviews');
  const meanwhile = await told(clara);
  await stoa.later('40 days');
  await runNow(stoa, 'community-reviews');
  await runNow(stoa, 'community-reviews');
  await stoa.ground.db.run(sql`update sessions set expires_at = moment() + interval '1 year'`);
  assert.equal(await told(clara), meanwhile + 1);
  assert.ok(meanwhile > before, 'the older community was due earlier');
  assert.equal(await told(ana), 0);
  const inbox = await stoa.as(clara).get('/inbox?show=all');
  assert.ok(inbox.body.includes(`/communities/${young.slug}/reviews`));
});

test('an owner says that it is kept and why, and sets the next day; members read it', async () => {
  const { slug } = await makeCommunity(stoa, 'hidden');
  const missing = await stoa.as(clara).post(`/communities/${slug}/reviews`, { decision: 'keep' });
  assert.equal(missing.status, 422);
  await assertValidHtml(missing.body);
  const past = { decision: 'keep', why: 'It helps.', next_on: '2020-01-01' };
  assert.equal((await stoa.as(clara).post(`/communities/${slug}/reviews`, past)).status, 422);
  const kept = { decision: 'change', why: 'We meet at noon from now on.', next_on: '2098-05-04' };
  assert.equal((await stoa.as(clara).post(`/communities/${slug}/reviews`, kept)).status, 303);
  const page = (await stoa.as(ana).get(`/communities/${slug}/reviews`)).body;
  await assertValidHtml(page);
  assert.match(page, /We meet at noon from now on/);
  assert.match(page, /2098/);
  const day = await stoa.as(clara).post(`/communities/${slug}/review-day`, { due_on: '2097-01-02' });
  assert.equal(day.status, 303);
  assert.match((await stoa.as(ana).get(`/communities/${slug}/reviews`)).body, /2097/);
});

test('to stop it begins its closing with a harvest, and is celebrated', async () => {
  const made = await makeCommunity(stoa, 'open');
  const { slug } = made;
  await makeReply(stoa, await makeDiscussion(stoa, made));
  const why = 'All plants have the new seals.';
  const { status } = await stoa
    .as(clara)
    .api('POST', `/communities/${slug}/reviews`, { decision: 'stop', why });
  assert.equal(status, 201);
  const page = (await stoa.as(ana).get(`/communities/${slug}/reviews`)).body;
  await assertValidHtml(page);
  assert.match(page, /Thank you/);
  assert.match(page, /All plants have the new seals/);
  assert.equal((await stoa.as(clara).get(`/communities/${slug}/harvest`)).status, 200);
  const again = await stoa.as(clara).post(`/communities/${slug}/reviews`, { decision: 'keep', why });
  assert.equal(again.status, 403, 'what closes is decided');
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva, femi } from '#test/support/cast.ts';
import { charter, foundLive } from '#test/support/communities.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { sql } from '#platform/database/sql.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const accept = { guidelines: 'yes', version: 1 };
const happened = async (kind: string) =>
  (
    await stoa.ground.db.one<{ times: number }>(
      sql`select count(*) as times from activity where kind = ${kind}`,
    )
  ).times;
const conversation = (slug: string, title: string) =>
  stoa.ground.db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into discussions (community_id, kind, title, author_id, posts_count)
      select id, 'question', ${title}, ${stoa.id(ana)}, 2 from communities where slug = ${slug} returning id`);
    await tx.run(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised, score)
      values (${id}, 1, ${stoa.id(ana)}, '<p>Why?</p>', 'Why?', 1, 0),
             (${id}, 2, ${stoa.id(ben)}, '<p>Change the seal</p>', 'Change the seal', 1, 3)`);
    return id;
  });

test('what a change means is said with numbers before anything is saved', async () => {
  const slug = await foundLive(stoa, 'Pressing', [clara, deniz]);
  const base = `/communities/${slug}/settings`;
  await conversation(slug, 'Why does it stop?');
  const page = await stoa
    .as(deniz)
    .get(`${base}/change?visibility=closed&joining=request&posting=moderators`);
  assert.match(page.body, /4 people who are not members will no longer be able to read/);
  assert.match(page.body, /one conversation/);
  assert.equal((await stoa.as(eva).get(`/communities/${slug}`)).status, 200, 'nothing has been saved yet');
  assert.equal(
    (await stoa.as(ana).get(`${base}/change?visibility=closed&joining=open&posting=members`)).status,
    403,
  );
  const saved = await stoa
    .as(deniz)
    .post(base, { visibility: 'closed', joining: 'request', posting: 'moderators' });
  assert.equal(saved.status, 303);
  const seen = (await stoa.as(eva).api('GET', `/communities/${slug}`)).json<{ readable: boolean }>();
  assert.equal(seen.readable, false);
});

test('a rule needs a condition, and its count is shown', async () => {
  const slug = await foundLive(stoa, 'Rules', [clara, deniz]);
  const base = `/communities/${slug}/settings`;
  const empty = await stoa.as(deniz).post(base, { visibility: 'open', joining: 'rule', posting: 'members' });
  assert.equal(empty.status, 422);
  const counted = await stoa
    .as(deniz)
    .get(`${base}?visibility=open&joining=rule&posting=members&departments=Engineering&locations=Leeds`);
  assert.match(counted.body, /holds for 2 people now/);
});

test('guidelines that change are accepted again before one writes', async () => {
  const slug = await foundLive(stoa, 'Guided', [clara, deniz]);
  const base = `/communities/${slug}`;
  await stoa.as(ana).post(`${base}/membership`, accept);
  assert.equal(
    (await stoa.as(clara).post(`${base}/guidelines`, { text: '- We also say thank you' })).status,
    303,
  );
  const before = (await stoa.as(ana).api('GET', base)).json<{ may_post: boolean; posting_barrier: string }>();
  assert.deepEqual([before.may_post, before.posting_barrier], [false, 'guidelines']);
  assert.match((await stoa.as(ana).get(`${base}/about`)).body, /guidelines have changed/);
  assert.equal((await stoa.as(ana).post(`${base}/guidelines/acceptance`, { version: 2 })).status, 422);
  await stoa.as(ana).post(`${base}/guidelines/acceptance`, { version: 2, guidelines: 'yes' });
  assert.equal((await stoa.as(ana).api('GET', base)).json<{ may_post: boolean }>().may_post, true);
  assert.match(
    (await stoa.as(ana).get(`${base}/guidelines`)).body,
    /We are kind/,
    'the earlier ones stay readable',
  );
});

test('every version of the charter stays readable, and the same words make no version', async () => {
  const slug = await foundLive(stoa, 'Chartered', [clara, deniz]);
  const base = `/communities/${slug}`;
  await stoa.as(clara).post(`${base}/charter`, charter);
  assert.equal((await stoa.as(clara).get(`${base}/charter/versions/2`)).status, 404);
  await stoa.as(deniz).post(`${base}/charter`, { ...charter, overlap: 'Quiet nights for all' });
  assert.match((await stoa.as(ana).get(`${base}/about`)).body, /Quiet nights for all/);
  assert.match((await stoa.as(ana).get(`${base}/charter/versions/1`)).body, /let people sleep/);
  assert.match((await stoa.as(ana).get(`${base}/charter/versions`)).body, /Version 2/);
  const incomplete = await stoa.as(deniz).post(`${base}/charter`, { ...charter, people: ' ' });
  assert.equal(incomplete.status, 422);
  assert.equal((await stoa.as(ana).post(`${base}/charter`, charter)).status, 403);
});

test('the one who looks after a ritual is reminded once the day before', async () => {
  const slug = await foundLive(stoa, 'Regular', [clara, deniz]);
  const base = `/communities/${slug}/rituals`;
  const ritual = { name: 'Case clinic', what: '', cadence: 'weekly', weekday: 3, starts_on: '' };
  assert.equal((await stoa.as(clara).post(base, { ...ritual, owner_id: stoa.id(eva) })).status, 422);
  assert.equal((await stoa.as(clara).post(base, { ...ritual, owner_id: stoa.id(deniz) })).status, 303);
  assert.match((await stoa.as(eva).get(`/communities/${slug}/about`)).body, /Case clinic/);
  const { remindOfRituals } = await import('./rituals/remind-of-rituals.ts');
  for (let day = 0; day < 7; day++) {
    await remindOfRituals(stoa.ground);
    await remindOfRituals(stoa.ground);
    await stoa.later('1 day');
  }
  assert.equal(await happened('ritual.due'), 1);
});

test('an end date reminds the owners a fortnight before, and then the harvest begins', async () => {
  const slug = await foundLive(stoa, 'Project', [clara, deniz]);
  const { day } = await stoa.ground.db.one<{ day: string }>(
    sql`select (moment() + interval '20 days')::date as day`,
  );
  const settings = { visibility: 'open', joining: 'open', posting: 'members', ends_on: day };
  await stoa.as(clara).api('PUT', `/communities/${slug}/settings`, settings);
  const { watchEndDates } = await import('./closing/watch-end-dates.ts');
  const look = async () => {
    await watchEndDates(stoa.ground);
    await watchEndDates(stoa.ground);
    return happened('community.end_approaching');
  };
  assert.equal(await look(), 0);
  await stoa.later('7 days');
  assert.equal(await look(), 1);
  await stoa.later('14 days');
  await look();
  const { state } = (await stoa.as(clara).api('GET', `/communities/${slug}`)).json<{ state: string }>();
  assert.equal(state, 'closing');
});

test('a community closes with a harvest, stays readable, and its owners can open it again', async () => {
  const slug = await foundLive(stoa, 'Moving', [clara, deniz]);
  const base = `/communities/${slug}`;
  await stoa.as(ana).post(`${base}/membership`, accept);
  const discussion = await conversation(slug, 'Which seal?');
  assert.equal((await stoa.as(ana).post(`${base}/closing`)).status, 403);
  assert.equal((await stoa.as(deniz).post(`${base}/closing`)).to, `${base}/harvest`);
  assert.equal((await stoa.as(deniz).post(`${base}/archive`)).status, 422, 'not without a harvest');
  const form = await stoa.as(deniz).get(`${base}/harvest`);
  assert.match(form.body, /Change the seal/, 'good answers are proposed');
  const post = /name="answers" value="(\d+)"/.exec(form.body)?.[1] ?? '';
  const harvest = { answers: post, lessons: 'Label cables first', decisions: '', thanks: 'To Ben' };
  assert.equal((await stoa.as(deniz).post(`${base}/harvest`, harvest)).status, 303);
  assert.equal((await stoa.as(deniz).post(`${base}/archive`)).status, 303);
  const read = await stoa.as(eva).get(`${base}/harvest`);
  assert.match(read.body, /Label cables first/);
  assert.match(read.body, new RegExp(`/discussions/${discussion}#post-2`));
  const mine = (await stoa.as(ana).api('GET', base)).json<{ may_post: boolean; posting_barrier: string }>();
  assert.deepEqual([mine.may_post, mine.posting_barrier], [false, 'archived']);
  assert.match((await stoa.as(eva).get('/communities?show=archived')).body, /Moving/);
  assert.equal((await stoa.as(eva).post(`${base}/membership`, accept)).status, 403);
  assert.equal((await stoa.as(clara).post(`${base}/reopening`)).to, base);
  assert.equal((await stoa.as(ana).api('GET', base)).json<{ may_post: boolean }>().may_post, true);
});

test('two communities become one: people and conversations move, the old address leads on', async () => {
  const from = await foundLive(stoa, 'Small pumps', [clara, ben], { visibility: 'closed' });
  const into = await foundLive(stoa, 'All pumps', [clara, deniz]);
  await stoa.as(ana).post(`/communities/${from}/membership`, accept);
  const discussion = await conversation(from, 'Which oil?');
  assert.equal(
    (await stoa.as(ben).post(`/communities/${from}/merging`, { into })).status,
    403,
    'he owns only one',
  );
  const said = await stoa.as(clara).get(`/communities/${from}/merging?into=${into}`);
  assert.match(said.body, /2 Mitglieder ziehen zu/);
  assert.match(said.body, /3 Personen können/);
  assert.equal(
    (await stoa.as(clara).post(`/communities/${from}/merging`, { into })).to,
    `/communities/${into}`,
  );
  const moved = await stoa.as(eva).get(`/communities/${from}/about`);
  assert.deepEqual([moved.status, moved.to], [308, `/communities/${into}/about`]);
  assert.equal(
    (await stoa.as(ana).api('GET', `/communities/${from}`)).json<{ slug: string; my_role: string }>().my_role,
    'member',
  );
  const { slug } = await stoa.ground.db.one<{ slug: string }>(sql`
    select c.slug from discussions d join communities c on c.id = d.community_id where d.id = ${discussion}`);
  assert.equal(slug, into);
  const third = await foundLive(stoa, 'Everything', [clara, deniz]);
  assert.equal((await stoa.as(femi).post(`/communities/${into}/merging`, { into: third })).status, 303);
  assert.equal((await stoa.as(eva).get(`/communities/${from}/about`)).to, `/communities/${third}/about`);
});

test('the address of a hidden community that was merged leads on only those who were in it', async () => {
  const from = await foundLive(stoa, 'Quiet work', [clara, deniz], { visibility: 'hidden' });
  const into = await foundLive(stoa, 'Open work', [clara, deniz]);
  await stoa.as(clara).post(`/communities/${from}/merging`, { into });
  const path = `/communities/${from}/about`;
  assert.deepEqual(
    [(await stoa.as(deniz).get(path)).status, (await stoa.as(eva).get(path)).status],
    [308, 404],
  );
  await stoa.as(eva).post(`/communities/${into}/membership`, accept);
  assert.equal((await stoa.as(eva).get(path)).status, 404, 'nor does one who came to the other');
});

test('names are found with typing mistakes, and long lists go on', async () => {
  for (let number = 1; number <= 33; number++)
    await stoa.ground.db.run(sql`
      insert into communities (slug, name, state) values (${`circle-${number}`}, ${`Reading circle ${number}`}, 'live')`);
  assert.match((await stoa.as(eva).get('/communities?q=Reedin+cirkle')).body, /Reading circle/);
  const seen = new Set<string>();
  let after = '';
  for (let pages = 0; pages < 5; pages++) {
    const { items, next } = (await stoa.as(eva).api('GET', `/communities${after}`)).json<{
      items: { slug: string }[];
      next: string | null;
    }>();
    for (const { slug } of items) assert.ok(!seen.has(slug) && seen.add(slug));
    if (next === null) break;
    after = `?after=${next}`;
  }
  assert.ok(seen.has('circle-1') && seen.has('circle-33'));
});

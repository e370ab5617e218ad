import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva, femi, greta } from '#test/support/cast.ts';
import { sql } from '#platform/database/sql.ts';
import { makeCommunity } from '#test/support/factory.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundLive } from '#test/support/communities.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

type Community = {
  my_role: string | null;
  members_count: number;
  owner_wanted_at: string | null;
  may_post: boolean;
  posting_barrier: string | null;
};
const look = async (role: typeof ana, slug: string) =>
  (await stoa.as(role).api('GET', `/communities/${slug}`)).json<Community>();
const happened = async (kind: string) =>
  (
    await stoa.ground.db.one<{ times: number }>(
      sql`select count(*) as times from activity where kind = ${kind}`,
    )
  ).times;

test('who joins accepts the guidelines first, and joining twice at once is joining once', async () => {
  const slug = await foundLive(stoa, 'Welding', [clara, deniz]);
  const path = `/communities/${slug}/membership`;
  const unread = await stoa.as(ana).post(path);
  assert.equal(unread.status, 422);
  assert.match(unread.body, /say that you accept them/);
  const before = await happened('member.joined');
  const answers = await Promise.all(
    [1, 2, 3].map(() => stoa.as(ana).post(path, { guidelines: 'yes', version: 1 })),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal(await happened('member.joined'), before + 1);
  assert.equal((await look(ana, slug)).members_count, 3);
});

test('a request is answered with a word, and lets in who is approved', async () => {
  const slug = await foundLive(stoa, 'Audits', [clara, deniz], { joining: 'request' });
  const base = `/communities/${slug}`;
  assert.equal(
    (await stoa.as(ana).post(`${base}/membership`, { guidelines: 'yes', version: 1 })).status,
    403,
  );
  const words = { message: 'I run them in Porto', guidelines: 'yes', version: 1 };
  assert.equal((await stoa.as(ana).post(`${base}/requests`, words)).status, 303);
  assert.equal((await stoa.as(ben).post(`${base}/requests`, words)).status, 303);
  assert.match((await stoa.as(clara).get(`${base}/members`)).body, /I run them in Porto/);
  assert.equal((await stoa.as(eva).get(`${base}/members`)).body.includes('I run them'), false);
  const yes = { answer: 'approved', word: 'Come in' };
  const both = await Promise.all([
    stoa.as(clara).post(`${base}/requests/${stoa.id(ana)}`, yes),
    stoa.as(deniz).post(`${base}/requests/${stoa.id(ana)}`, { answer: 'declined', word: 'Not now' }),
  ]);
  assert.deepEqual(
    both.map(({ status }) => status).sort(),
    [303, 404],
    'the first of two moderators decides',
  );
  await stoa.as(clara).post(`${base}/requests/${stoa.id(ben)}`, { answer: 'declined', word: 'Later' });
  assert.equal((await look(ben, slug)).my_role, null);
});

test('a hidden community is found by nobody but its members and those invited', async () => {
  const slug = await foundLive(stoa, 'Works council', [clara, deniz], {
    visibility: 'hidden',
    joining: 'invitation',
  });
  const base = `/communities/${slug}`;
  for (const role of [ana, femi]) {
    assert.equal((await stoa.as(role).get(`${base}/about`)).status, 404);
    assert.equal((await stoa.as(role).get('/communities')).body.includes('Works council'), false);
  }
  await stoa.as(clara).post(`${base}/invitations`, { person_id: stoa.id(ana), role: 'member' });
  assert.match((await stoa.as(ana).get('/communities')).body, /Works council/);
  assert.equal((await stoa.as(ana).get(`${base}/join`)).status, 200);
  await stoa.as(ana).post(`${base}/invitation/decline`);
  assert.equal((await stoa.as(ana).get(`${base}/join`)).status, 404);
});

test('the last owner hands over before leaving, also when both owners leave at once', async () => {
  const slug = await foundLive(stoa, 'Logistics', [clara, deniz]);
  const answers = await Promise.all(
    [clara, deniz].map((owner) => stoa.as(owner).post(`/communities/${slug}/leave`)),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
  const stays = answers[0]!.status === 422 ? clara : deniz;
  assert.ok((await look(stays, slug)).owner_wanted_at, 'the one who stays looks for another');
  await stoa.as(ana).post(`/communities/${slug}/membership`, { guidelines: 'yes', version: 1 });
  assert.equal((await stoa.as(ana).post(`/communities/${slug}/owners`)).status, 303);
  assert.match((await stoa.as(femi).get('/administration/communities')).body, /Ana Duarte/);
  assert.equal((await stoa.as(eva).get('/administration/communities')).status, 404);
  assert.equal((await stoa.as(femi).post(`/communities/${slug}/owners/${stoa.id(ana)}`)).status, 303);
  assert.equal((await look(ana, slug)).my_role, 'owner');
  assert.equal((await look(stays, slug)).owner_wanted_at, null);
});

test('moderators remove members and not owners, members nobody', async () => {
  const slug = await foundLive(stoa, 'Moulds', [clara, deniz]);
  const base = `/communities/${slug}/members`;
  for (const role of [ana, eva])
    await stoa.as(role).post(`/communities/${slug}/membership`, { guidelines: 'yes', version: 1 });
  await stoa.as(clara).post(`${base}/${stoa.id(ana)}/role`, { role: 'moderator' });
  assert.equal((await stoa.as(eva).post(`${base}/${stoa.id(ana)}/removal`)).status, 403);
  assert.equal((await stoa.as(ana).post(`${base}/${stoa.id(clara)}/removal`)).status, 403);
  assert.equal((await stoa.as(ana).post(`${base}/${stoa.id(eva)}/removal`)).status, 303);
  assert.equal((await look(eva, slug)).my_role, null);
  assert.equal((await stoa.as(clara).post(`${base}/${stoa.id(greta)}/removal`)).status, 404);
});

test('a rule of the directory puts people in, and who leaves is not put in again', async () => {
  const slug = await foundLive(stoa, 'Engineers', [clara, deniz]);
  const rule = { departments: ['Engineering', 'Learning'], locations: [], levels: [], started_after: null };
  const settings = { visibility: 'open', joining: 'rule', posting: 'members', rule, ends_on: null };
  const foresight = await stoa.as(clara).api('POST', `/communities/${slug}/settings/foresight`, settings);
  assert.deepEqual(foresight.json<{ consequences: unknown }>().consequences, [
    { what: 'join_by_rule', count: 2 },
  ]);
  assert.equal((await stoa.as(clara).api('PUT', `/communities/${slug}/settings`, settings)).status, 200);
  assert.equal((await look(ben, slug)).my_role, 'member');
  assert.equal(
    (await look(eva, slug)).posting_barrier,
    'guidelines',
    'guidelines are accepted before writing',
  );
  assert.equal((await stoa.as(eva).post(`/communities/${slug}/leave`)).status, 303);

  const { db } = stoa.ground;
  await db.run(
    sql`update people set department = 'Engineering' where id = any(${[stoa.id(ana), stoa.id(eva)]}::bigint[])`,
  );
  await db.run(sql`
    with changed as (insert into activity (kind, data)
      values ('directory.changed', json_build_object('person_ids', json_build_array(${stoa.id(ana)}::bigint, ${stoa.id(eva)}::bigint))) returning id)
    select graphile_worker.add_job('happened', json_build_object('ids', json_build_array(id))) from changed`);
  await stoa.settle();
  assert.equal((await look(ana, slug)).my_role, 'member');
  assert.equal((await look(eva, slug)).my_role, null, 'who has left stays out');
  assert.equal(
    (await stoa.as(eva).post(`/communities/${slug}/membership`, { guidelines: 'yes', version: 1 })).status,
    303,
  );
});

test('an owner who leaves the company leaves a community that asks for another', async () => {
  const slug = await foundLive(stoa, 'Coating', [clara, ben]);
  const { db } = stoa.ground;
  await db.run(sql`update people set status = 'deactivated' where id = ${stoa.id(ben)}`);
  await db.run(sql`
    with left_us as (insert into activity (kind, data) values ('person.deactivated', json_build_object('person_id', ${stoa.id(ben)}::bigint)) returning id)
    select graphile_worker.add_job('happened', json_build_object('ids', json_build_array(id))) from left_us`);
  await stoa.settle();
  assert.ok((await look(clara, slug)).owner_wanted_at);
  assert.equal((await look(clara, slug)).members_count, 1);
});

test('who moderates finds the way to the rituals on the page about the community, others do not', async () => {
  const { slug } = await makeCommunity(stoa);
  const link = `href="/communities/${slug}/rituals"`;
  const path = `/communities/${slug}/about`;
  assert.ok((await stoa.as(deniz).get(path)).body.includes(link));
  assert.ok(!(await stoa.as(ana).get(path)).body.includes(link));
});

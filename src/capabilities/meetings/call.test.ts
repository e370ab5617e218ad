import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva, femi } from '#test/support/cast.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
let session: number;
before(async () => {
  stoa = await startStoa();
  const group = await makeGroup(stoa, await makeProgramme(stoa, 'team-retrospective'), [ana, ben, clara]);
  const found = await stoa.ground.db.one<{ id: number }>(sql`
    select m.id from meetings m join steps s on s.id = m.step_id where m.group_id = ${group} order by s.position limit 1`);
  session = found.id;
  await stoa.as(ana).post(`/sessions/${session}/beginnings`, {
    people: [ana, ben, clara].map((one) => String(stoa.id(one))),
  });
});
after(() => stoa.stop());

const join = (who: typeof ana) => stoa.as(who).api('PUT', `/sessions/${session}/call`);

test('a site has no calls until its administrator wants them; then each gets a password for the relay', async () => {
  assert.equal((await join(ana)).status, 404);
  assert.doesNotMatch((await stoa.as(ana).get(`/sessions/${session}`)).body, /session-call/);
  const wrong = await stoa
    .as(femi)
    .post('/admin/calls', { enabled: 'yes', turnUrl: 'https://turn.example.org' });
  assert.equal(wrong.status, 422);
  await assertValidHtml(wrong.body);
  await stoa.as(femi).post('/admin/calls', {
    enabled: 'yes',
    turnUrl: 'turn:turn.example.org:3478',
    turnSecret: 'a shared secret',
  });
  const page = await stoa.as(femi).get('/admin/calls');
  assert.doesNotMatch(page.body, /a shared secret/);
  await assertValidHtml(page.body);
  const { ice } = (await join(ana)).json<{ ice: { urls: string; username: string; credential: string }[] }>();
  assert.match(ice[0]!.username, new RegExp(`^\\d+:${stoa.id(ana)}$`));
  assert.doesNotMatch(JSON.stringify(ice), /a shared secret/);
});

test('only a page that was loaded for a call may ask for the camera', async () => {
  const plain = await stoa.as(ana).get(`/sessions/${session}`);
  assert.match(String(plain.headers['permissions-policy']), /camera=\(\)/);
  const called = await stoa.as(ana).get(`/sessions/${session}?call=yes`);
  assert.match(String(called.headers['permissions-policy']), /camera=\(self\)/);
  await assertValidHtml(called.body);
});

test('what two browsers tell one another is read by the one whom it is for', async () => {
  await join(ana);
  assert.deepEqual((await join(ben)).json<{ others: number[] }>().others, [stoa.id(ana)]);
  const sent = await stoa
    .as(ben)
    .api('POST', `/sessions/${session}/call/signals`, { to: stoa.id(ana), body: 'way' });
  assert.equal(sent.status, 204);
  const read = async (who: typeof ana) =>
    (await stoa.as(who).api('GET', `/sessions/${session}/call/signals`)).json<{ items: { body: string }[] }>()
      .items;
  assert.deepEqual(
    (await read(ana)).map(({ body }) => body),
    ['way'],
  );
  assert.deepEqual(await read(clara), []);
  assert.equal((await stoa.as(eva).api('GET', `/sessions/${session}/call/signals`)).status, 404);
  assert.equal(
    (await stoa.as(eva).api('POST', `/sessions/${session}/call/signals`, { to: stoa.id(ana), body: 'x' }))
      .status,
    404,
  );
  await stoa.as(ana).api('DELETE', `/sessions/${session}/call`);
  assert.deepEqual(await read(ana), []);
});

test('the seventh is told that the call is full, until somebody has gone', async () => {
  await stoa.ground.db.run(sql`delete from callers`);
  await stoa.ground.db.run(sql`
    with more as (
      insert into people (name, email) select 'Guest ' || n, 'guest' || n || '@example.org' from generate_series(1, 6) n
      returning id),
    inside as (
      insert into group_members (group_id, person_id, programme_id)
      select m.group_id, more.id, m.programme_id from meetings m, more where m.id = ${session})
    insert into callers (meeting_id, person_id) select ${session}, id from more`);
  const full = await join(clara);
  assert.equal(full.status, 422);
  assert.match(full.body, /6/);
  await stoa.later('2 minutes');
  assert.equal((await join(clara)).status, 200);
});

test('who has left the group is in no call any more, and reaches nobody in it', async () => {
  await stoa.ground.db.run(sql`delete from callers`);
  await join(ana);
  await join(ben);
  const { group_id } = await stoa.ground.db.one<{ group_id: number }>(sql`
    select group_id from meetings where id = ${session}`);
  assert.equal((await stoa.as(ben).post(`/groups/${group_id}/departure`)).status, 303);
  const signals = `/sessions/${session}/call/signals`;
  const reached = await stoa.as(ben).api('POST', signals, { to: stoa.id(ana), body: 'way' });
  assert.equal(reached.status, 404);
  assert.equal((await stoa.as(ana).api('POST', signals, { to: stoa.id(ben), body: 'way' })).status, 404);
  assert.deepEqual((await join(ana)).json<{ others: number[] }>().others, []);
});

test('a session that was still to come when its group ended cannot be planned any more', async () => {
  const group = await makeGroup(stoa, await makeProgramme(stoa, 'team-retrospective'), [ana, clara]);
  const { id, slug } = await stoa.ground.db.one<{ id: number; slug: string }>(sql`
    select m.id, p.slug from meetings m join programmes p on p.id = m.programme_id where m.group_id = ${group} limit 1`);
  assert.equal((await stoa.as(eva).post(`/programmes/${slug}/closing`, { words: 'Thank you' })).status, 303);
  for (const [path, fields] of [
    ['replies', { reply: 'yes' }],
    ['cancellations', { why: 'Too late' }],
    ['beginnings', { people: String(stoa.id(ana)) }],
    ['records', { people: String(stoa.id(ana)) }],
  ] as const)
    assert.equal((await stoa.as(ana).post(`/sessions/${id}/${path}`, fields)).status, 403, path);
  assert.equal((await stoa.as(ana).get(`/sessions/${id}`)).status, 200);
});

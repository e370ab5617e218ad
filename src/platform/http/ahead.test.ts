import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, type Role } from '#test/support/cast.ts';
import { makeCommunity, makeDiscussion } from '#test/support/factory.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let thread: string;
before(async () => {
  stoa = await startStoa();
  thread = `/discussions/${(await makeDiscussion(stoa, await makeCommunity(stoa, 'closed'))).id}`;
});
after(() => stoa.stop());

/** Their browser, known from pages that it has seen. */
async function regular(role: Role) {
  const browser = stoa.as(role);
  for (const page of ['/', thread, thread]) assert.equal((await browser.get(page)).status, 200);
  return browser;
}
const leadsToSignIn = async (role: Role, page: string) => {
  const answer = await stoa.as(role).get(page);
  assert.equal(answer.status, 303);
  assert.match(answer.to!, /^\/sign-in/);
  assert.ok(!answer.body.includes('It holds all summer'));
};

test('a session that has ended opens nothing from that moment on', async () => {
  await regular(ana);
  await stoa.ground.db.run(sql`delete from sessions where person_id = ${stoa.id(ana)}`);
  await leadsToSignIn(ana, thread);
  await leadsToSignIn(ana, '/');
});

test('somebody who was deactivated sees nothing from that moment on', async () => {
  await regular(deniz);
  await stoa.ground.db.run(sql`update people set status = 'deactivated' where id = ${stoa.id(deniz)}`);
  await leadsToSignIn(deniz, thread);
});

test('what changed about a person shows on the next page', async () => {
  const browser = await regular(clara);
  await stoa.ground.db.run(sql`update people set locale = 'de', theme = 'dark' where id = ${stoa.id(clara)}`);
  const { body } = await browser.get(thread);
  assert.match(body, /<html lang="de">/);
  assert.match(body, /data-theme="dark"/);
});

test('who does not belong any more finds nothing on the next page', async () => {
  const browser = await regular(ben);
  await stoa.ground.db.run(sql`update memberships set left_at = moment() where person_id = ${stoa.id(ben)}`);
  assert.equal((await browser.get(thread)).status, 404);
});

test('a page that was read for somebody else marks nothing as seen', async () => {
  const { db } = stoa.ground;
  const { count } = await db.one<{ count: number }>(
    sql`select count(*) from reads where person_id = ${stoa.id(clara)}`,
  );
  await db.run(sql`delete from reads`);
  await db.run(sql`delete from sessions where person_id = ${stoa.id(clara)}`);
  await leadsToSignIn(clara, thread);
  assert.ok(count > 0);
  assert.equal((await db.one<{ count: number }>(sql`select count(*) from reads`)).count, 0);
});

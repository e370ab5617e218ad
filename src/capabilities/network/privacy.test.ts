import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setConsent } from '#capabilities/relations/index.ts';
import { sql } from '#platform/database/sql.ts';
import { readRows } from '#test/permissions/read-rows.ts';
import { addressOf } from '#test/permissions/table.ts';
import { ana, ben, clara, deniz, eva, femi, ines } from '#test/support/cast.ts';
import { about, aCheck, findCheckOf } from '#test/support/checks.ts';
import { dumpTables } from '#test/support/dump.ts';
import { overhear } from '#test/support/overheard.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { routes } from '../../app.ts';
import { closeDueShared } from './together/close-shared.ts';
import { countEverybody } from './together/count-everybody.ts';

/** What Ben types into his check. Half of it can be searched for without the search itself saying the other. */
const alias = 'Xylophonist Quandary-7741';
const mistyped = 'Unfindable Persimmon-9913';
const secrets = ['Quandary-7741', 'Persimmon-9913'];
const tells = (text: string) => secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

/** A newcomer, an owner, a moderator, somebody elsewhere, an administrator, a learning manager. */
const others = { ana, clara, deniz, eva, femi, ines };

/** Tables in which a check may stand; they are reached through `mine(me)` alone. */
const own = /^public\.network_(checks|contacts|links|moves)$/;

let stoa: Stoa;
let heard: ReturnType<typeof overhear>;
const ids = { check: 0, contact: 0, move: 0 };

before(async () => {
  heard = overhear();
  stoa = await startStoa({ logLevel: 'debug' });
  await stoa.enter(ines);
  await makeCheck();
});
after(async () => {
  heard.stop();
  await stoa.stop();
});

/** Through every door that there is: forms that are sent twice, forms with mistakes, the API with a key. */
async function makeCheck(): Promise<void> {
  const me = stoa.as(ben);
  ids.check = await aCheck(stoa, ben, { people: [ana, clara, deniz, eva] });
  const page = `/network/checks/${ids.check}/people`;
  const once = '6a1a0c3e-1111-4222-8333-444455556666';
  await me.post(page, { outsider: alias, once });
  await me.post(page, { outsider: alias, once });
  await me.post(page, { colleague: mistyped });
  await me.post(page, { colleague: `Ana Duarte, ${mistyped}`, outsider: alias });
  const key = { 'idempotency-key': 'a key of a program' };
  await me.api('POST', `/network/checks/${ids.check}/people`, { alias: `${alias} again` }, key);
  await me.api('GET', `/network/checks/${ids.check}`);
  await about(stoa, ben, ids.check);
  const { contacts } = await findCheckOf(stoa, ben, ids.check);
  ids.contact = contacts.find(({ name }) => name === alias)!.id;
  await me.get(`${page}/${ids.contact}`);
  await me.post(`/network/checks/${ids.check}/links/${contacts[0]!.id}/kept`, {
    knows: String(ids.contact),
    'was.knows': '',
  });
  await me.post(`/network/checks/${ids.check}/finish`, { once: `${once}7` });
  ids.move = (
    await stoa.ground.db.one<{ id: number }>(
      sql`select min(id) as id from network_moves where check_id = ${ids.check}`,
    )
  ).id;
  await me.post(`/network/moves/${ids.move}/outcome`, { outcome: 'done' });
  // Counted among many by his own wish, and looked at again in ninety days.
  await stoa.ground.db.transaction((tx) => setConsent(tx, { id: stoa.id(ben) }, 'check', true));
  await countEverybody(stoa.ground);
  await closeDueShared(stoa.ground);
}

test('the check is there, for Ben alone', async () => {
  assert.ok((await stoa.as(ben).get(`/network/checks/${ids.check}`)).body.includes(alias));
});

describe('no other table has a byte of it', () => {
  const isOwn = (table: string) => own.test(table);
  const nothing = async () => {
    for (const [table, rows] of await dumpTables(stoa, isOwn)) assert.deepEqual(tells(rows), [], table);
  };
  test('while work waits in the queue', nothing);
  test('once it is done', async () => {
    await stoa.settle();
    await nothing();
  });
  test('nor does the activity log say that there is one', async () => {
    const kinds = await stoa.ground.db.many(sql`
      select kind from activity where kind like 'network%' or data::text ~ 'check_id|contact|alias'`);
    assert.deepEqual(kinds, []);
  });
});

describe('nobody else is answered with a byte of it', () => {
  const filled = /:id|:person|:check/;
  const rows = readRows();
  for (const { method, path } of routes) {
    if (method !== 'GET' || path === '/live') continue;
    test(`GET ${path}`, async () => {
      const isHis = path.startsWith('/network/checks/') || path.startsWith('/network/moves/');
      for (const url of await addressesOf(path))
        await Promise.all(
          Object.entries(others).map(async ([name, person]) => {
            const answer = await stoa.as(person).get(url);
            assert.deepEqual(tells(answer.body), [], `${url} tells ${name}`);
            if (isHis) assert.equal(answer.status, 404, `${url} exists for ${name}`);
          }),
        );
    });
  }

  /** As the table of permissions asks it, and with Ben and what is his in every place. */
  async function addressesOf(path: string): Promise<string[]> {
    const isNetwork = path.includes('/network/checks/') || path.includes('/network/moves/');
    const row = (await rows).find(({ route }) => route === `GET ${path}`);
    const asked = row && !isNetwork ? await row.situation(stoa, 'owner') : {};
    const his = { id: path.includes('moves') ? ids.move : ids.check, person: ids.contact, check: ids.check };
    const bens = { ...asked, params: { ...asked.params, ...his } };
    const about = { ...asked, params: { ...asked.params, id: stoa.id(ben), person: stoa.id(ben) } };
    const all = isNetwork ? [bens] : filled.test(path) ? [asked, about] : [asked];
    return all.map((request) => addressOf(`GET ${path}`, request).url);
  }

  test('however they search', async () => {
    const wheres = [
      '/search?q=',
      '/api/v1/search?q=',
      '/people?q=',
      '/colleagues?q=',
      '/mentions?q=',
      '/similar?q=',
    ];
    for (const where of wheres)
      for (const q of ['Xylophonist', 'Quandary', 'Unfindable'])
        for (const person of [...Object.values(others), ben]) {
          const { body } = await stoa.as(person).get(where + q);
          assert.deepEqual(tells(body), [], `${where}${q}`);
        }
  });
});

test('neither mails nor the log have a byte of it, now or when another check is offered', async () => {
  await stoa.later('91 days');
  await stoa.settle();
  stoa.app.log.info('the log is overheard');
  assert.ok(heard.said().includes('the log is overheard'));
  assert.deepEqual(tells(heard.said()), []);
  for (const mail of stoa.outbox) assert.deepEqual(tells(JSON.stringify(mail)), []);
});

test('once it is deleted, not even its own tables have a byte of it', async () => {
  await stoa.ground.db.run(sql`update sessions set expires_at = 'infinity'`);
  assert.equal((await stoa.as(ben).post(`/network/checks/${ids.check}/deletion`)).status, 303);
  for (const [table, rows] of await dumpTables(stoa, () => false)) assert.deepEqual(tells(rows), [], table);
});

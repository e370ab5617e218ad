import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { personDeactivated } from '#capabilities/people/index.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { ana, ben, clara, deniz, eva, femi } from '#test/support/cast.ts';
import type { Client } from '#test/support/client.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { hashPassword } from './password.ts';

const password = 'a walk beside the market';
const another = 'columns, shade and talk';
let stoa: Stoa;

before(async () => {
  stoa = await startStoa();
  const hash = await hashPassword(password);
  for (const role of [ana, ben, deniz])
    await stoa.ground.db.run(sql`insert into passwords (person_id, hash) values (${stoa.id(role)}, ${hash})`);
});
after(() => stoa.stop());

/** Signs in at another device; with the password that somebody has from the start. */
async function device(email: string, userAgent: string): Promise<Client> {
  const client = stoa.as(null);
  const payload = new URLSearchParams({ email, password }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': userAgent };
  await client.send({ method: 'POST', url: '/sign-in', payload, headers });
  return client;
}

const isSignedIn = async (client: Client) => (await client.get('/settings/account')).status === 200;
const linkIn = (text: string | undefined) => /http:\/\/stoa\.test(\/\S+\/[\w-]{43})/.exec(text ?? '')![1]!;

describe('devices', () => {
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1';
  const laptop = 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0';

  test('are listed by their names, and one is signed out at once', async () => {
    const [first, second] = [await device(ana.email, phone), await device(ana.email, laptop)];
    const page = (await second.get('/settings/sessions')).body;
    assert.match(page, /Safari, iPhone/);
    assert.match(page, /Edge, Windows/);
    const id = /Safari, iPhone[\s\S]*?\/settings\/sessions\/(\d+)\/end/.exec(page)![1]!;
    await second.post(`/settings/sessions/${id}/end`);
    assert.equal(await isSignedIn(first), false);
    assert.equal(await isSignedIn(second), true);
  });

  test('of somebody else cannot be signed out', async () => {
    const bens = await device(ben.email, laptop);
    const id = /sessions\/(\d+)\/end/.exec((await stoa.as(ben).get('/settings/sessions')).body)![1]!;
    await stoa.as(ana).post(`/settings/sessions/${id}/end`);
    assert.equal(await isSignedIn(bens), true);
  });

  test('are all signed out but the present one', async () => {
    const [first, second] = [await device(ben.email, phone), await device(ben.email, laptop)];
    await second.post('/settings/sessions/end-others');
    assert.deepEqual([await isSignedIn(first), await isSignedIn(second)], [false, true]);
  });
});

describe('changing the password', () => {
  test('needs the current one', async () => {
    const client = await device(ben.email, '');
    const answer = await client.post('/settings/password', {
      password_old: 'not that one',
      password: another,
    });
    assert.equal(answer.status, 422);
    assert.match(answer.body, /This is not your current password/);
    assert.ok(!answer.body.includes(another));
  });

  test('signs out all other devices, and is told by mail', async () => {
    const [here, elsewhere] = [await device(ben.email, ''), await device(ben.email, '')];
    assert.equal(
      (await here.post('/settings/password', { password_old: password, password: another })).status,
      303,
    );
    assert.deepEqual([await isSignedIn(here), await isSignedIn(elsewhere)], [true, false]);
    await stoa.settle();
    assert.equal(stoa.outbox.at(-1)?.subject, 'Your password for Stoa was changed');
    assert.equal((await stoa.as(null).post('/sign-in', { email: ben.email, password })).status, 422);
    assert.equal((await stoa.as(null).post('/sign-in', { email: ben.email, password: another })).status, 303);
  });

  test('does not take a short or a simple one', async () => {
    const client = await device(deniz.email, '');
    for (const simple of ['too short', 'aaaaaaaaaaaaaa'])
      assert.equal(
        (await client.post('/settings/password', { password_old: password, password: simple })).status,
        422,
      );
  });
});

test('a forgotten password is replaced with a link that works once and speaks the language of its reader', async () => {
  assert.equal(
    (await stoa.as(null).post('/password-reset', { email: clara.email })).to,
    '/password-reset/sent',
  );
  await stoa.settle();
  const mail = stoa.outbox.at(-1)!;
  assert.equal(mail.subject, 'Neues Passwort für Stoa');
  const link = linkIn(mail.text);
  const before = stoa.as(clara);
  const browser = stoa.as(null);
  assert.match((await browser.get(link)).body, /Clara Jung/);
  assert.equal((await browser.post(link, { password: another })).status, 303);
  assert.deepEqual([await isSignedIn(browser), await isSignedIn(before)], [true, false]);
  assert.equal((await stoa.as(null).post(link, { password })).status, 404);
});

describe('a new address', () => {
  test('counts from the moment that it is confirmed, and the old one is told', async () => {
    const client = await device(deniz.email, '');
    await client.post('/settings/email', { email: 'deniz.aydin@example.org', password });
    await stoa.settle();
    const mail = stoa.outbox.at(-1)!;
    assert.equal(mail.to, 'deniz.aydin@example.org');
    assert.equal((await stoa.as(null).post('/sign-in', { email: mail.to, password })).status, 422);
    assert.equal((await stoa.as(null).post(linkIn(mail.text))).status, 303);
    await stoa.settle();
    assert.equal(stoa.outbox.at(-1)!.to, deniz.email);
    assert.equal((await stoa.as(null).post('/sign-in', { email: mail.to, password })).status, 303);
  });

  test('that two people confirm at once goes to one of them, and the other is told', async () => {
    const wanted = 'both.want.it@example.org';
    const links: string[] = [];
    for (const one of [ana, ben]) {
      const secret = one === ben ? another : password;
      const client = stoa.as(null);
      await client.post('/sign-in', { email: one.email, password: secret });
      await client.post('/settings/email', { email: wanted, password: secret });
      await stoa.settle();
      links.push(linkIn(stoa.outbox.at(-1)!.text));
    }
    const answers = await Promise.all(links.map((link) => stoa.as(null).post(link)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
    assert.match(answers.find(({ status }) => status === 422)!.body, /role="alert"/);
    await stoa.settle();
  });

  test('that somebody has gets no mail, and the page does not tell', async () => {
    const before = stoa.outbox.length;
    const client = await device('deniz.aydin@example.org', '');
    assert.equal((await client.post('/settings/email', { email: eva.email, password })).status, 303);
    await stoa.settle();
    assert.equal(stoa.outbox.length, before);
  });
});

describe('access tokens', () => {
  const shown = (page: string) => /stoa_[\w-]{43}/.exec(page)?.[0];

  test('are shown once and work until they are revoked', async () => {
    const made = await stoa
      .as(eva)
      .post('/settings/tokens', { name: 'Report', scopes: ['read'], days: '30' });
    assert.equal(made.headers['cache-control'], 'no-store');
    const program = stoa.as(null);
    program.token = shown(made.body)!;
    assert.equal((await program.api('GET', '/account')).json<{ email: string }>().email, eva.email);
    assert.equal((await program.api('PUT', '/account/choices', {})).status, 403);
    const page = (await stoa.as(eva).get('/settings/tokens')).body;
    assert.match(page, /Report/);
    assert.equal(shown(page), undefined);
    await stoa.as(eva).post(/\/settings\/tokens\/\d+\/revoke/.exec(page)![0]);
    assert.equal((await program.api('GET', '/account')).status, 401);
  });

  test('end when their time has come', async () => {
    const program = stoa.as(null);
    program.token = shown(
      (await stoa.as(eva).post('/settings/tokens', { name: 'Week', scopes: 'read', days: '7' })).body,
    )!;
    assert.equal((await program.api('GET', '/account')).status, 200);
    await stoa.later('8 days');
    assert.equal((await program.api('GET', '/account')).status, 401);
  });

  test('administer only for administrators', async () => {
    const wish = { name: 'Rights', scopes: ['admin'], days: '' };
    assert.equal((await stoa.as(eva).post('/settings/tokens', wish)).status, 422);
    assert.ok(shown((await stoa.as(femi).post('/settings/tokens', wish)).body));
  });

  test('open no page of a browser', async () => {
    const program = stoa.as(null);
    program.token = shown(
      (await stoa.as(eva).post('/settings/tokens', { name: 'Page', scopes: 'read', days: '' })).body,
    )!;
    assert.equal((await program.get('/settings/account')).status, 303);
  });
});

test('language, time zone and appearance are chosen, and hold on the next page', async () => {
  const choices = { locale: 'de', timeZone: 'Europe/Vienna', theme: 'dark' };
  assert.equal((await stoa.as(eva).post('/settings/account', choices)).status, 303);
  const page = (await stoa.as(eva).get('/settings/account')).body;
  assert.match(page, /<html lang="de">/);
  assert.match(page, /data-theme="dark"/);
  assert.equal(
    (await stoa.as(eva).post('/theme', { theme: 'light', back: '/settings/tokens' })).to,
    '/settings/tokens',
  );
  assert.match((await stoa.as(eva).get('/settings/account')).body, /data-theme="light"/);
});

test('who is deactivated is out at once, and nothing they held comes back to life', async () => {
  const client = stoa.as(null);
  const made = await stoa.as(eva).post('/settings/tokens', { name: 'Last', scopes: 'read', days: '' });
  client.token = /stoa_[\w-]{43}/.exec(made.body)![0];
  const { db } = stoa.ground;
  const set = (status: string) => sql`update people set status = ${status} where id = ${stoa.id(eva)}`;
  await db.transaction(async (tx) => {
    await tx.run(set('deactivated'));
    await record(tx, personDeactivated, { actor: stoa.id(femi) }, { person_id: stoa.id(eva) });
  });
  assert.equal(await isSignedIn(stoa.as(eva)), false);
  assert.equal((await client.api('GET', '/account')).status, 401);
  await stoa.settle();
  await db.run(set('active'));
  assert.equal(await isSignedIn(stoa.as(eva)), false);
  assert.equal((await client.api('GET', '/account')).status, 401);
});

test('the answer that tells a new token is kept nowhere, though the form carries a key', async () => {
  const fields = { name: 'Kept nowhere', scopes: ['read'], days: '30', once: 'a-key-of-this-form' };
  const made = await stoa.as(ana).post('/settings/tokens', fields);
  assert.equal(made.status, 201);
  const [token] = /stoa_[\w-]{43}/.exec(made.body)!;
  const kept = await stoa.ground.db.many(sql`
    select 1 from idempotency_keys where answer::text like ${`%${token}%`}`);
  assert.deepEqual(kept, []);
});

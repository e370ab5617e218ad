import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, greta, type Role } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { hashPassword } from './password.ts';

const password = 'a walk beside the market';
let stoa: Stoa;

before(async () => {
  stoa = await startStoa();
  for (const role of [ana, greta]) await givePassword(role);
});
after(() => stoa.stop());
/** Tries are counted by the hour: each test begins in a new one, and ends in it. */
beforeEach(async () => {
  await stoa.ground.db.run(sql`
    update clock set shift = shift + (date_bin('1 hour', moment(), 'epoch') + interval '61 minutes' - moment())`);
});

async function givePassword(role: Role): Promise<void> {
  const hash = await hashPassword(password);
  await stoa.ground.db.run(sql`insert into passwords (person_id, hash) values (${stoa.id(role)}, ${hash})`);
}

/** The path of the newest link that was sent to somebody. */
function linkTo(role: Role): string {
  const mail = stoa.outbox.findLast(({ to }) => to === role.email);
  return /http:\/\/stoa\.test(\/\S+\/[\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? 'no link';
}

describe('signing in with a password', () => {
  test('leads to the page that somebody wanted to see', async () => {
    const browser = stoa.as(null);
    const sent = await browser.get('/settings/sessions');
    assert.equal(sent.to, '/sign-in?next=%2Fsettings%2Fsessions');
    assert.match((await browser.get(sent.to!)).body, /name="next" value="\/settings\/sessions"/);
    const answer = await browser.post('/sign-in', {
      email: ' ANA@example.org',
      password,
      next: '/settings/sessions',
    });
    assert.equal(answer.status, 303);
    assert.equal(answer.to, '/settings/sessions');
    assert.match((await browser.get('/settings/sessions')).body, /Where you are signed in/);
  });

  test('gives a cookie that scripts and other sites cannot use', async () => {
    const answer = await stoa.as(null).post('/sign-in', { email: ana.email, password });
    const cookie = String(answer.headers['set-cookie']);
    assert.match(cookie, /^stoa_session=[\w-]{43};/);
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Lax/);
  });

  test('never leads to another site', async () => {
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:1',
    ]) {
      const answer = await stoa.as(null).post('/sign-in', { email: ana.email, password, next });
      assert.equal(answer.to, '/', next);
    }
  });

  test('answers alike for a wrong password, an unknown address and somebody deactivated', async () => {
    const tried = [
      { email: ana.email, password: 'not the right one' },
      { email: 'nobody@example.org', password },
      { email: ben.email, password },
      { email: greta.email, password },
    ];
    for (const one of tried) {
      const answer = await stoa.as(null).post('/sign-in', one);
      assert.equal(answer.status, 422);
      assert.match(answer.body, /E-mail and password do not fit together\./);
      assert.equal(answer.headers['set-cookie'], undefined);
      assert.ok(!answer.body.includes(one.password));
    }
  });

  test('begins a new session that no one can have known before', async () => {
    const browser = stoa.as(null);
    browser.cookies.set('stoa_session', 'planted');
    await browser.post('/sign-in', { email: ana.email, password });
    const first = browser.cookies.get('stoa_session')!;
    assert.notEqual(first, 'planted');
    await browser.post('/sign-in', { email: ana.email, password });
    const abandoned = stoa.as(null);
    abandoned.cookies.set('stoa_session', first);
    assert.equal((await abandoned.get('/settings/account')).status, 303);
  });

  test('cannot be made from another site', async () => {
    const answer = await stoa.as(null).send({
      method: 'POST',
      url: '/sign-in',
      payload: `email=${ana.email}&password=${encodeURIComponent(password)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
    });
    assert.equal(answer.status, 403);
  });

  test('is refused for a while after ten wrong tries, whether or not the account exists', async () => {
    for (const email of [ana.email, 'nobody@example.org']) {
      const tries = [];
      for (let i = 0; i < 10; i++)
        tries.push(await stoa.as(null).post('/sign-in', { email, password: 'wrong' }));
      assert.ok(tries.every(({ status }) => status === 422));
      const answer = await stoa.as(null).post('/sign-in', { email, password });
      assert.equal(answer.status, 429);
      assert.ok(Number(answer.headers['retry-after']) > 0);
    }
    await stoa.later('15 minutes');
    assert.equal((await stoa.as(null).post('/sign-in', { email: ana.email, password })).status, 303);
  });

  test('works again and again, as success forgets the tries before it', async () => {
    for (let i = 0; i < 12; i++)
      assert.equal((await stoa.as(null).post('/sign-in', { email: ana.email, password })).status, 303);
  });
});

describe('signing in with a link', () => {
  test('works once, from the button and not from opening it', async () => {
    const browser = stoa.as(null);
    assert.equal(
      (await browser.post('/sign-in/link', { email: ana.email, next: '/settings/tokens' })).to,
      '/sign-in/sent',
    );
    await stoa.settle();
    const link = linkTo(ana);
    for (let i = 0; i < 2; i++) assert.match((await browser.get(link)).body, /Sign in as Ana Duarte/);
    const answer = await browser.post(link);
    assert.equal(answer.to, '/settings/tokens');
    assert.equal((await browser.get('/settings/tokens')).status, 200);
    assert.equal((await stoa.as(null).post(link)).status, 404);
    assert.equal((await stoa.as(null).get(link)).status, 404);
  });

  test('lets somebody in whom the directory brought and who was never invited by hand', async () => {
    const { id } = await stoa.ground.db.transaction((tx) =>
      tx.one<{ id: number }>(sql`
        insert into people (name, email, status) values ('Hugo Brandt', 'hugo@example.org', 'invited') returning id`),
    );
    const hugo = { ...ana, email: 'hugo@example.org' };
    await stoa.as(null).post('/sign-in/link', { email: hugo.email });
    await stoa.settle();
    const browser = stoa.as(null);
    await browser.post(linkTo(hugo));
    assert.equal((await browser.get('/settings/sessions')).status, 200);
    const known = await stoa.ground.db.one<{ status: string }>(
      sql`select status from people where id = ${id}`,
    );
    assert.equal(known.status, 'active');
  });

  test('of two presses at once one signs in', async () => {
    await stoa.as(null).post('/sign-in/link', { email: ana.email });
    await stoa.settle();
    const answers = await Promise.all([stoa.as(null).post(linkTo(ana)), stoa.as(null).post(linkTo(ana))]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 404]);
  });

  test('is over after 15 minutes', async () => {
    await stoa.as(null).post('/sign-in/link', { email: ana.email });
    await stoa.settle();
    await stoa.later('16 minutes');
    assert.match((await stoa.as(null).post(linkTo(ana))).body, /This link opens nothing any more/);
  });

  test('is sent to nobody who may not sign in, with the same answer', async () => {
    const before = stoa.outbox.length;
    for (const email of [greta.email, 'nobody@example.org'])
      assert.equal((await stoa.as(null).post('/sign-in/link', { email })).to, '/sign-in/sent');
    await stoa.settle();
    assert.equal(stoa.outbox.length, before);
  });

  test('is not kept in the database, in the queue or as itself', async () => {
    await stoa.as(null).post('/sign-in/link', { email: ana.email });
    await stoa.settle();
    const token = linkTo(ana).split('/').at(-1)!;
    const kept = await stoa.ground.db.many<{ row: string }>(sql`select l::text as row from mailed_links l`);
    assert.ok(kept.length > 0 && kept.every(({ row }) => !row.includes(token)));
  });

  test('is sent to one address five times an hour at most', async () => {
    const statuses = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await stoa.as(null).post('/sign-in/link', { email: 'full@example.org' })).status);
    assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429]);
  });
});

test('signing out ends the session for good', async () => {
  const browser = stoa.as(null);
  await browser.post('/sign-in', { email: ana.email, password });
  const session = browser.cookies.get('stoa_session')!;
  assert.match((await browser.get('/settings/account')).body, /action="\/sign-out" data-turbo="false"/);
  const left = await browser.post('/sign-out');
  assert.equal(left.to, '/sign-in');
  assert.equal(left.headers['clear-site-data'], '"cache"');
  assert.equal(browser.cookies.has('stoa_session'), false);
  browser.cookies.set('stoa_session', session);
  assert.equal((await browser.get('/settings/account')).status, 303);
});

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { demoSetting } from './demo-cast.ts';
import { setUpCode } from './set-up-code.ts';
import { writeSetting } from '#shared/site/setting.ts';

const first = {
  name: 'Olu Bright',
  email: 'olu@example.org',
  password: 'a walk beside the market',
  site: 'Agora',
  locale: 'de',
  timeZone: 'Europe/Vienna',
};
let stoa: Stoa;

before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());
/** Nobody is here yet. */
beforeEach(async () => {
  await stoa.ground.db.run(sql`delete from people`);
  await stoa.ground.db.run(sql`delete from settings`);
});

/** A form that arrives from another machine, or through a proxy on this one. */
function fromElsewhere(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return stoa.app.inject({
    method: 'POST',
    url: '/welcome',
    payload: new URLSearchParams(fields).toString(),
    remoteAddress: headers['x-forwarded-for'] ? '127.0.0.1' : '192.0.2.7',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  });
}

const administrators = () =>
  stoa.ground.db.many<{ name: string }>(sql`select name from people where administrator order by id`);

describe('the first run', () => {
  test('leads everybody to the welcome page, and never again afterwards', async () => {
    const browser = stoa.as(null);
    assert.match((await browser.get('/settings/account')).to!, /^\/sign-in/);
    assert.equal((await browser.get('/sign-in')).to, '/welcome');
    assert.match((await browser.get('/welcome')).body, /Welcome to Stoa/);
    assert.equal((await browser.post('/welcome', first)).to, '/');
    const page = (await browser.get('/settings/account')).body;
    assert.match(page, /<html lang="de">/);
    assert.match(page, /<title>Konto · Agora<\/title>/);
    assert.equal((await stoa.as(null).get('/welcome')).to, '/sign-in');
    assert.equal((await stoa.as(null).get('/sign-in')).status, 200);
  });

  test('makes one administrator when two come at once', async () => {
    const answers = await Promise.all(
      ['Olu Bright', 'Per Holm'].map((name, i) =>
        stoa.as(null).post('/welcome', { ...first, name, email: `${i}@example.org` }),
      ),
    );
    assert.deepEqual(answers.map(({ to }) => to).sort(), ['/', '/sign-in']);
    assert.equal((await administrators()).length, 1);
    assert.equal((await stoa.as(null).post('/welcome', { ...first, name: 'Late' })).to, '/sign-in');
    assert.equal((await administrators()).length, 1);
  });

  test('asks whoever comes from another machine for the code that was printed', async () => {
    const code = (await setUpCode(stoa.ground.db))!;
    assert.equal(await setUpCode(stoa.ground.db), code);
    assert.equal((await fromElsewhere(first)).statusCode, 422);
    assert.equal((await fromElsewhere({ ...first, code: 'WRONG' })).statusCode, 422);
    assert.equal((await fromElsewhere(first, { 'x-forwarded-for': '203.0.113.9' })).statusCode, 422);
    assert.equal((await fromElsewhere(first, { 'x-forwarded-for': '127.0.0.1' })).statusCode, 422);
    assert.deepEqual(await administrators(), []);
    assert.equal((await fromElsewhere({ ...first, code: code.toLowerCase() })).statusCode, 303);
    assert.equal(await setUpCode(stoa.ground.db), null);
  });

  test('still waits for an administrator when conversations were imported first', async () => {
    await stoa.ground.db.run(sql`
      insert into people (name, email, status) values ('Olu B.', ${first.email}, 'unclaimed'), ('Nils', null, 'unclaimed')`);
    assert.equal((await stoa.as(null).post('/welcome', first)).to, '/');
    assert.deepEqual(await administrators(), [{ name: 'Olu Bright' }]);
  });

  test('says what is wrong and keeps what was typed', async () => {
    const answer = await stoa.as(null).post('/welcome', { ...first, email: 'olu', password: 'short' });
    assert.equal(answer.status, 422);
    assert.match(answer.body, /value="Olu Bright"/);
    assert.match(answer.body, /value="Agora"/);
    assert.ok(!answer.body.includes('value="short"'));
  });
});

describe('a demonstration company', () => {
  const cast = [{ email: first.email, role: { en: 'Administrator', de: 'Administration' } }];

  test('lets everybody in as one of its cast, and says so', async () => {
    await stoa.as(null).post('/welcome', { ...first, locale: 'en' });
    await stoa.ground.db.transaction((tx) => writeSetting(tx, demoSetting, { cast }));
    const browser = stoa.as(null);
    assert.match((await browser.get('/sign-in')).body, /This is a demonstration/);
    assert.equal((await browser.post('/sign-in/demo', { email: first.email })).to, '/');
    assert.equal((await browser.get('/settings/account')).status, 200);
    assert.equal((await stoa.as(null).post('/sign-in/demo', { email: 'someone@example.org' })).status, 404);
  });

  test('is the only place where that works', async () => {
    await stoa.as(null).post('/welcome', first);
    assert.ok(!(await stoa.as(null).get('/sign-in')).body.includes('/sign-in/demo'));
    assert.equal((await stoa.as(null).post('/sign-in/demo', { email: first.email })).status, 404);
  });
});

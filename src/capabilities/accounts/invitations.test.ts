import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, femi } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

const password = 'a walk beside the market';
let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

async function invite(emails: string, more: Record<string, string> = {}): Promise<void> {
  const answer = await stoa.as(femi).post('/admin/invitations', { emails, locale: 'en', ...more });
  assert.equal(answer.status, 303);
  await stoa.settle();
}

function linkTo(email: string): string {
  const mail = stoa.outbox.findLast(({ to }) => to === email);
  return /http:\/\/stoa\.test(\/invitation\/[\w-]{43})/.exec(mail?.text ?? '')![1]!;
}

/** The address of the form that does something with somebody's open invitation. */
async function formFor(email: string, act: 'resend' | 'revoke'): Promise<string> {
  const page = (await stoa.as(femi).get('/admin/invitations')).body;
  return new RegExp(`${email}</h3>[\\s\\S]*?(/admin/invitations/\\d+/${act})`).exec(page)![1]!;
}

describe('invitations', () => {
  test('go to many at once, each in the language that was chosen', async () => {
    await invite('Hana Ito <hana@example.org>, ivo@example.org\njo@example.org', { locale: 'de' });
    const sent = stoa.outbox.slice(-3);
    assert.deepEqual(sent.map(({ to }) => to).sort(), [
      'hana@example.org',
      'ivo@example.org',
      'jo@example.org',
    ]);
    assert.equal(sent[0]!.subject, 'Einladung zu Stoa');
    assert.match(sent[0]!.text, /Femi Adeyemi lädt dich/);
  });

  test('become an account with a name and a password, once', async () => {
    await invite('kai@example.org');
    const [link, browser] = [linkTo('kai@example.org'), stoa.as(null)];
    assert.match((await browser.get(link)).body, /Your account will be for kai@example\.org/);
    assert.equal((await browser.post(link, { name: 'Kai Brandt', password })).to, '/');
    assert.match((await browser.get('/settings/account')).body, /kai@example\.org/);
    assert.equal((await stoa.as(null).post(link, { name: 'Mallory', password })).status, 404);
    assert.equal((await stoa.as(null).post('/sign-in', { email: 'kai@example.org', password })).status, 303);
  });

  test('accepted twice at once make one account', async () => {
    await invite('lea@example.org');
    const link = linkTo('lea@example.org');
    const answers = await Promise.all(
      ['Lea One', 'Lea Two'].map((name) => stoa.as(null).post(link, { name, password })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 404]);
  });

  test('show again what was typed when something is wrong with it', async () => {
    await invite('mia@example.org');
    const answer = await stoa.as(null).post(linkTo('mia@example.org'), { name: 'Mia', password: 'short' });
    assert.equal(answer.status, 422);
    assert.match(answer.body, /value="Mia"/);
  });

  test('sent again replace the link before', async () => {
    await invite('noa@example.org');
    const first = linkTo('noa@example.org');
    await stoa.as(femi).post(await formFor('noa@example.org', 'resend'));
    await stoa.settle();
    assert.equal((await stoa.as(null).get(first)).status, 404);
    assert.equal((await stoa.as(null).get(linkTo('noa@example.org'))).status, 200);
  });

  test('taken back open nothing', async () => {
    await invite('oda@example.org');
    await stoa.as(femi).post(await formFor('oda@example.org', 'revoke'));
    assert.equal((await stoa.as(null).get(linkTo('oda@example.org'))).status, 404);
    assert.ok(!(await stoa.as(femi).get('/admin/invitations')).body.includes('oda@example.org'));
  });

  test('that were taken back before they were sent are not sent', async () => {
    const count = stoa.outbox.length;
    await stoa.as(femi).post('/admin/invitations', { emails: 'pia@example.org', locale: 'en' });
    await stoa.as(femi).post(await formFor('pia@example.org', 'revoke'));
    await stoa.settle();
    assert.equal(stoa.outbox.length, count);
  });

  test('are over after 14 days', async () => {
    await invite('quinn@example.org');
    await stoa.later('15 days');
    assert.equal((await stoa.as(null).get(linkTo('quinn@example.org'))).status, 404);
    assert.match((await stoa.as(femi).get('/admin/invitations')).body, /Expired/);
  });

  test('open the place that the directory has prepared', async () => {
    await stoa.ground.db.run(sql`
      insert into people (name, email, status, department) values ('Rosa Lind', 'rosa@example.org', 'invited', 'Sales')`);
    await invite('rosa@example.org');
    const link = linkTo('rosa@example.org');
    assert.match((await stoa.as(null).get(link)).body, /value="Rosa Lind"/);
    await stoa.as(null).post(link, { name: 'Rosa Lind', password });
    const found = await stoa.ground.db.many(sql`
      select status, department from people where email = 'rosa@example.org'`);
    assert.deepEqual(found, [{ status: 'active', department: 'Sales' }]);
  });

  test('are not for those who have an account, and name what is no address', async () => {
    const send = (emails: string) => stoa.as(femi).post('/admin/invitations', { emails, locale: 'en' });
    assert.match((await send(ana.email)).body, /have an account already/);
    assert.match((await send('ana@, ben@example.org')).body, /“ana@” is not an e-mail address/);
  });
});

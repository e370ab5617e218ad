import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, femi } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

const choices = { name: 'Agora', locale: 'de', timeZone: 'Europe/Vienna', accent: '#8A2BE2' };
let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('an administrator names the site and gives it a colour, and everybody sees it', async () => {
  await assertValidHtml((await stoa.as(femi).get('/admin/site')).body);
  assert.equal((await stoa.as(femi).post('/admin/site', choices)).to, '/admin/site');
  const page = (await stoa.as(ana).get('/settings/account')).body;
  assert.match(page, /<title>[^<]* · Agora<\/title>/);
  const [, sheet] = /href="(\/site\/accent-8a2be2\.css)"/.exec(page)!;
  const { status, body, headers } = await stoa.as(null).get(sheet!);
  assert.equal(status, 200);
  assert.match(body, /--accent-hue:/);
  assert.match(String(headers['content-type']), /^text\/css/);
});

test('what is no colour is refused beside its field, and without one the accent is the usual', async () => {
  const refused = await stoa.as(femi).post('/admin/site', { ...choices, accent: 'red' });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /value="red"/);
  await stoa.as(femi).post('/admin/site', { ...choices, accent: '' });
  assert.doesNotMatch((await stoa.as(ana).get('/settings/account')).body, /\/site\/accent/);
  assert.equal((await stoa.as(null).get('/site/accent-nothex.css')).status, 404);
});

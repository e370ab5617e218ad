import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, deniz } from './support/cast.ts';
import { makeCommunity, makeDiscussion } from './support/factory.ts';
import { startStoa, type Stoa } from './support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('the house says that it is open', async () => {
  assert.equal((await stoa.as(null).get('/healthz')).status, 200);
  assert.deepEqual((await stoa.as(null).get('/readyz')).json(), { status: 'ready' });
});

test('what does not exist is answered with a page that says so', async () => {
  const answer = await stoa.as(ana).get('/nowhere');
  assert.equal(answer.status, 404);
  assert.match(answer.body, /<h1>/);
});

test('nobody can be made to post from another site', async () => {
  const answer = await stoa
    .as(ana)
    .send({ method: 'POST', url: '/sign-out', headers: { 'sec-fetch-site': 'cross-site' } });
  assert.equal(answer.status, 403);
});

test('a program that has run wild is told when to come back', async () => {
  const strict = await startStoa({ writesPerMinute: 2 });
  const answers = [];
  for (let i = 0; i < 3; i++)
    answers.push(await strict.as(ana).post('/drafts', { key: 'new:community:1', title: 'A seal' }));
  await strict.stop();
  assert.deepEqual(answers.map(({ status }) => status).slice(1), [204, 429]);
  assert.match(String(answers[2]!.headers['retry-after']), /^\d+$/);
});

test('when the database is away, a page says so instead of nothing', async () => {
  const lonely = await startStoa();
  await lonely.ground.db.close();
  const answer = await lonely.as(ana).get('/');
  assert.equal(answer.status, 500);
  assert.match(answer.body, /<h1>/);
  assert.equal((await lonely.as(null).get('/healthz')).status, 200);
  assert.equal((await lonely.as(null).get('/readyz')).status, 503);
  await lonely.stop();
});

test('a form that breaks off is refused in words', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
  const answer = await stoa
    .as(ana)
    .send({ method: 'POST', url: '/drafts', payload: '--edge\r\nbroken', headers });
  assert.equal(answer.status, 422);
});

test('what is too large, unreadable or no address is refused in words', async () => {
  const send = (url: string, type: string, payload: string) =>
    stoa.as(ana).send({ method: 'POST', url, payload, headers: { 'content-type': type } });
  const large = await send(
    '/drafts',
    'application/x-www-form-urlencoded',
    `key=a&body=${'x'.repeat(3_000_000)}`,
  );
  assert.equal(large.status, 413);
  assert.match(large.body, /This is too much at once/);
  assert.equal((await send('/drafts', 'application/xml', '<key/>')).status, 415);
  assert.equal((await send('/drafts', 'application/json', '{"key":')).status, 400);
  const program = await send('/api/v1/drafts', 'application/json', '{"__proto__": {"administrator": true}}');
  assert.deepEqual([program.status, program.headers['content-type']], [400, 'application/problem+json']);
  const nowhere = await stoa.as(ana).get('/people/%zz');
  assert.equal(nowhere.status, 404);
  assert.match(nowhere.body, /<h1>/);
  assert.match(String(nowhere.headers['content-security-policy']), /default-src 'self'/);
});

test('what no text can hold is refused, and half a character is kept as an unknown one', async () => {
  const nul = await stoa.as(ana).post('/sign-in/link', { email: 'ana@example.org', next: '/\0' });
  assert.equal(nul.status, 422);
  const put = await stoa.as(ana).api('PUT', '/drafts/new:half', { content: { body: 'half \ud800' } });
  assert.equal(put.status, 204);
  assert.match((await stoa.as(ana).api('GET', '/drafts/new:half')).body, /half \ufffd/);
});

test('what shows nothing is no name, and what turns the direction of others is left out', async () => {
  const { slug } = await makeCommunity(stoa);
  const start = (title: string) =>
    stoa
      .as(ana)
      .api('POST', `/communities/${slug}/discussions`, { kind: 'question', title, body: 'It leaks.' });
  assert.equal((await start('\u200b\ufeff')).status, 422);
  const { id } = (await start('Cold \u202eseals')).json<{ id: number }>();
  assert.match((await stoa.as(ana).get(`/discussions/${id}`)).body, /<h1[^>]*>\s*Cold seals/);
});

test('no form leads to another site', async () => {
  const { to } = await stoa.as(ana).post('/drafts/earlier', { key: 'new:half', back: '/\t/evil.example' });
  assert.notEqual(new URL(to ?? '/', 'http://stoa.test').host, 'evil.example');
});

test('who listens hears nothing more once signed out, or no longer allowed', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const listening = await startStoa();
  const address = await listening.app.listen({ port: 0, host: '127.0.0.1' });
  const secret = await makeCommunity(listening, 'hidden');
  const { id } = await makeDiscussion(listening, secret);
  const listen = async (topic: string, browser = listening.as(ana)) => {
    const cookie = `stoa_session=${browser.cookies.get('stoa_session')}`;
    return fetch(`${address}/live?topics=${topic}`, { headers: { cookie } });
  };
  const thread = await listen(`discussion:${id}`);
  const inbox = await listen(`inbox:${listening.id(ana)}`);
  const another = await listen(`discussion:${id}`, listening.as(deniz));

  await listening.as(ana).post(`/communities/${secret.slug}/leave`);
  t.mock.timers.tick(25_000);
  assert.match(await thread.text(), /^retry/);

  await listening.as(ana).post('/sign-out');
  t.mock.timers.tick(25_000);
  assert.match(await inbox.text(), /^retry/);

  let heard = '';
  const stays = another.body!.getReader();
  while (!heard.includes('still here')) heard += new TextDecoder().decode((await stays.read()).value);
  await listening.stop();
});

test('a server that closes does not wait for those who listen', async () => {
  const listening = await startStoa();
  const address = await listening.app.listen({ port: 0, host: '127.0.0.1' });
  const cookie = `stoa_session=${listening.as(ana).cookies.get('stoa_session')}`;
  const stream = await fetch(`${address}/live?topics=inbox:${listening.id(ana)}`, { headers: { cookie } });
  assert.equal(stream.status, 200);
  const [heard] = await Promise.all([stream.text(), listening.stop()]);
  assert.match(heard, /^retry/);
});

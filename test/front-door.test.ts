import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana } from './support/cast.ts';
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
    .send({ method: 'POST', url: '/nowhere', headers: { 'sec-fetch-site': 'cross-site' } });
  assert.equal(answer.status, 403);
});

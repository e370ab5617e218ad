import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, eva } from '#test/support/cast.ts';
import { makeCommunity } from '#test/support/factory.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('a community offers formats that come with Stoa beside its own, and takes them off again', async () => {
  const { slug } = await makeCommunity(stoa, 'closed');
  const address = `/communities/${slug}/formats`;
  assert.match((await stoa.as(ana).get(address)).body, /No format on the list yet/);
  assert.equal((await stoa.as(ana).post(address, { format: 'case-clinic' })).status, 403);
  await Promise.all([
    stoa.as(clara).post(address, { format: 'case-clinic' }),
    stoa.as(ben).post(address, { format: 'case-clinic' }),
  ]);
  assert.equal((await stoa.as(clara).post(address, { format: 'no-such-format' })).status, 404);
  const page = (await stoa.as(ana).get(address)).body;
  assert.match(page, /href="\/formats\/case-clinic"/);
  assert.doesNotMatch(page, /Take off/);
  await assertValidHtml((await stoa.as(clara).get(address)).body);

  await stoa.as(clara).post('/formats', { name: 'Our own clinic', languages: 'en', from: 'case-clinic' });
  const [mine] = /\/formats\/our-own-clinic[\w-]*/.exec((await stoa.as(clara).get('/formats')).body)!;
  await stoa.as(clara).post(`${mine}/versions`, { note: '' });
  await stoa.as(clara).post(`${mine}/share`, { community: slug });
  const listed = (await stoa.as(ana).api('GET', address)).json<{ items: { key: string }[] }>().items;
  assert.deepEqual(
    listed.map(({ key }) => key),
    [mine.split('/').at(-1), 'case-clinic'],
  );
  assert.equal((await stoa.as(eva).get(address)).status, 404);

  await stoa.as(clara).post(`${address}/case-clinic/removal`);
  assert.doesNotMatch((await stoa.as(ana).get(address)).body, /href="\/formats\/case-clinic"/);
});

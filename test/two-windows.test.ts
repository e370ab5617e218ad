import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ana, ben, type Role } from './support/cast.ts';
import { foundLive } from './support/communities.ts';
import { startStoa, type Stoa } from './support/stoa.ts';
import { postId, startThread } from './support/threads.ts';
import { assertValidHtml } from './support/valid-html.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const versionIn = (page: string): string => /name="version"\s+value="([^"]+)"/.exec(page)![1]!;
const form = async (who: Role, path: string) => versionIn((await stoa.as(who).get(path)).body);

/** Whoever was slower is told what stands there now, keeps what they typed, and may save it on top. */
async function assertToldAndSavedAgain(
  who: Role,
  path: string,
  fields: Record<string, string>,
  told: RegExp,
): Promise<void> {
  const refused = await stoa.as(who).post(path, fields);
  assert.equal(refused.status, 422, refused.body);
  assert.match(refused.body, /changed while you were writing/);
  assert.match(refused.body, told);
  await assertValidHtml(refused.body);
  const again = await stoa.as(who).post(path, { ...fields, version: versionIn(refused.body) });
  assert.equal(again.status, 303, again.body);
}

describe('nobody writes over what they have not seen', () => {
  test('a reply that is edited in two windows', async () => {
    await foundLive(stoa, 'Posts', [ana, ben]);
    const thread = await startThread(stoa, ana, 'posts', 'Which seal?');
    await stoa.as(ana).post(`${thread}/replies`, { body: 'The red one' });
    const id = await postId(stoa, thread, 2);
    const version = await form(ana, `/posts/${id}/edit`);
    const first = await stoa.as(ana).post(`/posts/${id}/versions`, { body: 'The blue one', version });
    assert.equal(first.status, 303);
    const fields = { body: 'The green one', version };
    const refused = await stoa.as(ana).post(`/posts/${id}/versions`, fields);
    assert.match(refused.body, /The green one/);
    await assertToldAndSavedAgain(ana, `/posts/${id}/versions`, fields, /The blue one/);
    assert.match((await stoa.as(ana).get(thread)).body, /The green one/);
  });

  test('the same through the API, where the answer is a problem that names the field', async () => {
    await foundLive(stoa, 'Programs', [ana, ben]);
    const thread = await startThread(stoa, ana, 'programs', 'Which pump?');
    const path = `/posts/${await postId(stoa, thread, 1)}`;
    const { version } = (await stoa.as(ana).api('GET', path)).json<{ version: string }>();
    const first = await stoa.as(ana).api('PUT', path, { body: 'The big one', version });
    const second = await stoa.as(ana).api('PUT', path, { body: 'The small one', version });
    assert.deepEqual([first.status, second.status], [200, 422]);
    assert.match(String(second.headers['content-type']), /problem\+json/);
    assert.ok(second.json<{ errors: { version?: string } }>().errors.version);
    const newest = first.json<{ version: string }>().version;
    assert.equal(
      (await stoa.as(ana).api('PUT', path, { body: 'The small one', version: newest })).status,
      200,
    );
    assert.equal((await stoa.as(ana).api('PUT', path, { body: 'Whatever stood there' })).status, 200);
  });

  test('a step of the founding that two founders write', async () => {
    await stoa.as(ana).api('POST', '/communities', { name: 'Two founders' });
    await stoa
      .as(ana)
      .api('PUT', `/communities/two-founders/invitations/${stoa.id(ben)}`, { role: 'founder' });
    await stoa.as(ben).api('PUT', '/communities/two-founders/membership', {});
    const path = '/communities/two-founders/founding/purpose';
    const version = await form(ana, path);
    const other = '/communities/two-founders/founding/challenge';
    const elsewhere = await form(ben, other);
    await stoa.as(ben).post(path, { purpose: 'So that pumps run', who: 'Fitters', version });
    const fields = { purpose: 'So that nobody waits', who: 'Fitters', version };
    await assertToldAndSavedAgain(ana, path, fields, /So that pumps run/);
    const apart = await stoa.as(ben).post(other, { challenge: 'Noise', impact: 'Calm', version: elsewhere });
    assert.equal(apart.status, 303, 'another step is not in the way');
    const words = '/communities/two-founders/founding/guidelines';
    const before = await form(ana, words);
    await stoa.as(ben).post(words, { text: 'We are kind', version: before });
    await assertToldAndSavedAgain(ana, words, { text: 'We are brief', version: before }, /We are kind/);
  });

  test('the charter and the guidelines of a live community', async () => {
    const slug = await foundLive(stoa, 'Constitution', [ana, ben]);
    const page = await stoa.as(ana).get(`/communities/${slug}/charter`);
    const { charter } = (await stoa.as(ana).api('GET', `/communities/${slug}/charter`)).json<{
      charter: Record<string, string>;
    }>();
    const version = versionIn(page.body);
    await stoa.as(ben).post(`/communities/${slug}/charter`, { ...charter, who: 'Night shifts', version });
    const fields = { ...charter, who: 'Day shifts', version };
    await assertToldAndSavedAgain(ana, `/communities/${slug}/charter`, fields, /Night shifts/);
    const stale = await stoa.as(ben).api('PUT', `/communities/${slug}/guidelines`, { text: 'A', version: 0 });
    assert.equal(stale.status, 422);
  });

  test('the settings and the name of a community', async () => {
    const slug = await foundLive(stoa, 'Settings', [ana, ben]);
    const path = `/communities/${slug}/settings`;
    const { version } = (await stoa.as(ana).api('GET', `/communities/${slug}`)).json<{ version: string }>();
    const named = await form(ana, path);
    await stoa.as(ben).post(`${path}/name`, { name: 'Valves', summary: 'What turns', version: named });
    await assertToldAndSavedAgain(
      ana,
      `${path}/name`,
      { name: 'Cocks', summary: 'What turns', version: named },
      /Valves/,
    );
    const wanted = { visibility: 'open', joining: 'request', posting: 'members' };
    const review = await stoa.as(ana).get(`${path}/change?${new URLSearchParams(wanted).toString()}`);
    const drawn = versionIn(review.body);
    await stoa.as(ben).api('PUT', path, { ...wanted, posting: 'moderators', joining: 'open' });
    await assertToldAndSavedAgain(ana, path, { ...wanted, version: drawn }, /Owners and moderators/);
    assert.equal(
      (await stoa.as(ana).api('PUT', path, { ...wanted, version })).status,
      200,
      'nothing changes',
    );
    assert.equal((await stoa.as(ana).api('PUT', path, { ...wanted, joining: 'open', version })).status, 422);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana } from '#test/support/cast.ts';
import type { Client } from '#test/support/client.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { makeLink } from './mailed-link.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

/** Somebody at a browser of their own, signed in just now. */
async function signedIn(): Promise<Client> {
  const client = stoa.as(null);
  const token = await stoa.ground.db.transaction((tx) => makeLink(tx, 'sign-in', stoa.id(ana)));
  await client.post(`/sign-in/link/${token}`);
  return client;
}

const isSignedIn = async (client: Client) => (await client.get('/settings/account')).status === 200;

describe('sessions', () => {
  test('that nobody used for 30 days are signed out', async () => {
    const forgotten = await signedIn();
    await stoa.later('31 days');
    assert.equal(await isSignedIn(forgotten), false);
  });

  test('stay signed in as long as they are used', async () => {
    const used = await signedIn();
    const ends = () =>
      stoa.ground.db.one<{ at: Date }>(sql`
        select max(expires_at) as at from sessions where person_id = ${stoa.id(ana)}`);
    const before = await ends();
    await stoa.later('20 days');
    // The use is noted beside the page, so it may take another look until it shows.
    do assert.equal(await isSignedIn(used), true);
    while ((await ends()).at <= before.at);
    await stoa.later('20 days');
    assert.equal(await isSignedIn(used), true);
  });
});

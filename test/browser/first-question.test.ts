import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { hashPassword } from '#capabilities/accounts/password.ts';
import { sql } from '#platform/database/sql.ts';
import { isTooWide, phone, troubles, watchStoa, type Watched } from '../support/browser.ts';
import { eva, ben } from '../support/cast.ts';
import { makeCommunity, type MadeCommunity } from '../support/factory.ts';
import { press, pressTool, tabTo, type } from '../support/keyboard.ts';

const password = 'a walk beside the market';
const picture = join(tmpdir(), 'leaking-seal.png');

let watched: Watched;
let community: MadeCommunity;
before(async () => {
  watched = await watchStoa();
  community = await makeCommunity(watched.stoa, 'open');
  await watched.stoa.ground.db.transaction(async (tx) => {
    await tx.run(sql`update communities set name = 'Pumps and seals' where id = ${community.id}`);
    await tx.run(sql`
      insert into passwords (person_id, hash) values (${watched.stoa.id(eva)}, ${await hashPassword(password)})`);
  });
  const drawn = sharp({ create: { width: 640, height: 400, channels: 3, background: '#6b7f74' } });
  writeFileSync(picture, await drawn.png().toBuffer());
});
after(() => watched.stop());

test('someone who is new signs in, joins, asks with a picture, is answered, accepts and finds it again, by keyboard on a phone', async () => {
  const page = await watched.open(null, phone);
  page.setDefaultTimeout(8000);
  await signIn(page);
  await becomeMember(page);
  await ask(page);
  const question = page.url();
  await page.evaluate(() => ((window as unknown as { sameDocument: boolean }).sameDocument = true));

  const other = await watched.open(ben);
  await other.goto(question);
  await answer(other);

  await page.getByRole('link', { name: /One new/ }).waitFor();
  assert.ok(
    await page.evaluate(() => (window as unknown as { sameDocument?: boolean }).sameDocument),
    'the page was loaded again',
  );
  await press(page, /One new/);
  await page.getByText('Replace the lip').waitFor();
  await press(page, /Accept/);
  await page
    .getByText(/Accepted/)
    .first()
    .waitFor();

  await page.goto('/search');
  await type(page, /looking for/, 'leeking');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /Why does the seal keep leaking/ })
    .first()
    .waitFor();
  await looksRight(page);
});

async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await type(page, /E-mail/, eva.email);
  await type(page, /^Password/, password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  await looksRight(page);
}

async function becomeMember(page: Page): Promise<void> {
  await page.goto('/communities');
  await press(page, /Pumps and seals/);
  await page.waitForURL(/communities\/open-/);
  await press(page, /^Join$/);
  // On the way in stands the charter; the press there makes one a member.
  await page.waitForURL(/\/join$/);
  await press(page, /^Join$/);
  await page.getByRole('link', { name: 'Ask a question' }).first().waitFor();
  await looksRight(page);
}

async function ask(page: Page): Promise<void> {
  await press(page, /^Ask a question$/);
  await page.waitForURL(/discussions\/new/);
  await type(page, /^Your question in one sentence/, 'Why does the seal keep leaking in the cold?');
  await tabTo(page, /^What is behind it/);
  await page.keyboard.type('It holds all summer. Here is what it looks like.');
  const chooser = page.waitForEvent('filechooser');
  await pressTool(page, /^Bold/, /picture/);
  await (await chooser).setFiles(picture);
  await page.locator('img[src^="/files/"]').waitFor();
  await looksRight(page);
  await press(page, /^Ask the question/);
  await page.waitForURL(/discussions\/\d+/);
  await page.locator('img[src^="/files/"]').waitFor();
  await looksRight(page);
}

async function answer(page: Page): Promise<void> {
  await tabTo(page, /^Your answer/);
  await page.keyboard.type('Replace the lip, it has hardened.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Replace the lip').first().waitFor();
}

async function looksRight(page: Page): Promise<void> {
  assert.deepEqual(await troubles(page), [], page.url());
  assert.equal(await isTooWide(page), false, `${page.url()} is wider than the window`);
}

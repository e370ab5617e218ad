import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { watchStoa, type Watched } from '../support/browser.ts';
import { ana, ben, clara } from '../support/cast.ts';
import { makeCommunity, makeDiscussion, makeReply } from '../support/factory.ts';

let watched: Watched;
before(async () => void (watched = await watchStoa()));
after(() => watched.stop());

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

test('the focus stays on a vote, a reaction and a question of one’s own that were pressed', async () => {
  const question = await makeDiscussion(watched.stoa, await makeCommunity(watched.stoa), { author: clara });
  const answer = await makeReply(watched.stoa, question, { author: ben });
  const page = await watched.open(ana);
  await page.goto(`/discussions/${question.id}`);

  for (const id of [`vote-${answer}`, 'asked-too']) {
    await page.locator(`#${id}`).focus();
    await page.keyboard.press('Enter');
    await page.locator(`#${id}[aria-pressed=true]:not([aria-disabled])`).waitFor();
    await page.locator(`form:has(#${id}) input[name=wanted][value=no]`).waitFor({ state: 'attached' });
    assert.equal(await focused(page), id);
  }

  await page.locator(`#responses-${answer} a[data-reactions]`).focus();
  await page.keyboard.press('Enter');
  await page.locator(`#react-${answer}-0`).focus();
  await page.keyboard.press('Enter');
  await page.locator(`#react-${answer}-0[aria-pressed=true]:visible`).waitFor();
  await page
    .locator(`form:has(#react-${answer}-0) input[name=wanted][value=no]`)
    .waitFor({ state: 'attached' });
  assert.equal(await focused(page), `react-${answer}-0`);
});

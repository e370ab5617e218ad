import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { offerAgain } from '#capabilities/network/checks/offer-again.ts';
import { sql } from '#platform/database/sql.ts';
import { isTooWide, phone, troubles, watchStoa, type Watched } from '../support/browser.ts';
import { ana, ben, clara, deniz, eva, femi } from '../support/cast.ts';
import { aCheck, findCheckOf } from '../support/checks.ts';

let watched: Watched;
before(async () => void (watched = await watchStoa()));
after(() => watched.stop());

const tap = (page: Page, words: string) =>
  page.locator('.chip', { hasText: new RegExp(`^${words}$`) }).click();
const next = (page: Page, words = 'Next') => page.getByRole('button', { name: words }).click();
const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();

async function isUsable(page: Page): Promise<void> {
  assert.deepEqual(await troubles(page), []);
  assert.equal(await isTooWide(page), false);
}

test('on a phone: a check, its web, a suggestion done, a second check after ninety days, and the difference', async () => {
  const { stoa } = watched;
  await stoa.ground.db.run(sql`update people set status = 'active' where status = 'invited'`);
  const page = await watched.open(ana, phone);
  page.setDefaultTimeout(8000);
  await page.goto('/network');
  await page.getByRole('button', { name: 'Start a check' }).click();

  await page.getByRole('combobox', { name: 'Colleagues' }).fill('Ben');
  await page.getByRole('option', { name: /Ben Okafor/ }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('link', { name: 'Ben Okafor' }).waitFor();
  await page
    .getByRole('combobox', { name: 'Colleagues' })
    .fill('Clara Jung, Deniz Aydın, Eva Lindqvist, Femi Adeyemi');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('link', { name: 'Femi Adeyemi' }).waitFor();
  await page.getByLabel('Someone outside').fill('K. from the club');
  await page.getByRole('button', { name: 'Add this name' }).click();
  await page.getByRole('link', { name: 'K. from the club' }).waitFor();
  await isUsable(page);
  await page.getByRole('link', { name: 'Go on' }).click();

  await page.getByRole('heading', { name: 'About Ben Okafor' }).waitFor();
  await tap(page, 'Weekly');
  await saved(page);
  // Half way through the phone is put away, and it goes on in another window where it was.
  await page.reload();
  assert.ok(await page.getByRole('radio', { name: 'Weekly' }).isChecked());
  await isUsable(page);
  for (const person of [ben, clara, deniz, eva, femi]) {
    await page.getByRole('heading', { name: `About ${person.name}` }).waitFor();
    for (const answer of [
      'Daily',
      '5 to 10 years',
      'The same',
      'Same floor',
      'Planned',
      'Very close',
      'Solutions',
    ])
      await tap(page, answer);
    await next(page);
  }
  await page.getByRole('heading', { name: 'About K. from the club' }).waitFor();
  await next(page, 'On to who knows whom');
  await page.getByText('Who of these does Ben Okafor know?').waitFor();
  await tap(page, 'Clara Jung');
  await saved(page);
  await isUsable(page);
  await page.getByRole('button', { name: /Nobody else knows anybody/ }).click();

  await page.getByRole('heading', { name: /^Check of/ }).waitFor();
  await page.locator('.radar svg').waitFor();
  assert.equal(await page.locator('.move').count(), 2);
  await page.getByText('Of 15 pairs one knows each other.').waitFor();
  await isUsable(page);
  await page.locator('.move').first().getByRole('button', { name: 'I have done it' }).click();
  await page.locator('.move').first().getByText('done', { exact: true }).waitFor();

  await stoa.later('90 days');
  await stoa.ground.db.run(sql`update sessions set expires_at = moment() + interval '1 day'`);
  await offerAgain(stoa.ground);
  await page.goto('/network');
  await page.getByText('Ninety days have gone by').waitFor();
  await page.getByRole('button', { name: 'Check again with the same people' }).click();
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'About K. from the club' }).waitFor();
  for (const answer of ['Monthly', 'Less than a year', 'Above', 'Another country', 'By chance', 'Distant'])
    await tap(page, answer);
  await next(page, 'On to who knows whom');
  await page.getByRole('button', { name: /Nobody else knows anybody/ }).click();
  await page.getByRole('columnheader', { name: 'Change' }).waitFor();
  const places = page.getByRole('row', { name: /^Places/ });
  assert.match((await places.textContent()) ?? '', /0\.00\s+\+|\+0\.\d\d/);
  assert.equal(await page.locator('.radar-course').count(), 2);
  await isUsable(page);
});

test('what is tapped after the check was finished in another window leads to its result', async () => {
  const { stoa } = watched;
  const id = await aCheck(stoa, ben, { people: [ana, clara, deniz, eva, femi] });
  const [first] = (await findCheckOf(stoa, ben, id)).contacts;
  const page = await watched.open(ben);
  await page.goto(`/network/checks/${id}/people/${first!.id}`);
  await tap(page, 'Weekly');
  await saved(page);
  await stoa.as(ben).post(`/network/checks/${id}/finish`);
  await tap(page, 'Daily');
  await page.getByRole('heading', { name: /^Check of/ }).waitFor();
  assert.equal((await findCheckOf(stoa, ben, id)).contacts[0]!.frequency, 'weekly');
});

test('without script a check is a plain form of several steps', async () => {
  const { stoa } = watched;
  const id = await aCheck(stoa, deniz, { people: [ana, ben, clara, eva, femi] });
  const page = await watched.open(deniz, phone, { script: false });
  await page.goto('/network');
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.getByRole('link', { name: 'Go on' }).click();
  await tap(page, 'Weekly');
  await tap(page, 'Solutions');
  await next(page);
  await page.getByRole('heading', { name: 'About Ben Okafor' }).waitFor();
  const [first] = (await findCheckOf(stoa, deniz, id)).contacts;
  assert.deepEqual([first!.frequency, first!.benefits], ['weekly', ['solutions']]);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import type { Page } from 'playwright-core';
import { phone, watchStoa, type Watched } from '../support/browser.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '../support/cast.ts';
import { makeGroup, makeProgramme } from '../support/programmes.ts';

let watched: Watched;
before(
  async () =>
    void (watched = await watchStoa([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ])),
);
after(() => watched.stop());

/** The first session of a new group; the first of its people leads it. */
async function firstSession(format: string, people: readonly Role[]): Promise<number> {
  const { stoa } = watched;
  const group = await makeGroup(stoa, await makeProgramme(stoa, format), people);
  for (;;) {
    const found = await stoa.ground.db.maybe<{ id: number }>(sql`
      select m.id from meetings m join steps s on s.id = m.step_id where m.group_id = ${group} order by s.position limit 1`);
    if (found) return found.id;
    await stoa.settle();
  }
}

const ids = (people: readonly Role[]) => people.map((one) => String(watched.stoa.id(one)));
const begin = (session: number, people: readonly Role[]) =>
  watched.stoa.as(people[0]!).post(`/sessions/${session}/beginnings`, { people: ids(people) });
const step = (page: Page) => page.locator('.stage-step');

async function go(page: Page, session: number, query = ''): Promise<Page> {
  await page.goto(`/sessions/${session}${query}`);
  return page;
}

test('two run a case clinic in two browsers: one presses, the other follows, and nothing typed is lost', async () => {
  const people = [ana, ben, clara, deniz];
  const session = await firstSession('case-clinic', people);
  const desk = await go(await watched.open(ana), session);
  const hand = await go(await watched.open(ben, phone), session);
  await desk.getByRole('button', { name: 'Begin the session' }).click();
  await hand.locator('session-clock').waitFor();
  const notes = hand.locator('#shared-notes');
  await notes.fill('What Ben is writing');
  await notes.focus();
  await desk.locator('#next').click();
  await step(hand).filter({ hasText: 'The case' }).waitFor();
  assert.equal(await notes.inputValue(), 'What Ben is writing');
  assert.equal(await hand.evaluate(() => document.activeElement?.id), 'shared-notes');
  await desk.locator('#shared-notes').filter({ hasText: 'What Ben is writing' }).waitFor();

  await desk.locator('#pause').click();
  await hand.locator('.clock-words').filter({ hasText: 'stands still' }).waitFor();
  const stopped = await hand.locator('.clock-digits').textContent();
  await hand.reload();
  assert.equal(await hand.locator('.clock-digits').textContent(), stopped);

  while ((await desk.locator('#next').textContent())?.trim() === 'Next') {
    const before = await step(desk).textContent();
    await desk.locator('#next').click();
    await desk.waitForFunction((was) => document.querySelector('.stage-step')?.textContent !== was, before);
  }
  await desk.locator('#next').click();
  await hand.getByText('Thank you for your time').waitFor();
});

test('two run a retrospective: cards come in without names, and the phases follow the agenda', async () => {
  const people = [ana, ben, clara];
  const session = await firstSession('team-retrospective', people);
  await begin(session, people);
  const desk = await go(await watched.open(ana), session);
  const hand = await go(await watched.open(ben, phone), session);
  for (const name of ['How freely can we speak?', 'Write']) {
    await desk.locator('#next').click();
    await step(hand).filter({ hasText: name }).waitFor();
  }
  const card = hand.locator('card-table textarea').first();
  await card.fill('The night shift was asked first');
  await hand.getByRole('button', { name: 'Put it on the board' }).first().click();
  await hand.locator('card-table').getByText('The night shift was asked first').first().waitFor();
  assert.equal(await desk.locator('card-table').getByText('The night shift was asked first').count(), 0);
  await desk.locator('#next').click();
  await desk.locator('card-table').getByText('The night shift was asked first').first().waitFor();
});

test('those in a call see one another; the seventh is told, and uses the link', async () => {
  const people = [ana, ben, clara, deniz, eva, femi];
  await watched.stoa.as(femi).post('/admin/calls', { enabled: 'yes' });
  const session = await firstSession('team-retrospective', people);
  await begin(session, people);
  const one = await go(await watched.open(ana), session, '?call=yes');
  await one.locator('.call-face').waitFor();
  const other = await go(await watched.open(ben), session);
  assert.equal(await other.locator('.call-face').count(), 0);
  await other.getByRole('link', { name: 'Join with video' }).click();
  for (const page of [one, other])
    await page.waitForFunction(() => {
      const films = [...document.querySelectorAll<HTMLVideoElement>('.call-face video')];
      return films.length === 2 && films.every((film) => film.videoWidth > 0 && film.currentTime > 0);
    });
  await one.locator('#next').click();
  await step(other).filter({ hasText: 'How freely' }).waitFor();
  assert.equal(await one.locator('.call-face').count(), 2, 'the call goes on while the session does');
  await other.getByRole('button', { name: 'Mute' }).click();
  await other.locator('[data-call=mute][aria-pressed=true]').waitFor();
  await other.getByRole('button', { name: 'Hang up' }).click();
  await one.waitForFunction(() => document.querySelectorAll('.call-face').length === 1);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { cardsOf, goOn, makeBoard, write } from '../support/boards.ts';
import { phone, troubles, watchStoa, type Watched } from '../support/browser.ts';
import { ana, ben, deniz } from '../support/cast.ts';

let watched: Watched;
before(async () => void (watched = await watchStoa()));
after(() => watched.stop());

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

test('what others do on a board appears in place, and what is being typed and the focus stay', async () => {
  const { stoa } = watched;
  const board = await makeBoard(stoa, [deniz, ana, ben]);
  const page = await watched.open(ana);
  await page.goto(`/boards/${board.id}`);
  await page.locator('live-part').waitFor({ state: 'attached' });
  const field = `new-${board.id}-kept`;
  await page.locator(`#${field}`).fill('Half a thou');
  await write(stoa, ben, board, 'Somebody else thought this');
  await page.getByText('One card by others is covered.').waitFor();
  assert.equal(await page.locator(`#${field}`).inputValue(), 'Half a thou');
  assert.equal(await focused(page), field);
  await page.keyboard.type('ght');
  await page.keyboard.press('Control+Enter');
  await page.locator('.board-card', { hasText: 'Half a thought' }).waitFor();
  assert.equal(await page.locator(`#${field}`).inputValue(), '', 'ready for the next');
  assert.equal(await focused(page), field);

  const leading = await watched.open(deniz, phone);
  await leading.goto(`/boards/${board.id}`);
  await leading.getByRole('button', { name: 'Show all cards' }).click();
  await page.locator('.board-card', { hasText: 'Somebody else thought this' }).waitFor();
  assert.deepEqual(await troubles(page), []);
});

test('a card is dragged onto another and into another column', async () => {
  const { stoa } = watched;
  const board = await makeBoard(stoa, [deniz, ana, ben], { phase: 'open' });
  const [a, b] = [await write(stoa, ana, board, 'Labels'), await write(stoa, ben, board, 'Labels again')];
  const page = await watched.open(ana);
  await page.goto(`/boards/${board.id}`);
  await page.locator(`#card-${b}`).dragTo(page.locator(`#card-${a}-words`));
  await page.locator(`#card-${a} .board-laid`).waitFor();
  assert.equal((await cardsOf(stoa, ana, board)).find(({ id }) => id === b)?.onto, a);
  await page.locator(`#card-${a}-words`).dragTo(page.locator('[data-column=changed] h3'));
  await page.locator(`[data-column=changed] #card-${a} .board-laid`).waitFor();
  assert.ok((await cardsOf(stoa, ana, board)).every(({ column }) => column === 'changed'));
});

test('the same by keyboard and without script: cards are laid on one another and dots given', async () => {
  const { stoa } = watched;
  const board = await makeBoard(stoa, [deniz, ana, ben], { phase: 'group' });
  await goOn(stoa, board, 'open');
  const [a, b] = [
    await write(stoa, ana, board, 'Who decides'),
    await write(stoa, ben, board, 'Nobody decides'),
  ];
  const page = await watched.open(ana, phone, { script: false });
  await page.goto(`/boards/${board.id}`);
  await page.locator(`#card-${b} summary`).focus();
  await page.keyboard.press('Enter');
  await page.locator(`#card-${b}`).getByRole('link', { name: 'Change or move' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Lies on').selectOption({ label: 'Keep: Who decides' });
  await page.getByRole('button', { name: 'Put it there' }).press('Enter');
  await page.locator(`#card-${a} .board-laid`).waitFor();
  await page.locator(`#give-${a}`).press('Enter');
  await page.getByText('You have 2 dots left of 3.').waitFor();
  assert.equal((await cardsOf(stoa, ana, board)).find(({ id }) => id === a)?.my_dots, 1);
});

test('dots given one after another keep the focus where it was', async () => {
  const { stoa } = watched;
  const board = await makeBoard(stoa, [deniz, ana], { phase: 'open' });
  const card = await write(stoa, ana, board, 'Worth it');
  const page = await watched.open(ana);
  await page.goto(`/boards/${board.id}`);
  await page.locator(`#give-${card}`).focus();
  for (const left of [
    'You have 2 dots left of 3.',
    'You have one dot left of 3.',
    'All your dots are given of 3.',
  ]) {
    await page.keyboard.press('Enter');
    await page.getByText(left).waitFor();
    assert.equal(await focused(page), `give-${card}`);
  }
});

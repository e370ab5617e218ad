import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { phone, troubles, watchStoa, type Watched } from '../support/browser.ts';
import { ana, ben, clara } from '../support/cast.ts';
import { makeCard, makeTeam } from '../support/reflections.ts';

let watched: Watched;
before(async () => void (watched = await watchStoa()));
after(() => watched.stop());

test('while a team writes at once, what is being typed stays; uncovered, all of it appears in place', async () => {
  const { stoa } = watched;
  const team = await makeTeam(stoa, { owner: [clara], member: [ana, ben] });
  const card = await makeCard(stoa, team, clara);
  const writing = await watched.open(ana, phone);
  await writing.goto(`/reflections/${card}`);
  await writing.locator('live-part').waitFor({ state: 'attached' });
  await writing.locator('#q1').fill('We asked the night sh');
  await stoa.as(ben).api('PUT', `/reflections/${card}/entry`, { answers: ['The list helped', '', ''] });
  await writing.getByText('1 of 3 have written').waitFor();
  assert.equal(await writing.locator('#q1').inputValue(), 'We asked the night sh');
  assert.equal(await writing.evaluate(() => document.activeElement?.id), 'q1');
  assert.equal(await writing.getByText('The list helped').count(), 0);
  await writing.keyboard.type('ift');
  await writing.getByRole('button', { name: 'Save your words' }).click();
  await writing.getByText('2 of 3 have written').waitFor();

  const leading = await watched.open(clara);
  await leading.goto(`/reflections/${card}`);
  await leading.getByRole('button', { name: 'Für alle aufdecken' }).click();
  await writing.getByText('The list helped').waitFor();
  await writing.getByText('We asked the night shift').first().waitFor();
  for (const page of [writing, leading]) assert.deepEqual(await troubles(page), []);
});

test('a lesson is made of a card in one press, and somebody else says without script that it helped', async () => {
  const { stoa } = watched;
  const team = await makeTeam(stoa, { owner: [clara], member: [ana, ben] });
  const card = await makeCard(stoa, team, ana, { wrote: [ana, ben], uncovered: true });
  const page = await watched.open(ana, phone);
  await page.goto(`/reflections/${card}`);
  await page.getByRole('link', { name: 'Make a lesson of it' }).click();
  await page.locator('#topic').fill('Start the audit in March');
  await page.locator('#insight').fill('Papers take two weeks');
  await page.getByRole('button', { name: 'Share it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Start the audit in March' }).waitFor();

  const plain = await watched.open(ben, phone, { script: false });
  await plain.goto(`/lessons?team=${team.slug}`);
  await plain.getByRole('link', { name: 'Start the audit in March' }).click();
  await plain.locator('#what').fill('We began in March');
  await plain.getByRole('button', { name: 'I used this' }).click();
  await plain.getByText('You used this').waitFor();
  await page.reload();
  await page.getByText('We began in March').waitFor();
});

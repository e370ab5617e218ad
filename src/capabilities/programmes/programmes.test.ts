import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva, femi } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { watchIntakes } from './founding/open-intake.ts';
import { applyAs, dayIn, foundOne, standing } from '#test/support/founding.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('anybody starts a programme from a format, and nobody else sees it before it opens', async () => {
  const choosing = await stoa.as(ana).get('/programmes/new');
  assert.match(choosing.body, /format=case-clinic/);
  const form = await stoa.as(ana).get('/programmes/new?format=case-clinic');
  assert.match(form.body, /name="name"[^>]*value="Case clinic"|value="Case clinic"[^>]*name="name"/);
  const slug = await foundOne(stoa, ana, 'case-clinic', { name: 'Clinic of the north' });
  assert.equal(slug, 'clinic-of-the-north');
  assert.equal((await stoa.as(ben).get(`/programmes/${slug}`)).status, 404);
  await stoa.as(ana).post(`/programmes/${slug}/opening`);
  const page = await stoa.as(ben).get(`/programmes/${slug}`);
  assert.equal(page.status, 200);
  assert.match(page.body, new RegExp(`/programmes/${slug}/apply`));
  assert.match((await stoa.as(ben).get('/programmes')).body, /Clinic of the north/);
});

test('an intake asks what the format asks, and says beside each question what is missing', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic', {}, 'open');
  const form = await stoa.as(ben).get(`/programmes/${slug}/apply`);
  assert.match(form.body, /name="answers.slots"/);
  assert.match(form.body, /name="consents.confidential"/);
  const missing = await stoa.as(ben).post(`/programmes/${slug}/apply`, { 'answers.languages': 'English' });
  assert.equal(missing.status, 422);
  assert.match(missing.body, /id="answers.slots-error"/);
  assert.match(missing.body, /value="English"/);
  const taken = await applyAs(stoa, ben, slug);
  assert.equal(taken.status, 303);
  assert.equal(await standing(stoa, ben, slug), 'in');
});

test('whom somebody cannot meet is seen by themselves alone', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic', {}, 'open');
  await applyAs(stoa, ben, slug, { 'answers.cannot': 'Clara Jung' });
  await applyAs(stoa, clara, slug);
  assert.match((await stoa.as(ben).get(`/programmes/${slug}/apply`)).body, /Clara Jung #/);
  for (const person of [eva, clara, femi]) {
    const pages = [
      `/programmes/${slug}/people`,
      `/programmes/${slug}/people.csv`,
      `/programmes/${slug}/settings`,
    ];
    for (const page of pages) {
      const { body } = await stoa.as(person).get(page);
      assert.doesNotMatch(body, /Clara Jung #/, page);
    }
  }
});

test('who comes when all places are taken waits, and moves up when somebody leaves', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic', { places: '1' }, 'open');
  await applyAs(stoa, ana, slug);
  await applyAs(stoa, ben, slug);
  assert.equal(await standing(stoa, ben, slug), 'waiting');
  assert.match((await stoa.as(ben).get(`/programmes/${slug}`)).body, /All places are taken/);
  await stoa.as(ana).post(`/programmes/${slug}/leave`, { word: 'Too much work' });
  assert.equal(await standing(stoa, ben, slug), 'in');
  const left = await stoa.as(eva).get(`/programmes/${slug}/people?show=left`);
  assert.match(left.body, /Too much work/);
});

test('answers can be changed until the intake closes, but not over what another window saved', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic', {}, 'open');
  await applyAs(stoa, ben, slug);
  assert.equal((await applyAs(stoa, ben, slug, { version: '1', 'answers.case': 'A pump' })).status, 303);
  assert.equal((await applyAs(stoa, ben, slug, { version: '1' })).status, 422);
  await stoa.as(eva).post(`/programmes/${slug}/intake-end`);
  assert.equal((await stoa.as(ben).get(`/programmes/${slug}/apply`)).status, 403);
  await applyAs(stoa, clara, slug);
  assert.equal(await standing(stoa, clara, slug), 'waiting');
});

test('an intake opens and closes on its days, whoever is awake', async () => {
  const { day } = await dayIn(stoa, 1);
  const slug = await foundOne(stoa, eva, 'case-clinic', { opens_on: day, closes_on: day, starts_on: day });
  await watchIntakes(stoa.ground);
  assert.equal((await stoa.as(ben).get(`/programmes/${slug}`)).status, 404);
  await stoa.later('24 hours');
  await watchIntakes(stoa.ground);
  assert.equal((await applyAs(stoa, ben, slug)).status, 303);
  await stoa.later('48 hours');
  await watchIntakes(stoa.ground);
  await watchIntakes(stoa.ground);
  assert.match((await stoa.as(eva).get(`/programmes/${slug}`)).body, /Groups form/);
});

test('organisers invite, admit and take out; the last organiser stays', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic', { places: '1' }, 'open');
  const base = `/programmes/${slug}`;
  await applyAs(stoa, ana, slug);
  await applyAs(stoa, ben, slug);
  await stoa.as(eva).post(`${base}/people/${stoa.id(ben)}/admission`);
  assert.equal(await standing(stoa, ben, slug), 'in');
  await stoa.as(eva).post(`${base}/people/${stoa.id(ana)}/removal`);
  assert.equal(await standing(stoa, ana, slug), 'declined');
  assert.equal((await applyAs(stoa, ana, slug)).status, 403);
  const invited = await stoa.as(eva).post(`${base}/invitations`, { people: 'Ana Duarte, Deniz Aydin' });
  assert.equal(invited.status, 303);
  assert.equal((await applyAs(stoa, ana, slug)).status, 303);
  const nobody = await stoa.as(eva).post(`${base}/invitations`, { people: 'Nemo' });
  assert.match(nobody.body, /Nobody here is called Nemo/);
  assert.equal((await stoa.as(eva).post(`${base}/organisers/${stoa.id(eva)}/removal`)).status, 422);
  await stoa.as(eva).post(`${base}/organisers`, { organiser: 'Deniz Aydın' });
  assert.equal((await stoa.as(deniz).get(`${base}/people`)).status, 200);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara } from '#test/support/cast.ts';
import type { MadeCommunity } from '#test/support/factory.ts';
import { makeCard, makeTeam } from '#test/support/reflections.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import { askFollowUps } from './finishing/ask-follow-ups.ts';

let stoa: Stoa;
let team: MadeCommunity;
before(async () => {
  stoa = await startStoa();
  team = await makeTeam(stoa, { owner: [clara], member: [ana, ben] });
});
after(() => stoa.stop());

test('however much is on them, pages ask the database at most five times', async () => {
  const writing = await makeCard(stoa, team, clara, { wrote: [ana] });
  const shown = await makeCard(stoa, team, clara, { wrote: [ana, ben], uncovered: true });
  await stoa.as(ana).api('POST', `/reflections/${shown}/actions`, { what: 'Ask the plant' });
  await stoa.as(ana).api('POST', `/reflections/${shown}/themes`, { themes: ['audit', 'handover'] });
  const said = { topic: 'Cold seals', insight: 'Warm them first', audience: 'open', reflection_id: shown };
  const made = await stoa.as(ana).api('POST', '/lessons', said);
  const { id } = made.json<{ id: number }>();
  await stoa.settle();
  for (const page of [
    '/reflections',
    '/reflections/new',
    `/reflections/${writing}`,
    `/reflections/${shown}`,
    `/reflections/of/${team.slug}`,
    '/lessons',
    `/lessons/new?card=${shown}`,
    `/lessons/${id}`,
  ]) {
    await stoa.as(clara).get(page);
    const earlier = stoa.ground.db.statements();
    assert.equal((await stoa.as(clara).get(page)).status, 200, page);
    const asked = stoa.ground.db.statements() - earlier;
    assert.ok(asked <= 5, `${page}: ${asked}`);
  }
});

test('what is announced when somebody writes carries neither words nor anyone', async () => {
  const card = await makeCard(stoa, team, clara);
  const heard = new Promise<{ event: string; data: object }>((resolve) => {
    const stop = stoa.ground.live.listen([`reflection:${card}`], ({ event, data }) => {
      stop();
      resolve({ event, data: data as object });
    });
  });
  await stoa.as(ana).api('PUT', `/reflections/${card}/entry`, { answers: ['Ours', '', ''] });
  const { event, data } = await heard;
  assert.deepEqual([event, Object.keys(data)], ['changed', ['version']]);
});

test('pages read without script: what is typed and cannot be taken stands in the form again', async () => {
  const page = await stoa.as(ana).post('/reflections', {
    q1: 'x'.repeat(2001),
    q2: 'Kept',
    q3: '',
    audience: 'private',
  });
  assert.equal(page.status, 422);
  assert.match(page.body, /name="q2"[^>]*>\s*Kept/);
  const lesson = await stoa
    .as(ana)
    .post('/lessons', { kind: 'use case', topic: '', insight: 'Kept too', audience: 'open' });
  assert.equal(lesson.status, 422);
  assert.match(lesson.body, /Kept too/);
  assert.match(lesson.body, /Where it fits/);
});

test('what was begun on a card or a lesson waits on another device, and is gone once it is said', async () => {
  const card = await makeCard(stoa, team, clara);
  const keep = (key: string, fields: Record<string, string>) =>
    stoa.as(ben).post('/drafts', { key, ...fields });
  await keep(`reflection:${card}`, { q2: 'Begin with the test bench' });
  await keep('lesson:new', { topic: 'Test bench first' });
  assert.match((await stoa.as(ben).get(`/reflections/${card}`)).body, /Begin with the test bench/);
  assert.doesNotMatch((await stoa.as(ana).get(`/reflections/${card}`)).body, /test bench/);
  assert.match((await stoa.as(ben).get('/lessons/new')).body, /value="Test bench first"/);
  const drafts = (await stoa.as(ben).get('/drafts')).body;
  assert.match(drafts, new RegExp(`href="/reflections/${card}"[\\s\\S]*Begin with the test bench`));
  await stoa.as(ben).post(`/reflections/${card}/entry`, { q1: '', q2: 'Test bench', q3: '' });
  await stoa.as(ben).post('/lessons', {
    kind: 'lesson',
    topic: 'Test bench first',
    insight: 'It is free at six',
    audience: 'open',
  });
  assert.doesNotMatch((await stoa.as(ben).get('/drafts')).body, /[Tt]est bench/);
});

test('pages are valid in their rarer states, too', async () => {
  const made = await stoa
    .as(ana)
    .api('POST', '/lessons', { topic: 'Rags', insight: 'Count them', audience: 'open' });
  const { id } = made.json<{ id: number }>();
  await stoa.as(ben).post(`/lessons/${id}/uses`, { what: 'Counted' });
  await stoa.as(ben).post(`/lessons/${id}/thanks`, { wanted: 'yes' });
  await stoa.as(ben).post('/reflections/rhythm', { cadence: 'weekly', weekday: 5 });
  await stoa.as(ben).post('/completions', { title: 'First aid', finished_on: '' });
  await stoa
    .as(clara)
    .post(`/reflections/of/${team.slug}/rhythm`, { cadence: 'monthly', weekday: 1, audience: 'team' });
  await stoa.later('8 days');
  await askFollowUps(stoa.ground);
  const asked = await stoa.as(ben).api('GET', '/me/waiting-reflections');
  const followUp = asked
    .json<{ items: { id: number; follow_up_after: number | null }[] }>()
    .items.find(({ follow_up_after }) => follow_up_after === 7)!;
  const own = await stoa.as(ben).post('/reflections', { q1: 'Calm', q2: '', q3: '', audience: 'private' });
  await stoa.as(ben).post(`${own.to}/actions`, { what: 'Sleep over it', due: '2026-01-01' });
  const wrong = await stoa.as(ben).post(`${own.to}/actions`, { what: '', due: '' });
  for (const page of [
    '/reflections',
    `/lessons/${id}`,
    `/reflections/${followUp.id}`,
    own.to!,
    `/reflections/of/${team.slug}`,
  ])
    await assertValidHtml((await stoa.as(ben).get(page)).body, `${page} `);
  await assertValidHtml(
    (await stoa.as(clara).get(`/reflections/of/${team.slug}/settings`)).body,
    'settings ',
  );
  await assertValidHtml((await stoa.as(ana).get(`/lessons/${id}`)).body, 'own lesson ');
  await assertValidHtml(wrong.body, 'wrong action ');
});

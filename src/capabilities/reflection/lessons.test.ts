import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { makeCommunity, type MadeCommunity } from '#test/support/factory.ts';
import { makeCard, makeTeam } from '#test/support/reflections.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let team: MadeCommunity;
before(async () => {
  stoa = await startStoa();
  team = await makeTeam(stoa, { owner: [clara], member: [ana, ben] });
});
after(() => stoa.stop());

type Lesson = { id: number; topic: string; uses: number; version: number; team: { name: string } | null };
async function share(by: Role, topic: string, more: Record<string, unknown> = {}): Promise<number> {
  const body = { topic, insight: 'Warm the seal before you mount it', audience: 'open', ...more };
  const made = await stoa.as(by).api('POST', '/lessons', body);
  assert.equal(made.status, 201, made.body);
  return made.json<{ id: number }>().id;
}
const listed = async (by: Role, query = '') =>
  (await stoa.as(by).api('GET', `/lessons${query}`)).json<{ items: Lesson[]; next: string | null }>();
const topics = async (by: Role, query = '') => (await listed(by, query)).items.map(({ topic }) => topic);
const found = async (by: Role, q: string) =>
  (await stoa.as(by).api('GET', `/search?q=${q}`))
    .json<{ items: { title: string }[] }>()
    .items.map(({ title }) => title);

test('a card becomes a lesson with what it says already, and the card leads to it', async () => {
  const card = await makeCard(stoa, team, clara, { wrote: [ana, ben], uncovered: true });
  const form = (await stoa.as(ana).get(`/lessons/new?card=${card}`)).body;
  assert.match(form, /<textarea[^>]*name="story"[^>]*>\s*- We finished\n- We finished/);
  assert.match(form, /<textarea[^>]*name="consequence"[^>]*>\s*- Start earlier/);
  const shared = await stoa.as(ana).post('/lessons', {
    kind: 'lesson',
    card,
    topic: 'Begin audits in March',
    insight: 'Papers take two weeks',
    audience: 'team',
    team: team.slug,
  });
  assert.match((await stoa.as(ben).get(`/reflections/${card}`)).body, /Begin audits in March/);
  assert.match((await stoa.as(ben).get(shared.to!)).body, new RegExp(`/reflections/${card}"`));
});

test('while a team still writes, a lesson begins with one’s own words alone', async () => {
  const card = await makeCard(stoa, team, clara, { wrote: [ana] });
  assert.doesNotMatch((await stoa.as(ben).get(`/lessons/new?card=${card}`)).body, /We finished/);
});

test('a lesson is found by search, and by whoever asks something like it, in the team or everywhere', async () => {
  await share(ana, 'Centrifuge bearings run hot in summer');
  await share(ben, 'Turbidity readings after a night shift', { audience: 'team', team: team.slug });
  await stoa.settle();
  assert.deepEqual(await found(eva, 'centrifuge'), ['Centrifuge bearings run hot in summer']);
  assert.match((await stoa.as(eva).get('/similar?q=hot+centrifuge+bearings')).body, /\/lessons\/\d+/);
  assert.deepEqual(await found(ana, 'turbidity'), ['Turbidity readings after a night shift']);
  assert.deepEqual(await found(eva, 'turbidity'), []);
  assert.doesNotMatch((await stoa.as(eva).get('/similar?q=turbidity+readings')).body, /urbidity/);
});

test('search follows what a lesson says, and forgets it when it goes', async () => {
  const id = await share(ana, 'Gaskets of graphite');
  await stoa.settle();
  const said = { topic: 'Gaskets of cork', insight: 'They swell', story: '', consequence: '', question: '' };
  await stoa.as(ana).api('PUT', `/lessons/${id}`, said);
  await stoa.settle();
  assert.deepEqual([await found(eva, 'graphite'), await found(eva, 'cork')], [[], ['Gaskets of cork']]);
  assert.match((await stoa.as(eva).get(`/lessons/${id}/versions`)).body, /Gaskets of graphite/);
  await stoa.as(ana).post(`/lessons/${id}/deletion`);
  await stoa.settle();
  assert.deepEqual(await found(eva, 'cork'), []);
});

test('who was slower does not write over what they have not seen', async () => {
  const id = await share(ana, 'Label the spare drum');
  const save = (topic: string, version: number) =>
    stoa.as(ana).post(`/lessons/${id}`, { topic, insight: 'It was taken twice', version });
  assert.equal((await save('Label every drum', 1)).status, 303);
  const late = await save('Label none', 1);
  assert.equal(late.status, 422);
  assert.match(late.body, /Label every drum/);
  assert.equal((await save('Label all', 2)).status, 303);
});

test('the author is told who used it, what came of it, and who says thank you; each counts once', async () => {
  const id = await share(ana, 'Ask the night shift first');
  const used = { what: 'Saved us a day in Porto' };
  await stoa.as(ben).post(`/lessons/${id}/uses`, used);
  await stoa.as(ben).post(`/lessons/${id}/uses`, used);
  await stoa.as(eva).post(`/lessons/${id}/thanks`, { wanted: 'yes' });
  assert.equal((await stoa.as(ana).post(`/lessons/${id}/uses`, used)).status, 403);
  await stoa.settle();
  const inbox = (await stoa.as(ana).get('/inbox?show=all')).body;
  assert.match(inbox, /Ben Okafor used what you wrote down/);
  assert.match(inbox, /Saved us a day in Porto/);
  assert.match(inbox, /Eva Lindqvist thanks you/);
  const lesson = async () =>
    (await stoa.as(eva).api('GET', `/lessons/${id}`)).json<Lesson & { thanks: number }>();
  assert.deepEqual([(await lesson()).uses, (await lesson()).thanks], [1, 1]);
  await stoa.as(ben).post(`/lessons/${id}/uses/removal`);
  assert.equal((await lesson()).uses, 0);
  await stoa.as(ana).post(`/lessons/${id}/deletion`);
  await stoa.settle();
  assert.doesNotMatch((await stoa.as(ana).get('/inbox?show=all')).body, /Saved us a day/);
});

test('what helped most often rises, page by page without doubles', async () => {
  const place = await makeCommunity(stoa, 'open');
  const query = `team=${place.slug}`;
  for (let i = 0; i < 24; i++) {
    const id = await share(clara, `Valve ${i}`, { team: place.slug });
    if (i % 8 === 0)
      for (const who of [ana, ben, deniz].slice(0, 1 + i / 8))
        await stoa.as(who).api('PUT', `/lessons/${id}/use`, { what: '' });
  }
  const first = await listed(ana, `?${query}`);
  assert.deepEqual(
    first.items.slice(0, 4).map(({ topic, uses }) => [topic, uses]),
    [
      ['Valve 16', 3],
      ['Valve 8', 2],
      ['Valve 0', 1],
      ['Valve 23', 0],
    ],
  );
  const rest = await topics(ana, `?${query}&after=${first.next}`);
  const all = [...first.items.map(({ topic }) => topic), ...rest];
  assert.deepEqual([all.length, new Set(all).size], [24, 24]);
  assert.equal((await topics(ana, `?${query}&order=newest`))[0], 'Valve 23');
  assert.deepEqual(await topics(ana, `?${query}&kind=use+case`), []);
});

test('a lesson that everybody reads does not name the team that few know of', async () => {
  const id = await share(ana, 'From the quiet room', { team: team.slug });
  const lesson = (await stoa.as(eva).api('GET', `/lessons/${id}`)).json<Lesson>();
  assert.equal(lesson.team, null);
  assert.doesNotMatch((await stoa.as(eva).get(`/lessons/${id}`)).body, /Night shift/);
});

test('cards and lessons of a community that goes into another go with it', async () => {
  const [from, into] = [await makeCommunity(stoa, 'closed'), await makeCommunity(stoa, 'closed')];
  const card = await makeCard(stoa, from, clara, { wrote: [ana], uncovered: true });
  const lesson = await share(ana, 'Molybdenum grease', { audience: 'team', team: from.slug });
  const merged = await stoa.as(clara).post(`/communities/${from.slug}/merging`, { into: into.slug });
  assert.equal(merged.status, 303, merged.body);
  await stoa.settle();
  const items = await stoa.as(ana).api('GET', `/communities/${into.slug}/reflections`);
  assert.deepEqual(
    items.json<{ items: { id: number }[] }>().items.map(({ id }) => id),
    [card],
  );
  assert.equal((await stoa.as(deniz).get(`/lessons/${lesson}`)).status, 200);
  assert.deepEqual(await found(deniz, 'molybdenum'), ['Molybdenum grease']);
  assert.deepEqual(await found(eva, 'molybdenum'), []);
});

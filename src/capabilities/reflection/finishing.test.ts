import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { askFollowUps } from './finishing/ask-follow-ups.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

/** Time goes by; everybody of the cast looks in often enough to stay signed in. */
async function later(interval: string): Promise<void> {
  await stoa.later(interval);
  await stoa.ground.db.run(sql`update sessions set expires_at = moment() + interval '30 days'`);
}

type Line = { id: number; title: string; follow_up_after: number | null };
async function asked(role: Role): Promise<(number | null)[]> {
  await askFollowUps(stoa.ground);
  await stoa.settle();
  return (await waiting(role)).map(({ follow_up_after }) => follow_up_after);
}
const waiting = async (role: Role) =>
  (await stoa.as(role).api('GET', '/me/waiting-reflections')).json<{ items: Line[] }>().items;
const inbox = async (role: Role) => (await stoa.as(role).get('/inbox?show=all')).body;

test('seven and thirty days after something is finished, three questions wait, once each, for that person alone', async () => {
  const told = { person: ana.email, thing: 'lms/42', title: 'Confined spaces' };
  const first = await stoa.as(femi).api('POST', '/completions', told);
  const again = await stoa.as(femi).api('POST', '/completions', { ...told, title: 'Another name' });
  assert.deepEqual([first.status, again.status, again.body], [201, 201, first.body]);
  assert.deepEqual(await asked(ana), []);
  await later('7 days');
  assert.deepEqual(await asked(ana), [7]);
  assert.deepEqual(await asked(ana), [7], 'asked once');
  assert.match(await inbox(ana), /Three short questions/);
  assert.doesNotMatch(await inbox(ana), /Confined spaces/);
  const [card] = await waiting(ana);
  const page = (await stoa.as(ana).get(`/reflections/${card!.id}`)).body;
  for (const words of ['After 7 days: Confined spaces', 'What did you use of it', 'What stood in the way'])
    assert.ok(page.includes(words), words);
  for (const other of [ben, femi, clara])
    assert.equal((await stoa.as(other).get(`/reflections/${card!.id}`)).status, 404);
  await stoa
    .as(ana)
    .post(`/reflections/${card!.id}/entry`, { q1: 'The checklist', q2: '', q3: 'No harness' });
  await later('23 days');
  assert.deepEqual(await asked(ana), [30]);
  await later('60 days');
  assert.deepEqual(await asked(ana), [30]);
});

test('the log and other people’s pages know nothing of what somebody finished', async () => {
  const { count } = await stoa.ground.db.one<{ count: number }>(sql`
    select count(*)::int as count from activity where data::text like '%Confined%' or kind like '%follow%'`);
  assert.equal(count, 0);
});

test('an answer that was shared is read by others, and becomes a lesson in one press', async () => {
  await stoa.as(ben).post('/completions', { title: 'Welding course', finished_on: '' });
  await later('8 days');
  await asked(ben);
  const [card] = await waiting(ben);
  await stoa.as(ben).post(`/reflections/${card!.id}/entry`, { q1: 'The angle', q2: 'Shorter', q3: '' });
  await stoa
    .as(ben)
    .post(`/reflections/${card!.id}/settings`, { title: 'Welding', audience: 'open', team: '' });
  assert.match((await stoa.as(eva).get(`/reflections/${card!.id}`)).body, /The angle/);
  const form = (await stoa.as(ben).get(`/lessons/new?card=${card!.id}`)).body;
  assert.match(form, /name="insight"[^>]*>\s*Shorter/);
});

test('one can say no to being asked: about one thing, or at all', async () => {
  await stoa.as(clara).post('/completions', { title: 'Audit training', finished_on: '' });
  await stoa.as(clara).post('/completions', { title: 'First aid', finished_on: '' });
  const completions = (await stoa.as(clara).api('GET', '/me/completions')).json<{ items: Line[] }>().items;
  const audit = completions.find(({ title }) => title === 'Audit training')!;
  assert.equal((await stoa.as(ana).post(`/completions/${audit.id}/stop`)).status, 404);
  await stoa.as(clara).post(`/completions/${audit.id}/stop`);
  await later('7 days');
  assert.deepEqual(await asked(clara), [7]);
  await stoa.as(clara).post('/completions/asking', { wanted: 'no' });
  assert.deepEqual(await waiting(clara), [], 'what waited is forgotten');
  await stoa.as(clara).post('/completions', { title: 'Ladders', finished_on: '' });
  await later('40 days');
  assert.deepEqual(await asked(clara), []);
});

test('what was finished long ago is not asked about twice, and what is to come not at all', async () => {
  const day = async (days: number) =>
    (
      await stoa.ground.db.one<{ day: string }>(sql`
        select to_char(moment() + make_interval(days => ${days}), 'YYYY-MM-DD') as day`)
    ).day;
  const note = async (title: string, days: number) =>
    stoa.as(deniz).post('/completions', { title, finished_on: await day(days) });
  assert.equal((await note('In a while', 9)).status, 422);
  await note('Five weeks ago', -35);
  await note('A year ago', -365);
  assert.deepEqual(await asked(deniz), [30]);
});

test('who was in a group until it ended is asked; after a coffee nobody is', async () => {
  const circle = await makeProgramme(stoa, 'team-retrospective');
  const group = await makeGroup(stoa, circle, [eva, deniz]);
  const coffee = await makeProgramme(stoa, 'coffee-roulette');
  const pair = await makeGroup(stoa, coffee, [eva, femi]);
  await stoa.as(eva).post(`/programmes/${circle.slug}/closing`, { words: '' });
  await stoa.as(eva).post(`/programmes/${coffee.slug}/closing`, { words: '' });
  await stoa.settle();
  const states = await stoa.ground.db.many<{ state: string }>(sql`
    select state from groups where id in (${group}, ${pair})`);
  assert.deepEqual(
    states.map(({ state }) => state),
    ['closed', 'closed'],
  );
  const finished = (await stoa.as(eva).api('GET', '/me/completions')).json<{ items: { source: string }[] }>();
  assert.deepEqual(
    finished.items.map(({ source }) => source),
    ['group'],
  );
  assert.deepEqual(
    (await stoa.as(femi).api('GET', '/me/completions')).json<{ items: unknown[] }>().items,
    [],
  );
});

test('nothing of it stays when somebody is erased', async () => {
  await stoa.as(femi).post(`/admin/people/${stoa.id(ana)}/erasure`, { name: ana.name });
  await stoa.settle();
  const { left } = await stoa.ground.db.one<{ left: number }>(sql`
    select (select count(*) from completions where person_id = ${stoa.id(ana)})::int
      + (select count(*) from reflections where person_id = ${stoa.id(ana)} and not together)::int as left`);
  assert.equal(left, 0);
});

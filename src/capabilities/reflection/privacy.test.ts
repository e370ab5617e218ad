import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva, femi } from '#test/support/cast.ts';
import { makeCard, makeTeam } from '#test/support/reflections.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { remindOfActions } from './actions/remind-of-actions.ts';
import { askFollowUps } from './finishing/ask-follow-ups.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

/** Stands in everything that Ana keeps to herself, and nowhere else. */
const secret = 'quicksilver';

/** Where it is kept, for her alone. */
const hers = [
  'completions',
  'drafts',
  'reflection_actions',
  'reflection_entries',
  'reflection_themes',
  'reflections',
];

const pages = [
  '/',
  '/reflections',
  '/reflections?show=teams',
  '/reflections?show=open',
  '/lessons',
  '/inbox?show=all',
  '/growth',
];

test('what somebody keeps to themselves reaches no table, page, mail or live message of others', async () => {
  const heard: string[] = [];
  const stop = stoa.ground.live.listen(['reflection:1', 'inbox-news:1', 'inbox:1'], (message) => {
    heard.push(JSON.stringify(message));
  });
  const me = stoa.as(ana);
  const made = await me.post('/reflections', {
    title: secret,
    q1: secret,
    q2: '',
    q3: '',
    audience: 'private',
    once: '0b2f4c1e-9a51-4c7e-8f55-6a1b2c3d4e5f',
  });
  const card = Number(made.to!.split('/').at(-1));
  await me.post(`/reflections/${card}/actions`, { what: secret, due: '2026-01-01' });
  await me.post(`/reflections/${card}/themes`, { themes: secret });
  await me.post('/drafts', { key: `reflection:${card}`, q1: secret });
  await me.post('/completions', { title: secret, finished_on: '' });
  await stoa.as(femi).api('POST', '/completions', { person: ana.email, thing: '7', title: secret });
  await stoa.later('8 days');
  await askFollowUps(stoa.ground);
  await remindOfActions(stoa.ground);
  await stoa.settle();
  stop();

  const tables = await stoa.ground.db.many<{ name: string }>(sql`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  for (const { name } of tables.filter((table) => !hers.includes(table.name))) {
    const { rows } = await stoa.ground.db.pool.query(
      `select 1 from ${name} t where t::text ilike '%${secret}%' limit 1`,
    );
    assert.equal(rows.length, 0, name);
  }
  assert.doesNotMatch(JSON.stringify(stoa.outbox), /quicksilver/);
  assert.doesNotMatch(heard.join('\n'), /quicksilver/);
  for (const other of [ben, clara, eva, femi]) {
    for (const page of [
      ...pages,
      `/reflections/${card}`,
      `/reflections/${card}/part`,
      `/lessons/new?card=${card}`,
    ]) {
      const { body } = await stoa.as(other).get(page);
      assert.doesNotMatch(body, /quicksilver/, page);
    }
    for (const call of [
      '/reflections?show=open',
      '/reflections?show=teams',
      '/lessons',
      '/me/waiting-reflections',
      '/me/completions',
    ])
      assert.doesNotMatch((await stoa.as(other).api('GET', call)).body, /quicksilver/, call);
    for (const call of ['/search', '/similar']) {
      const found = await stoa.as(other).api('GET', `${call}?q=${secret}`);
      assert.deepEqual(found.json<{ items: unknown[] }>().items, [], call);
    }
  }
});

test('of a card that a team still writes, no page or answer of any kind has a word of another', async () => {
  const team = await makeTeam(stoa, { owner: [clara], member: [ana, ben] });
  const card = await makeCard(stoa, team, clara);
  await stoa.as(ben).api('PUT', `/reflections/${card}/entry`, { answers: ['Vermilion', '', ''] });
  await stoa.settle();
  for (const other of [ana, clara, eva, femi])
    for (const page of [
      `/reflections/${card}`,
      `/reflections/${card}/part`,
      `/reflections/${card}/settings`,
      `/reflections/of/${team.slug}`,
      `/lessons/new?card=${card}`,
      `/api/v1/reflections/${card}`,
      '/search?q=vermilion',
      '/inbox?show=all',
    ]) {
      const { body } = page.startsWith('/api/v1')
        ? await stoa.as(other).api('GET', page.slice('/api/v1'.length))
        : await stoa.as(other).get(page);
      assert.doesNotMatch(body, /Vermilion/, page);
    }
});

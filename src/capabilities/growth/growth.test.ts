import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { community, reply, runNow, thread } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
});
after(() => stoa.stop());

/** So much later, and everybody has been here in the meantime. */
async function later(time: string): Promise<void> {
  await stoa.later(time);
  await stoa.ground.db.run(sql`update sessions set expires_at = 'infinity', seen_at = moment()`);
}

const growth = async (person: Role) => (await stoa.as(person).get('/growth')).body;
const does = async (person: Role, path: string, fields: Record<string, string> = {}) => {
  const { status, body } = await stoa.as(person).post(path, fields);
  assert.equal(status, 303, `${path}: ${body}`);
};
const asked = (person: Role, topics: string[], wants: string[] = []) =>
  stoa.ground.db.run(sql`
    update people set ask_me_about = ${topics}::text[], want_to_learn = ${wants}::text[] where id = ${stoa.id(person)}`);

describe('Small goals', () => {
  test('stand in four lanes, are done, opened again and let go of', async () => {
    await does(ana, '/growth/goals', { lane: 'practice', words: 'Change a seal alone' });
    await does(ana, '/growth/goals', { lane: 'network', words: 'Meet somebody from Leeds' });
    const page = await growth(ana);
    assert.match(
      page,
      /Practice[\s\S]*Change a seal alone[\s\S]*People[\s\S]*Reflection[\s\S]*Network[\s\S]*Meet somebody/,
    );
    const id = /goals\/(\d+)\/state/.exec(page)![1]!;
    await does(ana, '/growth/goals/ticks', { item: id, wanted: 'yes' });
    assert.match(await growth(ana), /aria-pressed="true"[^>]*>[\s\S]{0,600}Change a seal alone/);
    await does(ana, '/growth/goals/ticks', { item: id, wanted: '' });
    await does(ana, `/growth/goals/${id}/state`, { state: 'let go' });
    assert.doesNotMatch(await growth(ana), /Change a seal alone/);
  });

  test('that are open in the next month are taken along or let go of', async () => {
    await does(ben, '/growth/goals', { lane: 'people', words: 'Thank the night shift' });
    await later('40 days');
    const page = await growth(ben);
    assert.match(page, /Still open from before[\s\S]*Thank the night shift/);
    await does(ben, /\/growth\/goals\/\d+\/carrying/.exec(page)![0]);
    const now = await growth(ben);
    assert.doesNotMatch(now, /Still open from before/);
    assert.match(now, /Thank the night shift/);
  });
});

describe('The mix', () => {
  test('is drawn from what one did and noted, with a table that says the same', async () => {
    const place = await community(stoa, 'Pumps', { owner: [clara, deniz], member: [eva, ben] });
    await reply(stoa, await thread(stoa, place, ben, 'Why?', 'question'), eva, 'So');
    await does(eva, '/growth/notes', { kind: 'experience', words: 'A morning at the press' });
    await does(eva, '/growth/notes', { kind: 'education', words: 'A book about seals' });
    const page = await growth(eva);
    assert.match(page, /<title id="mix-title">/);
    assert.match(page, /By doing: 1 ×, With others: 1 ×, From courses and reading: 1 ×/);
    assert.match(page, /Answers and replies<\/td/);
  });

  test('leaves out what was longer ago than ninety days', async () => {
    await later('91 days');
    assert.match(await growth(eva), /Nothing to draw yet/);
    assert.match((await stoa.as(eva).get('/growth/notes')).body, /A book about seals/);
  });

  test('takes no note of a day to come', async () => {
    assert.equal(
      (await stoa.as(eva).post('/growth/notes', { kind: 'experience', words: 'Soon', on_day: '2999-01-01' }))
        .status,
      422,
    );
  });
});

describe('Somebody to get to know', () => {
  before(async () => {
    await asked(ben, ['pumps']);
    await asked(clara, ['audits']);
    await asked(ana, [], ['audits']);
  });

  test('is outside the corner, with a reason and a first sentence', async () => {
    await does(ana, '/growth/nudges');
    const page = await growth(ana);
    assert.match(page, /Clara Jung/);
    assert.match(page, /You want to learn about audits/);
    assert.match(page, /Hello Clara, I want to learn about audits/);
  });

  test('gives way to somebody else, and is not suggested again', async () => {
    const id = /nudges\/(\d+)\/answer/.exec(await growth(ana))![1]!;
    await does(ana, `/growth/nudges/${id}/answer`, { answer: 'not this' });
    assert.match(await growth(ana), /Ben Okafor/);
    const next = /nudges\/(\d+)\/answer/.exec(await growth(ana))![1]!;
    await does(ana, `/growth/nudges/${next}/answer`, { answer: 'wrote' });
    assert.match(await growth(ana), /You got in touch/);
    assert.equal((await stoa.as(ana).post('/growth/nudges')).status, 422);
    assert.equal((await stoa.as(eva).post(`/growth/nudges/${next}/answer`, { answer: 'wrote' })).status, 404);
  });

  test('is nobody who does not want it, paused, or must not be paired with one', async () => {
    await does(ben, '/growth/choices', { nudges: '', suggested: '' });
    await stoa.ground.db.run(
      sql`insert into offers (person_id, kind, paused) values (${stoa.id(clara)}, 'coffee', true)`,
    );
    assert.match((await stoa.as(femi).post('/growth/nudges')).body, /nobody to suggest/);
    await stoa.ground.db.run(sql`update offers set paused = false`);
    await does(femi, '/growth/nudges');
    assert.match(await growth(femi), /Clara Jung/);
  });

  test('comes once a week into one inbox alone, for who wants it', async () => {
    await asked(deniz, ['gears']);
    await does(eva, '/growth/choices', { nudges: 'yes', suggested: 'yes' });
    await runNow(stoa, 'growth-nudges');
    await runNow(stoa, 'growth-nudges');
    await stoa.settle();
    const told = () =>
      stoa.ground.db.many<{ person_id: number; data: unknown }>(
        sql`select person_id, data from notifications where kind = 'nudge'`,
      );
    assert.deepEqual(
      (await told()).map((one) => one.person_id),
      [stoa.id(eva)],
    );
    assert.match((await stoa.as(eva).get('/inbox')).body, /somebody whom you could get to know/);
    await later('7 days');
    await runNow(stoa, 'growth-nudges');
    await stoa.settle();
    assert.equal((await told()).length, 2);
    const answer = /\/growth\/nudges\/\d+\/answer/.exec(await growth(eva))![0];
    await does(eva, answer, { answer: 'wrote' });
    assert.equal((await told()).length, 1, 'what is answered stands in the inbox no more');
    await does(eva, '/growth/choices', { nudges: '', suggested: 'yes' });
    await later('7 days');
    await runNow(stoa, 'growth-nudges');
    assert.equal((await told()).length, 1);
  });
});

describe('Looking back on a month', () => {
  test('is for oneself, and not written over by an older window', async () => {
    const page = (await stoa.as(ana).get('/growth/reviews/2026-03')).body;
    const version = /name="version"\s+value="([^"]+)"/.exec(page)![1]!;
    await does(ana, '/growth/reviews/2026-03', { went: 'The first seal held', version });
    assert.equal(
      (await stoa.as(ana).post('/growth/reviews/2026-03', { went: 'Other', version })).status,
      422,
    );
    assert.match((await stoa.as(ana).get('/growth/reviews')).body, /March 2026[\s\S]*The first seal held/);
    assert.doesNotMatch((await stoa.as(clara).get('/growth/reviews')).body, /first seal/);
  });
});

test('no happening, search or page of somebody else knows a word of it', async () => {
  const words = ['Meet somebody from Leeds', 'A book about seals', 'The first seal held'];
  const log = await stoa.ground.db.many<{ row: string }>(sql`
    select a::text as row from activity a union all select s::text from search_entries s union all select n::text from notifications n`);
  for (const { row } of log) for (const one of words) assert.ok(!row.includes(one), one);
  for (const person of [ben, clara, femi])
    for (const path of [
      '/growth',
      '/growth/notes',
      '/growth/reviews',
      '/search?q=seals',
      `/people/${stoa.id(eva)}`,
    ]) {
      const { body } = await stoa.as(person).get(path);
      for (const one of words) assert.ok(!body.includes(one), `${person.name} ${path}`);
    }
});

test('what belongs to a person goes with them', async () => {
  await does(femi, `/admin/people/${stoa.id(eva)}/erasure`, { name: eva.name });
  await stoa.settle();
  const { left } = await stoa.ground.db.one<{ left: number }>(sql`
    select (select count(*) from growth_notes where person_id = ${stoa.id(eva)})
      + (select count(*) from growth_nudges where ${stoa.id(eva)} in (person_id, other_id)) as left`);
  assert.equal(Number(left), 0);
});

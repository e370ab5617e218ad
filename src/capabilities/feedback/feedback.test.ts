import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { runNow } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

async function later(time: string): Promise<void> {
  await stoa.later(time);
  await stoa.ground.db.run(sql`update sessions set expires_at = 'infinity', seen_at = moment()`);
}
const named = (...people: Role[]): string => people.map((one) => `${one.name} #${stoa.id(one)}`).join(', ');
const page = async (person: Role, path: string) => (await stoa.as(person).get(path)).body;
const status = async (person: Role, path: string) => (await stoa.as(person).get(path)).status;
const does = async (person: Role, path: string, fields: Record<string, string> = {}) => {
  const { status: got, body } = await stoa.as(person).post(path, fields);
  assert.equal(got, 303, `${path}: ${body}`);
};

/** Ana asks about something; answers the address that each of them finds it at. */
async function ask(about: string, ...people: Role[]): Promise<string[]> {
  await does(ana, '/feedback', { people: named(...people), kind: 'work', about, criteria: 'Clear\nShort' });
  const rows = await stoa.ground.db.many<{ id: number }>(sql`
    select b.id from feedback b join feedback_requests q on q.id = b.request_id where q.about = ${about} order by b.id`);
  await stoa.settle();
  return rows.map(({ id }) => `/feedback/${id}`);
}

describe('Feedback that is asked for', () => {
  test('reaches each of those who are asked, none of whom sees whom else was', async () => {
    const [toBen, toClara] = await ask('My first report', ben, clara);
    assert.match(await page(ben, '/inbox'), /Ana Duarte asks you for feedback/);
    assert.match(await page(ben, toBen!), /My first report[\s\S]*Clear[\s\S]*Short/);
    assert.doesNotMatch(await page(ben, toBen!), /Clara/);
    assert.equal(await status(ben, toClara!), 404);
    assert.equal(await status(deniz, toBen!), 404);
    assert.equal(await status(femi, toBen!), 404, 'an administrator is nobody here');
  });

  test('is read by the two alone once it is given, and the asker is told', async () => {
    const [one] = await ask('My talk', ben);
    await does(ben, one!, {
      level_0: 'strength',
      remark_0: 'I understood it at once',
      level_1: 'more',
      words: 'Do it again',
    });
    await stoa.settle();
    assert.match(await page(ana, '/inbox'), /Ben Okafor answered your request/);
    assert.match(
      await page(ana, one!),
      /A strength[\s\S]*I understood it at once[\s\S]*More of it[\s\S]*Do it again/,
    );
    for (const other of [clara, femi]) assert.equal(await status(other, one!), 404);
  });

  test('asks for at least a word', async () => {
    const [one] = await ask('Nothing said', ben);
    const sent = await stoa.as(ben).post(one!, { level_0: '', words: ' ' });
    assert.equal(sent.status, 422);
    assert.match(sent.body, /Say something to one of the points/);
  });

  test('keeps what was typed when another window was faster', async () => {
    const [one] = await ask('Two windows', ben);
    await does(ben, one!, { words: 'First', version: '1' });
    const late = await stoa.as(ben).post(one!, { words: 'Second', remark_1: 'Kept as typed', version: '1' });
    assert.equal(late.status, 422);
    assert.match(late.body, /Kept as typed/);
  });

  test('can be declined without a reason, and is not asked for again', async () => {
    const [one] = await ask('Not now', ben);
    await does(ben, `${one}/refusal`);
    assert.match(await page(ana, one!), /Ben Okafor cannot this time/);
    await later('30 days');
    await runNow(stoa, 'remind of feedback');
    const { count } = await stoa.ground.db.one<{ count: number }>(sql`
      select count(*)::int as count from notifications where kind = 'feedback_waits' and data ->> 'about' = ${one!.slice(10)}`);
    assert.equal(count, 0);
  });

  test('reminds twice, and then no more', async () => {
    const [one] = await ask('Waiting', clara);
    const reminded = async () => {
      await runNow(stoa, 'remind of feedback');
      await runNow(stoa, 'remind of feedback');
      await stoa.settle();
      const { count } = await stoa.ground.db.one<{ count: number }>(sql`
        select count(*)::int as count from notifications where kind = 'feedback_waits' and data ->> 'about' = ${one!.slice(10)}`);
      return count;
    };
    assert.equal(await reminded(), 0);
    for (const times of [1, 2, 2]) {
      await later('6 days');
      assert.equal(await reminded(), times);
    }
  });

  test('can be taken back by who asked, and by who gave it', async () => {
    const [asked, given] = await ask('Taken back', ben, clara);
    assert.match(await page(ben, '/inbox'), new RegExp(`href="${asked}"`));
    await does(ana, `${asked}/withdrawal`);
    assert.equal(await status(ben, asked!), 404);
    assert.doesNotMatch(await page(ben, '/inbox'), new RegExp(`href="${asked}"`));
    await does(clara, given!, { words: 'Words that I regret' });
    await does(clara, `${given}/withdrawal`);
    assert.doesNotMatch(await page(ana, given!), /Words that I regret/);
    assert.equal((await stoa.as(ana).post(`${given}/withdrawal`)).status, 403);
  });

  test('names somebody other than oneself', async () => {
    const sent = await stoa.as(ana).post('/feedback', { people: named(ana), about: 'Me', criteria: 'All' });
    assert.equal(sent.status, 422);
    assert.match(sent.body, /other than yourself/);
  });
});

describe('Showing it to somebody else', () => {
  test('needs the yes of who gave it, which can be taken back', async () => {
    const [one] = await ask('To be shown', ben);
    await does(ben, one!, { words: 'Well prepared' });
    await does(ana, `${one}/shares`, { person: named(eva) });
    await stoa.settle();
    assert.equal(await status(eva, one!), 404);
    assert.match(await page(ben, '/inbox'), /would like to show your feedback/);
    const answer = `${one}/shares/${stoa.id(eva)}/answer`;
    assert.equal((await stoa.as(ana).post(answer, { agrees: 'yes' })).status, 403);
    await does(ben, answer, { agrees: 'yes' });
    await stoa.settle();
    assert.match(await page(eva, '/inbox'), /Ana Duarte shows you feedback/);
    assert.match(await page(eva, one!), /Well prepared/);
    assert.match(await page(eva, '/feedback?show=given'), /To be shown/);
    assert.equal((await stoa.as(eva).post(`${one}/shares`, { person: named(clara) })).status, 404);
    await does(ben, answer, { agrees: '' });
    assert.equal(await status(eva, one!), 404);
  });
});

test('neither the log nor search nor an inbox knows a word of it', async () => {
  const rows = await stoa.ground.db.many<{ row: string }>(sql`
    select a::text as row from activity a union all select s::text from search_entries s union all select n::text from notifications n`);
  for (const { row } of rows)
    assert.doesNotMatch(row, /Well prepared|To be shown|My first report|I understood it/);
});

test('what an erased person asked for and gave goes with them', async () => {
  const [one] = await ask('Before leaving', deniz);
  await does(deniz, one!, { words: 'Farewell' });
  await does(femi, `/admin/people/${stoa.id(deniz)}/erasure`, { name: deniz.name });
  await stoa.settle();
  assert.equal(await status(ana, one!), 404);
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { finished } from '#test/support/checks.ts';
import { makeCommunity } from '#test/support/factory.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { offerAgain } from './checks/offer-again.ts';
import type { Act } from './measures/suggest.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await stoa.ground.db.run(sql`update people set languages = '{English}', started_on = '2020-01-01'`);
  await stoa.ground.db.run(sql`update people set started_on = '2026-01-01' where id = ${stoa.id(clara)}`);
});
after(() => stoa.stop());

/** A check of Ana's that suggests this. */
async function suggesting(act: Act, person: Role = ana): Promise<{ move: number; page: string }> {
  const id = await finished(stoa, person);
  const { move } = await stoa.ground.db.transaction((tx) =>
    tx.one<{ move: number }>(sql`
      update network_moves set act = ${act} where id = (select min(id) from network_moves where check_id = ${id})
      returning id as move`),
  );
  return { move, page: `/network/checks/${id}` };
}

const press = (move: number, fields: Record<string, string>, person: Role = ana) =>
  stoa.as(person).post(`/network/moves/${move}/taking`, fields);
const body = async (page: string, person: Role = ana) => (await stoa.as(person).get(page)).body;
const offers = (person: Role, kind: string) =>
  stoa.ground.db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into offers (person_id, kind) values (${stoa.id(person)}, ${kind}) returning id`),
  );

describe('a suggestion is one press away from being done', () => {
  test('a coffee roulette across departments', async () => {
    const roulette = await makeProgramme(stoa, 'coffee-roulette');
    const { move, page } = await suggesting('roulette');
    assert.match(await body(page), /Join Learning together/);
    await press(move, { choice: roulette.slug });
    assert.match(await body(page), /under way/);
    assert.match(await body(`/programmes/${roulette.slug}`), /Leave|Pause/);
  });

  test('a circle whose intake asks more leads to its questions', async () => {
    const circle = await makeProgramme(stoa, 'peer-circle', { state: 'open' });
    const { move, page } = await suggesting('circle');
    assert.match(await body(page), /Join Learning together/);
    assert.equal((await press(move, { choice: circle.slug })).to, `/programmes/${circle.slug}/apply`);
  });

  test('somebody of another place is asked along to a circle that one leads', async () => {
    const group = await makeGroup(stoa, await makeProgramme(stoa, 'peer-circle'), [ana, ben, deniz]);
    const { move, page } = await suggesting('circle');
    assert.match(await body(page), /Ask somebody along to Group/);
    assert.equal((await press(move, { choice: `group ${group}` })).to, `/groups/${group}/people`);
    const others = await suggesting('circle', clara);
    assert.doesNotMatch(await body(others.page, clara), /Ask somebody along/);
    assert.equal((await press(others.move, { choice: `group ${group}` }, clara)).status, 404);
  });

  test('a community of practice', async () => {
    const { slug } = await makeCommunity(stoa, 'open', { name: 'Bearings', people: { owner: [clara, ben] } });
    const hidden = await makeCommunity(stoa, 'hidden', { name: 'Nobody knows', people: { owner: [clara] } });
    const { move, page } = await suggesting('community');
    assert.match(await body(page), /Join Bearings/);
    assert.doesNotMatch(await body(page), /Nobody knows/);
    assert.equal((await press(move, { choice: hidden.slug })).status, 404);
    await press(move, { choice: slug });
    assert.match(await body(`/communities/${slug}/members`), /Ana Duarte/);
  });

  test('a mentor is asked with words of one’s own', async () => {
    const { id } = await offers(ben, 'mentor');
    const { move, page } = await suggesting('mentor');
    assert.match(await body(page), /Ask Ben Okafor/);
    await press(move, { choice: String(id), words: 'May I watch how you read a pump curve?' });
    assert.match(await body('/requests', ben), /how you read a pump curve/);
  });

  test('somebody newer, and somebody with a story', async () => {
    await offers(clara, 'review');
    const reverse = await suggesting('reverse mentor');
    assert.match(await body(reverse.page), /Ask Clara Jung/);
    assert.doesNotMatch(await body(reverse.page), /Ask Ben Okafor/);
    const { id } = await offers(deniz, 'coffee');
    const story = await suggesting('story');
    assert.match(await body(story.page), /Ask Deniz/);
    await press(story.move, { choice: String(id), words: '' });
    assert.equal((await press(story.move, { choice: String(id) })).status, 422, 'asked already');
  });

  test('a day at one’s side, and what was said of it before stays', async () => {
    const first = await suggesting('shadowing');
    await press(first.move, {});
    assert.match(await body('/offers/mine'), /shadow/i);
    await stoa
      .as(ana)
      .post('/offers/mine/shadow-host', { topics: 'complaints', words: 'Bring questions', capacity: 2 });
    const second = await suggesting('shadowing');
    await press(second.move, {});
    assert.match(await body('/offers/mine/shadow-host'), /Bring questions/);
  });
});

test('what came of a suggestion is said, and can be said otherwise', async () => {
  const { move, page } = await suggesting('story', eva);
  for (const [outcome, words] of [
    ['declined', 'not for me'],
    ['open', 'suggested'],
    ['done', 'done'],
  ] as const) {
    await stoa.as(eva).post(`/network/moves/${move}/outcome`, { outcome });
    assert.ok((await body(page, eva)).includes(`>${words}<`), words);
  }
  assert.equal((await stoa.as(ana).post(`/network/moves/${move}/outcome`, { outcome: 'done' })).status, 404);
});

test('after ninety days another check is offered once, in one’s own inbox, whatever was asked in between', async () => {
  await finished(stoa, deniz);
  await stoa.later('89 days');
  await stoa.ground.db.run(sql`update sessions set expires_at = 'infinity'`);
  await offerAgain(stoa.ground);
  await stoa.settle();
  assert.doesNotMatch(await body('/inbox', deniz), /Ninety days/);
  await stoa.later('1 day');
  for (let times = 0; times < 2; times++) await offerAgain(stoa.ground);
  await stoa.settle();
  assert.equal([...(await body('/inbox', deniz)).matchAll(/Ninety days have gone by/g)].length, 1);
  assert.match(await body('/network', deniz), /Ninety days have gone by/);
  assert.doesNotMatch(await body('/inbox', clara), /Ninety days/);
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { community, hasRead, reply, thread, type Place } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let pumps: Place;
let quality: Place;
before(async () => {
  stoa = await startStoa();
  pumps = await community(stoa, 'Pumps and seals', { owner: [clara, deniz], member: [ana, ben] });
  quality = await community(stoa, 'Quality circle', { owner: [clara, deniz] });
});
after(() => stoa.stop());

const home = async (person: Role, query = '') => (await stoa.as(person).get(`/${query}`)).body;
const follow = (person: Role, subject: string, id: number, level = 'everything') =>
  stoa.as(person).post('/follow', { subject, subject_id: id, level });
/** Titles of conversations on the page, from top to bottom. */
const titles = (page: string): string[] =>
  [...page.matchAll(/<p class="entry-title"><a href="\/discussions\/\d+">([^<]*)</g)].map(
    ([, title]) => title!,
  );

describe('Home', () => {
  test('sends a stranger to sign in', async () => {
    assert.equal((await stoa.as(null).get('/')).to, '/sign-in');
  });

  test('shows someone who belongs nowhere which communities they could join', async () => {
    const page = await home(eva);
    assert.match(page, /Pumps and seals/);
    assert.match(page, /Complete your profile/);
  });

  test('shows what is new in my communities, the newest activity first, and why', async () => {
    const gasket = await thread(stoa, pumps, ben, 'Gasket sizes');
    await thread(stoa, pumps, ana, 'Which grease?', 'question');
    await thread(stoa, quality, clara, 'Audit in May');
    await reply(stoa, gasket, deniz, 'Mind the temperature');
    const page = await home(ana);
    assert.deepEqual(titles(page), ['Gasket sizes', 'Which grease?']);
    assert.match(page, /In <a[^>]*>Pumps and seals/);
    assert.match(page, /You asked/);
    assert.match(page, /Deniz Aydın: Mind the temperature/);
  });

  test('marks what is unread and finds it by the filter', async () => {
    const discussion = await thread(stoa, pumps, ben, 'Unread for now');
    assert.ok(titles(await home(ana, '?show=unread')).includes('Unread for now'));
    await hasRead(stoa, ana, discussion);
    assert.ok(!titles(await home(ana, '?show=unread')).includes('Unread for now'));
    assert.ok(titles(await home(ana)).includes('Unread for now'));
  });

  test('shows whom and what I follow elsewhere, as far as I may read it', async () => {
    const secret = await community(stoa, 'Works council', { owner: [clara, deniz] }, 'hidden');
    await thread(stoa, secret, clara, 'A confidential matter');
    await follow(ana, 'person', stoa.id(clara));
    const page = await home(ana, '?show=following');
    assert.ok(titles(page).includes('Audit in May'));
    assert.match(page, /You follow Clara Jung/);
    assert.ok(!(await home(ana)).includes('confidential'));
  });

  test('leaves out what is muted, and shows it again when the time is over', async () => {
    const noisy = await thread(stoa, pumps, ben, 'A noisy thread');
    await stoa
      .as(ana)
      .post('/follow', { subject: 'discussion', subject_id: noisy, level: 'nothing', length: 'day' });
    assert.ok(!titles(await home(ana)).includes('A noisy thread'));
    await stoa.later('25 hours');
    assert.ok(titles(await home(ana)).includes('A noisy thread'));
    await follow(ana, 'person', stoa.id(ben), 'nothing');
    assert.ok(!titles(await home(ana)).includes('A noisy thread'));
    await follow(ana, 'person', stoa.id(ben), 'usual');
  });

  test('lists questions that nobody has answered to the satisfaction of the asker', async () => {
    const page = await home(ana, '?show=unanswered');
    assert.deepEqual(titles(page), ['Which grease?']);
  });

  test('goes through all pages without losing or doubling anything', async () => {
    for (let i = 0; i < 45; i++) await thread(stoa, quality, clara, `Report ${i}`);
    const seen: string[] = [];
    let next: string | undefined = '/';
    while (next) {
      const { body } = await stoa.as(deniz).get(next);
      seen.push(...titles(body));
      next = /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    }
    const { count } = await stoa.ground.db.one<{ count: number }>(sql`
      select count(*) from discussions d join memberships m on m.community_id = d.community_id
      where m.person_id = ${stoa.id(deniz)}`);
    assert.equal(seen.length, count);
    assert.equal(new Set(seen).size, seen.length);
  });

  test('asks the database at most five times', async () => {
    await home(ana);
    const before = stoa.ground.db.statements();
    await home(ana);
    assert.ok(stoa.ground.db.statements() - before <= 5);
  });

  test('refuses a cursor that it has not written', async () => {
    assert.equal((await stoa.as(ana).get('/?after=nonsense')).status, 422);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { makeCommunity } from '#test/support/factory.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import { mapRoster } from './rosters/map-roster.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const six = [clara, ana, ben, deniz, eva, femi];

async function begin(agreeing: readonly Role[] = six): Promise<number> {
  const { slug } = await makeCommunity(stoa, 'closed', { people: { owner: [clara], member: six.slice(1) } });
  const begun = await stoa.as(clara).post('/network/rosters', { community: slug, name: 'Pump people' });
  const id = Number(/\d+$/.exec(begun.to!)![0]);
  for (const person of agreeing) await stoa.as(person).post(`/network/rosters/${id}/agreement`);
  return id;
}

const says = (who: Role, id: number, of: Role, benefits: string[]) =>
  stoa.as(who).post(`/network/rosters/${id}/people/${stoa.id(of)}/answers`, { benefits, 'was.benefits': '' });

describe('a roster', () => {
  test('shows those who agreed to those who agreed, and nothing to all others', async () => {
    const id = await begin([clara, ana, ben]);
    const seen = await stoa.as(ana).get(`/network/rosters/${id}`);
    assert.match(seen.body, /Ben Okafor/);
    assert.doesNotMatch((await stoa.as(deniz).get(`/network/rosters/${id}`)).body, /Ben Okafor|Ana Duarte/);
    assert.equal((await stoa.as(deniz).get(`/network/rosters/${id}/people/${stoa.id(ben)}`)).status, 404);
    assert.equal((await says(deniz, id, ben, ['solutions'])).status, 404);
    assert.equal(
      (await says(ana, id, deniz, ['solutions'])).status,
      404,
      'who did not agree is not spoken of',
    );
    assert.equal((await says(ana, id, ana, ['solutions'])).status, 404);
  });

  test('becomes a map once five have spoken', async () => {
    const id = await begin();
    for (const [who, of] of [
      [clara, ana],
      [ana, ben],
      [ben, clara],
      [deniz, eva],
    ] as const)
      await says(who, id, of, ['solutions', 'validation']);
    assert.match((await stoa.as(ana).get(`/network/rosters/${id}`)).body, /The map appears once/);
    await says(eva, id, femi, ['solutions']);
    const { body } = await stoa.as(ana).get(`/network/rosters/${id}`);
    assert.match(body, /Groups and bridges/);
    await assertValidHtml(body);
  });

  test('whoever leaves takes along what they said and what was said about them', async () => {
    const id = await begin();
    await says(ana, id, ben, ['solutions']);
    await says(ben, id, ana, ['reframing']);
    await says(clara, id, ben, ['solutions']);
    await stoa.as(ana).post(`/network/rosters/${id}/leaving`);
    const left = await stoa.ground.db.many(sql`
      select person_id, other_id from roster_ties where roster_id = ${id}`);
    assert.deepEqual(left, [{ person_id: stoa.id(clara), other_id: stoa.id(ben) }]);
  });

  test('closed says no more, and keeps its map for those who agreed', async () => {
    const id = await begin();
    assert.equal((await stoa.as(ana).post(`/network/rosters/${id}/closing`)).status, 403);
    await stoa.as(clara).post(`/network/rosters/${id}/closing`);
    assert.equal((await says(ana, id, ben, ['solutions'])).status, 403);
    assert.equal((await stoa.as(ana).get(`/network/rosters/${id}`)).status, 200);
  });
});

test('a map finds the groups that the ties show, and who joins them', () => {
  const people = 'abcdefghi'
    .split('')
    .map((name, id) => ({ id, name, photo: null, department: null, benefits: [] }));
  const ties = ['ab', 'bc', 'ca', 'cd', 'de', 'ef', 'fg', 'ge'].map((pair) => ({
    from: pair.charCodeAt(0) - 97,
    to: pair.charCodeAt(1) - 97,
    benefits: ['solutions' as const],
  }));
  const { people: mapped, groups } = mapRoster(people, ties);
  assert.ok(groups >= 2);
  const of = (name: string) => mapped.find((one) => one.name === name)!;
  assert.equal(of('a').group, of('b').group);
  assert.notEqual(of('a').group, of('f').group);
  assert.equal(of('h').group, null);
  assert.deepEqual(mapped.filter(({ bridge }) => bridge).length, 1);
  assert.deepEqual([of('c').gives, of('c').gets], [1, 2]);
});

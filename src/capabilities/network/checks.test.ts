import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ana, ben, clara, deniz, eva, femi, greta } from '#test/support/cast.ts';
import { aCheck, about, findCheckOf, finished } from '#test/support/checks.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import { sql } from '#platform/database/sql.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

describe('a check is filled in', () => {
  test('begun once, and resumed anywhere', async () => {
    const begun = await stoa.as(ana).post('/network/checks');
    assert.match(begun.to!, /^\/network\/checks\/\d+\/people$/);
    assert.equal((await stoa.as(ana).post('/network/checks')).to, begun.to);
    const home = await stoa.as(ana).get('/network');
    assert.match(home.body, /You have begun a check/);
  });

  test('with colleagues by name and people outside by a name of one’s own', async () => {
    const id = await aCheck(stoa, ana);
    const people = `/network/checks/${id}/people`;
    await stoa.as(ana).post(people, { colleague: `Ben Okafor, Clara Jung #${stoa.id(clara)}` });
    await stoa.as(ana).post(people, { outsider: 'K. from the club' });
    await stoa.as(ana).post(people, { colleague: 'Ben Okafor' });
    const { contacts } = await findCheckOf(stoa, ana, id);
    assert.deepEqual(
      contacts.map(({ name, unit }) => [name, unit]),
      [
        ['Ben Okafor', 'elsewhere'],
        ['Clara Jung', 'elsewhere'],
        ['K. from the club', 'outside'],
      ],
    );
  });

  test('not with oneself, with whom nobody knows, or with who has left', async () => {
    const id = await aCheck(stoa, ana);
    const people = `/network/checks/${id}/people`;
    const before = (await findCheckOf(stoa, ana, id)).contacts.length;
    for (const colleague of ['Ana Duarte', 'Nobody At All', 'Greta Moser', ''])
      assert.equal((await stoa.as(ana).post(people, { colleague })).status, 422, colleague);
    for (const person of [ana, greta])
      assert.equal((await stoa.as(ana).post(people, { person_id: stoa.id(person) })).status, 422);
    assert.equal((await findCheckOf(stoa, ana, id)).contacts.length, before);
  });

  test('at most fifteen', async () => {
    const id = await aCheck(stoa, clara);
    for (let i = 1; i <= 15; i++)
      await stoa.as(clara).post(`/network/checks/${id}/people`, { outsider: `Alias ${i}` });
    const one_more = await stoa.as(clara).post(`/network/checks/${id}/people`, { outsider: 'Alias 16' });
    assert.equal(one_more.status, 422);
    const { contacts } = await findCheckOf(stoa, clara, id);
    assert.equal(contacts.length, 15);
    await stoa.as(clara).post(`/network/checks/${id}/people/${contacts[0]!.id}/removal`);
    assert.equal((await findCheckOf(stoa, clara, id)).contacts.length, 14);
  });

  test('each tap is kept by itself, and an old window takes nothing back', async () => {
    const id = await aCheck(stoa, ben, { people: [ana, clara, deniz, eva, femi] });
    const [first] = (await findCheckOf(stoa, ben, id)).contacts;
    const page = `/network/checks/${id}/people/${first!.id}`;
    await stoa.as(ben).post(`${page}/answers`, { frequency: 'daily', 'was.frequency': '' });
    await stoa.as(ben).post(`${page}/answers`, { benefits: ['solutions'], 'was.benefits': '' });
    // The other window was drawn before, and sends all it has.
    await stoa.as(ben).post(page, {
      frequency: '',
      'was.frequency': '',
      level: 'higher',
      'was.level': '',
      benefits: ['validation'],
      'was.benefits': '',
    });
    const [now] = (await findCheckOf(stoa, ben, id)).contacts;
    assert.deepEqual(
      [now!.frequency, now!.level, now!.benefits],
      ['daily', 'higher', ['solutions', 'validation']],
    );
    await stoa
      .as(ben)
      .post(`${page}/answers`, { 'was.benefits': 'solutions,validation', benefits: ['validation'] });
    assert.deepEqual((await findCheckOf(stoa, ben, id)).contacts[0]!.benefits, ['validation']);
  });

  test('who knows whom, each pair asked once', async () => {
    const id = await aCheck(stoa, ben);
    const { contacts } = await findCheckOf(stoa, ben, id);
    const [a, b, d] = [contacts[0]!, contacts[1]!, contacts[2]!];
    const next = await stoa
      .as(ben)
      .post(`/network/checks/${id}/links/${a.id}`, { knows: [String(b.id), String(d.id)], 'was.knows': '' });
    assert.equal(next.to, `/network/checks/${id}/links/${b.id}`);
    await stoa
      .as(ben)
      .post(`/network/checks/${id}/links/${b.id}/kept`, { knows: String(d.id), 'was.knows': '' });
    await stoa.as(ben).post(`/network/checks/${id}/links/${a.id}/kept`, {
      knows: String(b.id),
      'was.knows': `${b.id},${d.id}`,
    });
    assert.deepEqual((await findCheckOf(stoa, ben, id)).links, [
      [a.id, b.id],
      [b.id, d.id],
    ]);
    const second = await stoa.as(ben).get(`/network/checks/${id}/links/${b.id}`);
    assert.match(second.body, /You said already/);
  });

  test('finished with five people at least', async () => {
    const few = await aCheck(stoa, deniz, { people: [ana, ben] });
    const refused = await stoa.as(deniz).post(`/network/checks/${few}/finish`);
    assert.equal(refused.status, 422);
    assert.match(refused.body, /2 people are named/);
  });
});

describe('a finished check', () => {
  test('shows axes, map, figures and two suggestions, and is changed no more', async () => {
    const id = await finished(stoa, eva);
    const { body } = await stoa.as(eva).get(`/network/checks/${id}`);
    assert.match(body, /<title id="radar-\d+-title">The axes of your network/);
    assert.match(body, /Looking outward/);
    assert.match(body, /<title id="map-\d+-title">Your people/);
    assert.equal([...body.matchAll(/class="move"/g)].length, 2);
    await stoa.as(eva).post(`/network/checks/${id}/people`, { outsider: 'Late' });
    const { contacts } = await findCheckOf(stoa, eva, id);
    assert.ok(!contacts.some(({ name }) => name === 'Late'));
    const [first] = contacts;
    assert.equal(
      (await stoa.as(eva).get(`/network/checks/${id}/people/${first!.id}`)).to,
      `/network/checks/${id}`,
    );
  });

  test('another one begins with the same people, what was said of them and who knows whom', async () => {
    const first = await finished(stoa, eva);
    const before = await findCheckOf(stoa, eva, first);
    const second = Number(/\d+/.exec((await stoa.as(eva).post('/network/checks', { same: 'yes' })).to!)![0]);
    const now = await findCheckOf(stoa, eva, second);
    const told = ({ contacts, links }: typeof now) => ({
      contacts: contacts.map((contact) => ({ ...contact, id: 0 })),
      links: links.map((pair) => pair.map((one) => contacts.findIndex(({ id }) => id === one))),
    });
    assert.deepEqual(told(now), told(before));
    assert.notEqual(second, first);
    await about(stoa, eva, second, { known: 'under 1' });
    await stoa.as(eva).post(`/network/checks/${second}/finish`);
    const { body } = await stoa.as(eva).get(`/network/checks/${second}`);
    assert.match(body, /Change/);
    assert.match(body, /\+1\.00/);
  });

  test('deleted is gone, and with it everything that was in it', async () => {
    const id = await finished(stoa, femi);
    await stoa.as(femi).post(`/network/checks/${id}/deletion`);
    assert.equal((await stoa.as(femi).get(`/network/checks/${id}`)).status, 404);
  });

  test('is nobody else’s', async () => {
    const id = await finished(stoa, femi);
    for (const other of [ana, ben, clara, deniz, eva]) {
      assert.equal((await stoa.as(other).get(`/network/checks/${id}`)).status, 404);
      assert.equal((await stoa.as(other).post(`/network/checks/${id}/deletion`)).status, 404);
    }
  });
});

test('each of its pages is valid HTML in both languages, and takes at most five statements', async () => {
  const done = await finished(stoa, deniz);
  const open = await aCheck(stoa, deniz, { people: [ben, clara] });
  const { contacts } = await findCheckOf(stoa, deniz, open);
  const base = `/network/checks/${open}`;
  const [first] = contacts;
  const pages = [`/people`, `/people/${first!.id}`, `/links/${first!.id}`].map((page) => base + page);
  for (const page of ['/network', `/network/checks/${done}`, ...pages]) {
    await stoa.as(deniz).get(page);
    const before = stoa.ground.db.statements();
    assert.equal((await stoa.as(deniz).get(page)).status, 200, page);
    const asked = stoa.ground.db.statements() - before;
    assert.ok(asked <= 5, `${page}: ${asked}`);
    for (const locale of ['de', 'en']) {
      await stoa.ground.db.run(sql`update people set locale = ${locale} where id = ${stoa.id(deniz)}`);
      await assertValidHtml((await stoa.as(deniz).get(page)).body, `${page} in ${locale} `);
    }
  }
});

test('whoever is erased stands nameless in the checks of others, and takes their own along', async () => {
  const id = await finished(stoa, femi);
  await stoa.as(femi).post(`/admin/people/${stoa.id(ana)}/erasure`, { name: ana.name });
  await stoa.settle();
  const { contacts } = await findCheckOf(stoa, femi, id);
  assert.ok(!contacts.some(({ name }) => name === ana.name));
  assert.match((await stoa.as(femi).get(`/network/checks/${id}`)).body, /no longer here/);
});

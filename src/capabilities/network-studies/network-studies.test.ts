import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { readNetwork } from '#shared/networks/files/read-network.ts';
import { ana, ben, clara, deniz, femi, ines } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { importNetwork } from './command.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await stoa.enter(ines);
});
after(() => stoa.stop());

const circle = (...people: string[]) =>
  people.flatMap((one, at) => people.slice(at + 1).map((other) => `${one},${other}`));
/** Two circles that only Ben joins. */
const table = [
  'source,target',
  ...circle(ana.email, ben.email, clara.email, 'outside'),
  ...circle(deniz.email, femi.email, 'Cleo'),
  `${ben.email},${deniz.email}`,
].join('\n');

const bring = (name: string, content: string, more: Record<string, [string, Buffer]> = {}) =>
  stoa.as(ines).upload('/insights/networks', {
    name,
    directed: 'no',
    file: ['ties.csv', Buffer.from(content)],
    ...more,
  });

async function measured(name: string): Promise<string> {
  const { headers } = await bring(name, table);
  const address = String(headers['location']);
  await stoa.as(ines).post(`${address}/measuring`);
  await stoa.settle();
  return address;
}

describe('a network that a learning manager brings', () => {
  test('is read first, and says what was found before anything is measured', async () => {
    const answer = await bring('Advice', `${table}\nalone,\n${ana.email},${ana.email}\n`);
    assert.equal(answer.status, 303);
    const { body } = await stoa.as(ines).get(String(answer.headers['location']));
    assert.match(body, /Read, not measured/);
    assert.match(body, /5 of 8/);
    assert.match(body, /leads from somebody to themselves and does not count\. See line 13\./);
    assert.match(body, /Measure this network/);
  });

  test('shows its communities and bridges, with people as they are called here', async () => {
    const { body } = await stoa.as(ines).get(await measured('Measured'));
    assert.match(body, /2 communities/);
    assert.match(body, /<svg[^>]*aria-labelledby="communities-title/);
    assert.match(body, /<a href="\/people\/\d+">Ben Okafor<\/a>/);
    assert.match(body, /Between groups: place/);
  });

  test('goes out with its measures and comes in again without them', async () => {
    const address = await measured('Round trip');
    const { body, headers } = await stoa.as(ines).get(`${address}/files/network.graphml`);
    assert.match(String(headers['content-disposition']), /attachment; filename="\d+-network\.graphml"/);
    assert.match(body, /attr\.name="stoa_betweenness"/);
    const { data } = readNetwork(Buffer.from(body));
    assert.deepEqual([data!.ids.length, data!.from.length, data!.directed], [7, 10, false]);
    assert.deepEqual(
      data!.attributes.map(({ name }) => name),
      ['department', 'location'],
    );
    const people = await stoa.as(ines).get(`${address}/files/people.csv`);
    assert.match(people.body, /^\uFEFFid,label,department,location,stoa_out_degree/);
    assert.match(people.body, /ben@example\.org,,Engineering,Leeds,4,4,/);
    assert.match((await stoa.as(ines).get(`${address}/files/ties.csv`)).body, /,Cleo,1,Undirected/);
  });

  test('a file with wrong lines is refused with each of them, and nothing is kept', async () => {
    const before = await count();
    const { status, body } = await bring('Wrong', 'source,target,weight\na,b,much\n,b,1\na,c,-2\n');
    assert.equal(status, 422);
    assert.match(body, /One strength is not a number\. See line 2: much\./);
    assert.match(body, /One line does not say who it is about\. See line 3: , b, 1\./);
    assert.match(body, /One strength is below zero\. See line 4: -2\./);
    assert.match(body, /value="Wrong"/);
    assert.equal(await count(), before);
  });

  test('a second table tells more of people', async () => {
    const people: [string, Buffer] = ['people.csv', Buffer.from('id,team\na,Pumps\nb,Seals\n')];
    const { headers } = await bring('Told', 'source,target\na,b\n', { people });
    assert.match((await stoa.as(ines).get(String(headers['location']))).body, /<dd>team<\/dd>/);
  });

  test('is gone when it is discarded', async () => {
    const address = await measured('To be gone');
    await stoa.as(ines).post(`${address}/discarding`);
    assert.equal((await stoa.as(ines).get(address)).status, 404);
    const left = await stoa.ground.db.one<{ people: number }>(sql`
      select count(*)::int as people from network_study_people n
      where not exists (select from network_studies s where s.id = n.study_id)`);
    assert.equal(left.people, 0);
  });
});

test('what somebody shows to few is told to nobody who brings a network', async () => {
  await stoa.as(clara).post('/settings/profile', { 'audience.department': 'self' });
  const address = await measured('Guarded');
  const { body } = await stoa.as(ines).get(`${address}/files/people.csv`);
  assert.match(body, /clara@example\.org,,,Leeds/);
});

describe('stoa import network', () => {
  async function take(content: string, more: { texts?: Record<string, string>; flags?: string[] } = {}) {
    const path = join(await mkdtemp(join(tmpdir(), 'stoa-network-')), 'ties.csv');
    await writeFile(path, content);
    const texts: Record<string, string> = { owner: ines.email, ...more.texts };
    const given = {
      words: [path],
      text: (option: string) => texts[option],
      texts: () => [],
      flag: (option: string) => more.flags?.includes(option) ?? false,
    };
    const said: string[] = [];
    await importNetwork.run(stoa.ground, given, (line) => said.push(line));
    return said.join('\n');
  }

  test('takes a network in and measures it', async () => {
    const said = await take('source,target\na,b\nb,c\nc,a\n', { texts: { name: 'By command' } });
    assert.match(said, /Read ties\.csv: 3 people, 3 ties, 0 in the directory\./);
    assert.match(said, /Measured\. Density 0\.5000, 1 community, modularity 0\.0000\./);
    assert.match((await stoa.as(ines).get('/insights/networks')).body, /By command/);
  });
  test('says what is wrong and keeps nothing', async () => {
    const before = await count();
    assert.match(
      await take('source,target\na,b\n,c\n', { flags: ['dry-run'] }),
      /line 3.*\n(.*\n)?Nothing was kept/,
    );
    await assert.rejects(take('source,target\n,b\n'), /Nothing was kept/);
    await assert.rejects(take(table, { texts: { owner: ana.email } }), /no learning manager|Nobody here/);
    assert.equal(await count(), before);
  });
});

test('the API brings, measures, describes and hands out a network', async () => {
  const api = stoa.as(ines);
  const content = Buffer.from(table).toString('base64');
  const handed = { name: 'API', file_name: 'ties.csv', content, directed: false };
  const made = await api.api('POST', '/network-studies', handed);
  assert.equal(made.status, 201);
  const { id } = made.json<{ id: number }>();
  await api.api('POST', `/network-studies/${id}/measuring`);
  await stoa.settle();
  const found = await api.api('GET', `/network-studies/${id}`);
  const { state, figures } = found.json<{ state: string; figures: { communities: { people: number }[] } }>();
  assert.equal(state, 'measured');
  assert.deepEqual(
    figures.communities.map(({ people }) => people),
    [4, 3],
  );
  const file = await api.api('GET', `/network-studies/${id}/files/network.graphml`);
  assert.match(file.json<{ content: string }>().content, /stoa_constraint/);
  const checked = await api.api('POST', '/network-studies/checks', handed);
  assert.deepEqual(checked.json(), { people: 7, ties: 10, matched: 5, refusals: [], notices: [] });
});

test('whoever is erased has no name in it any more', async () => {
  const address = await measured('Erased');
  const { id } = await stoa.ground.db.one<{ id: number }>(
    sql`select id from people where email = ${ana.email}`,
  );
  await stoa.as(femi).post(`/admin/people/${id}/erasure`, { name: ana.name });
  await stoa.settle();
  const { body } = await stoa.as(ines).get(`${address}/files/people.csv`);
  assert.doesNotMatch(body, /ana@example\.org/);
});

const count = async (): Promise<number> =>
  (await stoa.ground.db.one<{ n: number }>(sql`select count(*)::int as n from network_studies`)).n;

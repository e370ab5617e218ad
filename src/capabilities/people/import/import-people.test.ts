import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readWords } from '#platform/cli/read-words.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, femi, greta } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { importPeopleCommand } from './command.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const upload = async (text: string, name = 'people.csv'): Promise<string> => {
  const answer = await stoa.as(femi).upload('/admin/people/import', { file: [name, Buffer.from(text)] });
  assert.equal(answer.status, 303, answer.body.slice(0, 200));
  return answer.to!;
};
const rehearse = async (path: string, mapping: string[]) =>
  assert.equal((await stoa.as(femi).post(`${path}/mapping`, { mapping })).status, 303);
const count = async () =>
  (await stoa.ground.db.one<{ count: number }>(sql`select count(*) from people where status <> 'erased'`))
    .count;

test('a list is looked at before it changes anything, and names what is wrong line by line', async () => {
  const path = await upload(
    'Name;E-Mail;Abteilung;Führungskraft\nAna Duarte;ana@example.org;Finance;ben@example.org\nZoë Ruiz;zoe@example.org;Sales;yan@example.org\nYan Li;yan@example.org;Sales;zoe@example.org\n;nobody@example.org;Sales;\nBad Mail;bad;Sales;\n',
  );
  const columns = await stoa.as(femi).get(path);
  assert.match(columns.body, /value="department" selected/);
  await rehearse(path, ['name', 'email', 'department', 'manager']);
  assert.equal(await count(), 7);
  const bad = (await stoa.as(femi).get(`${path}?outcome=bad`)).body;
  assert.match(bad, /The name is missing/);
  assert.match(bad, /“bad” is not an e-mail address/);
  const changed = (await stoa.as(femi).get(`${path}?outcome=changed`)).body;
  assert.match(changed, /Customer service<\/del> → <ins>Finance/);
  assert.match(changed, /Zoë Ruiz → Yan Li → Zoë Ruiz/);
});

test('it is taken in as a whole, managers stand where they stand, and who is missing only goes when ticked', async () => {
  const path = await upload(
    'Name,Mail,Manager\nAna Duarte,ana@example.org,xaver@example.org\nFemi Adeyemi,femi@example.org,\nXaver Öst,xaver@example.org,femi@example.org\n',
  );
  await rehearse(path, ['name', 'email', 'manager']);
  assert.match((await stoa.as(femi).get(path)).body, /Ben Okafor, Engineering/);
  assert.equal((await stoa.as(femi).post(`${path}/start`, { missing: [String(stoa.id(ben))] })).to, path);
  assert.match((await stoa.as(femi).get(path)).body, /The import is running/);
  await stoa.settle();
  assert.match((await stoa.as(femi).get(path)).body, /1 person was added/);
  assert.match((await stoa.as(femi).get(`/people/${stoa.id(ana)}`)).body, /Xaver Öst/);
  assert.match((await stoa.as(femi).get(`/people/${stoa.id(ben)}`)).body, /No longer here/);
  assert.equal((await stoa.as(ben).get('/people')).status, 303);
  assert.match((await stoa.as(femi).get('/people?q=Deniz')).body, /Deniz/);
});

test('the same list again changes nothing', async () => {
  const before = await count();
  const path = await upload('Name,Mail\nAna Duarte,ana@example.org\nGreta Moser,greta@example.org\n');
  await rehearse(path, ['name', 'email']);
  await stoa.as(femi).post(`${path}/start`);
  await stoa.settle();
  assert.match((await stoa.as(femi).get(path)).body, /0 people were added, 0 were changed, 2 were as before/);
  assert.equal(await count(), before);
  assert.match((await stoa.as(femi).get(`/people/${stoa.id(greta)}`)).body, /No longer here/);
});

test('of two imports at once one runs and the other is told; a double click starts one', async () => {
  const [one, two] = [
    await upload('Name,Mail\nUma,uma@example.org\n'),
    await upload('Name,Mail\nVic,vic@example.org\n'),
  ];
  for (const path of [one, two]) await rehearse(path, ['name', 'email']);
  assert.equal((await stoa.as(femi).post(`${one}/start`)).status, 303);
  assert.equal((await stoa.as(femi).post(`${one}/start`)).status, 303);
  const refused = await stoa.as(femi).post(`${two}/start`);
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Another import is running/);
  await stoa.settle();
  assert.equal((await stoa.as(femi).post(`${two}/start`)).status, 303);
  await stoa.settle();
  assert.match((await stoa.as(femi).get('/people?q=vic')).body, /Vic/);
});

test('a mapping without e-mail addresses is refused in words', async () => {
  const path = await upload('Name,Mail\nUma,uma@example.org\n');
  const answer = await stoa.as(femi).post(`${path}/mapping`, { mapping: ['name', ''] });
  assert.equal(answer.status, 422);
  assert.match(answer.body, /Choose the column with the e-mail addresses/);
});

test('the same door is open from the command line, first as a dry run', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-people-'));
  const file = join(folder, 'people.csv');
  await writeFile(
    file,
    Buffer.from('Name;E-Mail;Ort\nWanda Groß;wanda@example.org;Köln\nNobody;;\n', 'latin1'),
  );
  const run = async (...words: string[]) => {
    const said: string[] = [];
    await importPeopleCommand.run(stoa.ground, readWords(importPeopleCommand, [file, ...words]), (line) =>
      said.push(line),
    );
    return said.join('\n');
  };
  assert.match(await run('--dry-run'), /1 new[\s\S]*line 3: The e-mail address is missing/);
  assert.doesNotMatch((await stoa.as(ana).get('/people?q=wanda')).body, /Wanda/);
  assert.match(await run(), /1 person was added/);
  assert.match((await stoa.as(ana).get('/people?q=wanda')).body, /Wanda Groß[\s\S]*Köln/);
  await rm(folder, { recursive: true });
});

test('twenty thousand people come in at once', async (t) => {
  const lines = Array.from({ length: 20_000 }, (_, i) => {
    const manager =
      i === 0 ? '' : `p${i + 1 < 20_000 ? i - (i % 10) + (i % 10 === 0 ? -10 : 0) : 0}@big.example.org`;
    return `Person ${i};p${i}@big.example.org;Department ${i % 40};Plant ${i % 7};${manager === 'p-10@big.example.org' ? '' : manager};0${(i % 9) + 1}.0${(i % 9) + 1}.20${10 + (i % 10)}`;
  });
  const begun = Date.now();
  const path = await upload(
    `Name;E-Mail;Abteilung;Standort;Führungskraft;Eintrittsdatum\n${lines.join('\n')}\n`,
  );
  await rehearse(path, ['name', 'email', 'department', 'location', 'manager', 'started_on']);
  await stoa.as(femi).post(`${path}/start`);
  await stoa.settle();
  t.diagnostic(`20,000 people took ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  const [{ people, led }] = (await stoa.ground.db.many<{ people: number; led: number }>(sql`
    select count(*) as people, count(manager_id) as led from people where email like '%@big.example.org'`)) as [
    { people: number; led: number },
  ];
  assert.equal(people, 20_000);
  assert.ok(led > 19_900);
  assert.match((await stoa.as(femi).get(path)).body, /20,000 people were added/);
  const page = await stoa.as(ana).get('/people?q=person+19999');
  assert.match(page.body, /Person 19999/);
});

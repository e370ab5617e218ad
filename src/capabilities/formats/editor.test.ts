import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stringify } from 'yaml';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva } from '#test/support/cast.ts';
import { makeCommunity } from '#test/support/factory.ts';
import { editorAt, fieldsOf, type Editor } from '#test/support/format-editor.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import type { Declaration } from './declaration/declaration.ts';
import type { Grouping } from './declaration/grouping.ts';
import { builtIn } from './library.ts';
import { findVersion, keepVersion } from './versions.ts';

let stoa: Stoa;
let begin: Editor['begin'];
let write: Editor['write'];
before(async () => {
  stoa = await startStoa();
  ({ begin, write } = editorAt(stoa));
});
after(() => stoa.stop());

test('a format is written from nothing, part by part, until it can be run', async () => {
  const key = await begin(ana, 'Pump walk');
  const at = (part: string) => `/formats/${key}/edit/${part}`;
  assert.match((await stoa.as(ana).get(`/formats/${key}/edit`)).body, /missing/);

  await write(ana, at('about'), {}, 'add:suits.who:0');
  const unfinished = await write(ana, at('about'), { 'tagline.en': 'We walk to the pumps.' });
  assert.equal(unfinished.status, 422);
  assert.match(unfinished.body, /purpose\.en-error/);
  const page = await stoa.as(ana).get(at('about'));
  assert.match(page.body, /We walk to the pumps\./, 'what was typed is kept although something is missing');

  await write(ana, at('about'), {}, 'add:suits.who:0');
  const about = fieldsOf((await stoa.as(ana).get(at('about'))).body);
  const sent = await stoa.as(ana).post(at('about'), {
    ...about,
    'purpose.en': 'People see what others repair.',
    'suits.who.0.en': 'Everyone who keeps water moving.',
    'suits.objectives': ['skills', 'networking'],
    do: 'save',
  });
  assert.equal(sent.status, 303, sent.body);

  await write(ana, at('outcomes'), {}, 'add:outputs:0');
  const outcomes = await write(ana, at('outcomes'), {
    'outputs.0.en': 'A list of what leaks.',
    'facilitator_guide.en': 'Walk slowly.',
  });
  assert.equal(outcomes.status, 303, outcomes.body);

  await write(ana, at('steps/meeting'), {}, 'add:agenda:0');
  const step = await write(ana, at('steps/meeting'), {
    'agenda.3.name.en': 'Look closely',
    'agenda.3.minutes': '15',
    'agenda.3.prompt.en': 'What do you hear?',
  });
  assert.equal(step.status, 303, step.body);
  await assertValidHtml((await stoa.as(ana).get(at('steps/meeting'))).body);
  assert.match((await stoa.as(ana).get(`/formats/${key}/preview`)).body, /What do you hear\?/);

  assert.equal((await stoa.as(ana).post(`/formats/${key}/versions`, { note: 'The first' })).status, 303);
  assert.equal((await stoa.as(ben).get(`/formats/${key}`)).status, 404, 'not shared yet');
  assert.equal((await stoa.as(ana).post(`/formats/${key}/share`, { community: '' })).status, 303);
  const seen = await stoa.as(ben).get(`/formats/${key}`);
  assert.match(seen.body, /A list of what leaks\./);
  await assertValidHtml(seen.body);
  assert.match((await stoa.as(ben).get('/formats')).body, /Pump walk/);
});

test('stretches of an agenda are moved and removed without losing what is typed', async () => {
  const key = await begin(ana, 'Our clinic', 'case-clinic');
  const path = `/formats/${key}/edit/steps/clinic`;
  await write(ana, path, { 'agenda.0.name.en': 'Settle in' }, 'down:agenda.0');
  const moved = fieldsOf((await stoa.as(ana).get(path)).body);
  assert.equal(moved['agenda.1.name.en'], 'Settle in');
  await write(ana, path, {}, 'remove:agenda.0');
  assert.equal(fieldsOf((await stoa.as(ana).get(path)).body)['agenda.0.name.en'], 'Settle in');
  await assertValidHtml((await stoa.as(ana).get(path)).body);
});

test('of two who write the same part the second is refused and keeps both texts', async () => {
  const { id, slug } = await makeCommunity(stoa);
  const key = await begin(clara, 'Shared clinic', 'case-clinic');
  await stoa.as(clara).post(`/formats/${key}/versions`, {});
  await stoa.as(clara).post(`/formats/${key}/share`, { community: slug });
  const path = `/formats/${key}/edit/safety`;
  const [hers, his] = [
    fieldsOf((await stoa.as(clara).get(path)).body),
    fieldsOf((await stoa.as(ben).get(path)).body),
  ];
  await stoa.as(clara).post(path, { ...hers, 'safety.rule.en': 'Nothing leaves.', do: 'save' });
  const refused = await stoa
    .as(ben)
    .post(path, { ...his, 'safety.rule.en': 'Lessons may leave.', do: 'save' });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Nothing leaves\./);
  assert.match(refused.body, /Lessons may leave\./);
  const again = await stoa.as(ben).post(path, { ...fieldsOf(refused.body), do: 'save' });
  assert.equal(again.status, 303, 'what he has seen he may replace');
  assert.ok(id > 0);
});

test('what counts how much, how long requests wait and which offers feed a format are said in the editor', async () => {
  const circles = await begin(ana, 'Our circle', 'peer-circle');
  const groups = `/formats/${circles}/edit/groups`;
  await write(ana, groups, {}, 'remove:grouping.diversify');
  await write(ana, groups, {}, 'add:grouping.diversify');
  await write(ana, groups, { 'grouping.diversify.level': '4', 'grouping.hours_apart': '2' });
  const draft = async (key: string) =>
    (await stoa.ground.db.one<{ draft: Declaration }>(sql`select draft from formats where key = ${key}`))
      .draft;
  const formed = (await draft(circles)).grouping as Extract<Grouping, { by: 'circles' }>;
  assert.deepEqual([formed.diversify, formed.hours_apart], [{ department: 3, location: 2, level: 4 }, 2]);
  await assertValidHtml((await stoa.as(ana).get(groups)).body);

  const pairs = await begin(ana, 'Our pairs', 'one-to-one-mentoring');
  await write(ana, `/formats/${pairs}/edit/groups`, {
    'grouping.request_days': '5',
    'grouping.weights.wish': '7',
  });
  await write(ana, `/formats/${pairs}/edit/course`, { offer: 'coffee' });
  const matched = await draft(pairs);
  const { request_days, weights } = matched.grouping as Extract<Grouping, { by: 'matching' }>;
  assert.deepEqual([request_days, weights.wish, matched.offer], [5, 7, 'coffee']);
  const wrong = await write(ana, `/formats/${pairs}/edit/groups`, { 'grouping.weights.wish': '70' });
  assert.equal(wrong.status, 422);

  const coffee = await begin(ana, 'Our coffee', 'coffee-roulette');
  const { rules } = (await draft(coffee)).grouping as Extract<Grouping, { by: 'roulette' }>;
  const turned = JSON.stringify(rules.toReversed());
  await stoa.ground.db.run(sql`
    update formats set draft = jsonb_set(draft, '{grouping,rules}', ${turned}::jsonb) where key = ${coffee}`);
  const typed = { ...fieldsOf((await stoa.as(ana).get(`/formats/${coffee}/edit/groups`)).body) };
  await stoa
    .as(ana)
    .post(`/formats/${coffee}/edit/groups`, { ...typed, 'grouping.rules': rules, do: 'save' });
  const kept = (await draft(coffee)).grouping as Extract<Grouping, { by: 'roulette' }>;
  assert.deepEqual(kept.rules, rules.toReversed());
});

test('a version never changes, and the next one shows what it changes', async () => {
  const key = await begin(ana, 'Walking clinic', 'case-clinic');
  await stoa.as(ana).post(`/formats/${key}/versions`, { note: 'As it came' });
  assert.equal((await stoa.as(ana).post(`/formats/${key}/versions`, {})).status, 422, 'nothing is new');
  await write(ana, `/formats/${key}/edit/course`, { weeks: '14' });
  const overview = await stoa.as(ana).get(`/formats/${key}/edit`);
  assert.match(overview.body, /<ins>14<\/ins>/);
  await stoa.as(ana).post(`/formats/${key}/versions`, { note: 'Longer' });
  assert.match((await stoa.as(ana).get(`/formats/${key}`)).body, /14 weeks/);
  assert.match((await stoa.as(ana).get(`/formats/${key}/versions/1`)).body, /11 weeks/);
});

test('a withdrawn format is found by nobody else, and what ran it still does', async () => {
  const key = await begin(ana, 'Passing clinic', 'case-clinic');
  await stoa.as(ana).post(`/formats/${key}/versions`, {});
  await stoa.as(ana).post(`/formats/${key}/share`, { community: '' });
  await stoa.as(ana).post(`/formats/${key}/withdraw`);
  assert.equal((await stoa.as(eva).get(`/formats/${key}`)).status, 404);
  assert.equal((await stoa.as(ana).get(`/formats/${key}`)).status, 200);
});

test('text is saved with its comments, mistakes are told by line, and what cannot be read is not lost', async () => {
  const key = await begin(ana, 'Written clinic', 'case-clinic');
  const path = `/formats/${key}/edit/source`;
  const was = /name="was" value="([^"]+)"/;
  const open = async () => was.exec((await stoa.as(ana).get(path)).body)![1]!;
  const text = `# ours\n${stringify({ ...builtIn('case-clinic')!, key, weeks: 400 })}`;
  const told = await stoa.as(ana).post(path, { was: await open(), source: text });
  assert.equal(told.status, 422);
  assert.match(told.body, /<code>weeks<\/code>/);
  assert.match((await stoa.as(ana).get(path)).body, /# ours/);
  const broken = await stoa.as(ana).post(path, { was: await open(), source: 'name: [half' });
  assert.equal(broken.status, 422);
  assert.match(broken.body, /name: \[half/);
});

test('what was exported comes in again as the same declaration', async () => {
  const file = await stoa.as(ana).get('/formats/case-clinic/export.yaml');
  const brought = await stoa
    .as(ana)
    .upload('/formats/import', { file: ['clinic.yaml', Buffer.from(file.body)], source: '' });
  assert.match(brought.to ?? '', /\/formats\/case-clinic-2\/edit|\/formats\/[a-z0-9-]+\/edit/);
  const refused = await stoa
    .as(ana)
    .upload('/formats/import', { file: ['x.yaml', Buffer.from('weeks: 3')], source: '' });
  assert.equal(refused.status, 422);
});

test('the same declaration is kept once, whatever the order of its parts', async () => {
  const { db } = stoa.ground;
  const declared = builtIn('case-clinic')!;
  const turned = Object.fromEntries(Object.entries(declared).toReversed()) as typeof declared;
  const [one, other] = await db.transaction(async (tx) => [
    await keepVersion(tx, declared),
    await keepVersion(tx, turned),
  ]);
  assert.equal(one, other);
  assert.deepEqual(await findVersion(db, one!), declared);
  const { count } = await db.one<{ count: number }>(sql`
    select count(*)::int as count from format_versions where key = 'case-clinic'`);
  assert.equal(count, 1);
});

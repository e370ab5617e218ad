import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { keepVersion, library, soundDeclaration } from '#capabilities/formats/index.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva, femi } from '#test/support/cast.ts';
import { applyAs, foundOne, standing } from '#test/support/founding.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const pair = {
  key: 'pair-up',
  name: 'Pair up',
  tagline: 'One shows another how.',
  family: 'mentoring',
  purpose: 'Learn from somebody who can do it.',
  suits: { who: ['Everybody'], objectives: ['skills'] },
  runs: 'rolling',
  weeks: 4,
  effort: { participant: 30, facilitator: 30 },
  grouping: { by: 'matching', giver: 'mentor', seeker: 'mentee' },
  roles: [
    { key: 'mentor', name: 'Mentor', description: 'Shows how.', facilitates: true, from: 'intake' },
    { key: 'mentee', name: 'Mentee', description: 'Learns how.', from: 'intake' },
  ],
  intake: {
    questions: [
      { key: 'wants', kind: 'wants', label: 'What do you want to learn?', of: 'mentee', required: true },
      { key: 'offers', kind: 'offers', label: 'What can you show?', of: 'mentor', required: true },
      { key: 'room', kind: 'capacity', label: 'How many do you take on?', of: 'mentor' },
      { key: 'wished', kind: 'wished people', label: 'With whom?' },
    ],
  },
  steps: [{ key: 'meet', name: 'Meet', kind: 'task', week: 1, instructions: 'Meet once.' }],
  outputs: ['A skill'],
  safety: { confidential: true, recording: 'never', rule: 'Stays here.' },
  facilitator_guide: 'Ask first.',
  measures: [{ key: 'met', name: 'They met', from: 'meetings' }],
};

async function shareFormat(): Promise<string> {
  const declared = soundDeclaration(pair);
  await stoa.ground.db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into formats (key, owner_id, state, languages, draft, latest_version)
      values (${pair.key}, ${stoa.id(eva)}, 'shared', '{en}', ${JSON.stringify(pair)}::jsonb, 1) returning id`);
    await keepVersion(tx, declared, { formatId: id });
  });
  return pair.key;
}

test('where some give and others seek, one says first which, and is asked what belongs to it', async () => {
  const slug = await foundOne(stoa, eva, await shareFormat(), {}, 'open');
  assert.match((await stoa.as(eva).get(`/programmes/${slug}`)).body, /Running/, 'what rolls begins at once');
  const first = await stoa.as(ana).get(`/programmes/${slug}/apply`);
  assert.match(first.body, /name="role"/);
  assert.doesNotMatch(first.body, /answers\.wants/);
  const asked = await stoa.as(ana).get(`/programmes/${slug}/apply?role=mentee`);
  assert.match(asked.body, /answers\.wants/);
  assert.doesNotMatch(asked.body, /answers\.offers/);
  const none = await stoa.as(ana).api('PUT', `/programmes/${slug}/application`, { answers: {} });
  assert.equal(none.status, 422);
  const seeks = { role: 'mentee', 'answers.wants': ['Welding', ''], 'answers.wants.much': ['3', '2'] };
  assert.equal(
    (await stoa.as(ana).post(`/programmes/${slug}/apply`, { ...seeks, 'answers.wished': 'Ben Okafor' }))
      .status,
    303,
  );
  const gives = {
    role: 'mentor',
    'answers.offers': 'Welding',
    'answers.offers.much': '3',
    'answers.room': '2',
  };
  assert.equal((await stoa.as(ben).post(`/programmes/${slug}/apply`, gives)).status, 303);
  const kept = await stoa.ground.db.many(sql`
    select t.role, t.answers, t.capacity from participants t join programmes p on p.id = t.programme_id
    where p.slug = ${slug} order by t.id`);
  assert.deepEqual(kept, [
    {
      role: 'mentee',
      answers: { wants: [{ skill: 'Welding', importance: 3 }], wished: [stoa.id(ben)] },
      capacity: null,
    },
    { role: 'mentor', answers: { offers: [{ skill: 'Welding', level: 3 }], room: 2 }, capacity: 2 },
  ]);
  const told = await stoa.as(eva).api('GET', `/programmes/${slug}/people`);
  assert.doesNotMatch(told.body, /wished/, 'whom somebody wishes for is read by the forming of groups alone');
  assert.match((await stoa.as(ana).get(`/programmes/${slug}/apply`)).body, /Ben Okafor #/);
});

test('hours are shown in the time zone of whoever looks, and kept as those of the world', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic', { starts_on: '2027-06-07' }, 'open');
  await stoa.ground.db.run(sql`update people set time_zone = 'Asia/Kolkata' where id = ${stoa.id(clara)}`);
  const { body } = await stoa.as(clara).get(`/programmes/${slug}/apply`);
  assert.match(body, /value="tue 08:00" aria-label="Dienstag 13:30"/);
  const summer = await stoa.as(ana).get(`/programmes/${slug}/apply`);
  assert.match(
    summer.body,
    /value="tue 08:00" aria-label="Tuesday 09:00"/,
    'Lisbon is an hour ahead in summer',
  );
});

test('an audience of the directory is found by whom the rule names alone, and is not counted below five', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic', { for: 'rule', departments: 'Engineering' }, 'open');
  assert.equal((await stoa.as(ben).get(`/programmes/${slug}`)).status, 200);
  assert.equal((await stoa.as(ana).get(`/programmes/${slug}`)).status, 404);
  const form = '/programmes/new?format=case-clinic&name=x&count=yes&for=rule&departments=Engineering';
  assert.match((await stoa.as(eva).get(form)).body, /For fewer than five people now/);
  await stoa.as(eva).post(`/programmes/${slug}/invitations`, { people: 'Ana Duarte' });
  assert.equal((await stoa.as(ana).get(`/programmes/${slug}`)).status, 200, 'who is asked finds it');
});

test('what an erased person answered is gone, and whoever waits moves up', async () => {
  const slug = await foundOne(stoa, eva, 'case-clinic', { places: '1' }, 'open');
  await applyAs(stoa, ben, slug, { 'answers.cannot': 'Eva Lindqvist' });
  await applyAs(stoa, ana, slug);
  await stoa.as(femi).post(`/admin/people/${stoa.id(ben)}/erasure`, { name: 'Ben Okafor' });
  const { status } = await stoa.ground.db.one<{ status: string }>(
    sql`select status from people where id = ${stoa.id(ben)}`,
  );
  assert.equal(status, 'erased');
  await stoa.settle();
  assert.equal(await standing(stoa, ben, slug), null);
  assert.equal(await standing(stoa, ana, slug), 'in');
});

describe('the intake of every format that comes with Stoa can be drawn', () => {
  for (const { key } of library())
    test(key, async () => {
      const slug = await foundOne(stoa, eva, key, { name: key }, 'open');
      for (const path of ['', '/apply', '/people', '/settings']) {
        const { status } = await stoa.as(eva).get(`/programmes/${slug}${path}`);
        assert.equal(status, 200, path);
      }
    });
});

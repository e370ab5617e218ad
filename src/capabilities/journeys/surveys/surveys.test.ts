import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { everyKind } from '#test/support/every-kind.ts';
import { makeCircle, stepAt, stepsOf } from '#test/support/journeys.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { endSteps } from '../planning/end-steps.ts';
import { countAllAnswers } from './count-answers.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('a survey knows who answered and what was answered, and never which belongs to whom', async () => {
  const people = [ana, ben, clara, deniz, femi];
  const { programme, at } = await makeCircle(stoa, people);
  for (const [i, role] of people.entries()) {
    const before = await stoa.as(role).get(at('survey'));
    assert.match(before.body, /Nobody can see who answered what|Niemand sieht, wer was geantwortet hat/);
    const given = { 'answer.worth': String(i + 1), 'answer.better': `More of ${i}` };
    assert.equal((await stoa.as(role).post(`${at('survey')}/survey`, given)).status, 303);
    const page = (await stoa.as(role).get(at('survey'))).body;
    if (i < 4) assert.doesNotMatch(page, /More of 0/);
    else assert.match(page, /More of 0/);
  }
  const again = await stoa.as(ana).post(`${at('survey')}/survey`, { 'answer.worth': '1' });
  assert.equal(again.status, 403);
  const { columns } = await stoa.ground.db.one<{ columns: string[] }>(sql`
    select array_agg(column_name::text order by column_name) as columns from information_schema.columns
    where table_name = 'survey_answers'`);
  assert.deepEqual(columns, ['answers', 'counted', 'id', 'key', 'programme_id']);
  const { recorded } = await stoa.ground.db.one<{ recorded: number }>(sql`
    select count(*)::int as recorded from activity where programme_id = ${programme.id} and actor_id is not null
      and data->>'step_id' = ${String(stepAt(at('survey')))}`);
  assert.equal(recorded, 0);
});

test('what a survey shows never grows by fewer than five answers', async () => {
  const programme = await makeProgramme(stoa, everyKind({ runs: 'rolling' }));
  const shown = async (role: Role, at: string) =>
    (await stoa.as(role).api('GET', `${at}/survey-results`)).json<{ counted: number; given: number }>();
  const answer = async (role: Role, at: string, worth: number) => {
    const key = { 'idempotency-key': `answer-${programme.id}-${worth}` };
    const sent = { answers: { worth, better: 'More' } };
    assert.equal((await stoa.as(role).api('POST', `${at}/survey-answers`, sent, key)).status, 201);
  };
  const groups = [
    [ana, ben, clara],
    [deniz, eva, femi],
  ] as const;
  const at: string[] = [];
  for (const people of groups) {
    const group = await makeGroup(stoa, programme, people);
    at.push((await stepsOf(stoa, group))('survey'));
  }
  for (const [i, role] of [ana, ben, clara].entries()) await answer(role, at[0]!, i + 1);
  assert.deepEqual(await shown(ana, at[0]!), { given: 3, counted: 0, results: null });
  for (const [i, role] of [deniz, eva].entries()) await answer(role, at[1]!, i + 4);
  const five = (await stoa.as(ana).get(at[0]!)).body;
  assert.match(five, /More/);
  await answer(femi, at[1]!, 5);
  await countAllAnswers(stoa.ground);
  const { given, counted } = await shown(ana, at[0]!);
  assert.deepEqual([given, counted], [6, 5]);
  assert.match((await stoa.as(ana).get(at[0]!)).body, /One newer answer is added once there are 5/);
  const { kept } = await stoa.ground.db.one<{ kept: number }>(sql`
    select count(*)::int as kept from idempotency_keys where key like ${`answer-${programme.id}-%`}`);
  assert.equal(kept, 0);
});

test('where all go through a programme together, a survey is told when it is over for all', async () => {
  const programme = await makeProgramme(stoa, everyKind());
  const one = await makeGroup(stoa, programme, [ana, ben, clara]);
  const other = await makeGroup(stoa, programme, [deniz, eva, femi]);
  const [mine, theirs] = [(await stepsOf(stoa, one))('survey'), (await stepsOf(stoa, other))('survey')];
  const sent = { 'answer.worth': '3', 'answer.better': 'More of it' };
  for (const role of [ana, ben, clara]) await stoa.as(role).post(`${mine}/survey`, sent);
  for (const role of [deniz, eva]) await stoa.as(role).post(`${theirs}/survey`, sent);
  assert.doesNotMatch((await stoa.as(ana).get(mine)).body, /More of it/);
  await stoa.later('15 days');
  await endSteps(stoa.ground);
  await countAllAnswers(stoa.ground);
  assert.match((await stoa.as(ana).get(mine)).body, /More of it/);
});

test('a check-in shows whoever leads what was answered, not by whom', async () => {
  const { at } = await makeCircle(stoa);
  const answers = {
    'answer.mood': '2',
    'answer.help': 'yes',
    'answer.line': 'The pump is loud',
    done: 'yes',
  };
  assert.equal((await stoa.as(ben).post(`${at('check')}/work`, { done: 'yes' })).status, 422);
  await stoa.as(ben).post(`${at('check')}/work`, answers);
  const sheet = (await stoa.as(ana).get(`${at('check').split('/steps')[0]!}/run-sheet`)).body;
  assert.doesNotMatch((await stoa.as(ana).get(at('check'))).body + sheet, /The pump is loud/);
  assert.match(sheet, /Still missing/);
  assert.doesNotMatch(sheet, /Still missing: Ana Duarte, Clara Jung</);
  await stoa.as(clara).post(`${at('check')}/work`, { ...answers, 'answer.line': 'All is well' });
  assert.doesNotMatch((await stoa.as(ana).get(at('check'))).body, /All is well/);
  await stoa.as(ana).post(`${at('check')}/work`, { ...answers, 'answer.line': 'All is well' });
  assert.match((await stoa.as(ana).get(at('check'))).body, /The pump is loud/);
  assert.doesNotMatch((await stoa.as(clara).get(at('check'))).body, /The pump is loud/);
  const work = await stoa.ground.db.one<{ id: number }>(
    sql`select id from work where step_id = ${stepAt(at('check'))} and person_id = ${stoa.id(ben)}`,
  );
  assert.equal((await stoa.as(ana).get(`/work/${work.id}`)).status, 404);
});

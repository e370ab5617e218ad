import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { everyKind } from '#test/support/every-kind.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { askWhoDecidesNow } from './decisions/ask-decisions.ts';
import { endSteps } from './planning/end-steps.ts';
import { remindOverdue } from './planning/remind-overdue.ts';
import { drawReviews } from './reviews/draw-reviews.ts';
import { countAllAnswers } from './surveys/count-answers.ts';
import { forgetFiles } from './work/forget-files.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

async function circle(people: readonly Role[] = [ana, ben, clara]) {
  const programme = await makeProgramme(stoa, everyKind());
  const group = await makeGroup(stoa, programme, people);
  const steps = await stoa.ground.db.many<{ id: number; key: string }>(sql`
    select id, key from steps where group_id = ${group}`);
  const at = (key: string) => `/groups/${group}/steps/${steps.find((step) => step.key === key)!.id}`;
  return { programme, group, at };
}
const idOf = (at: string) => Number(at.split('/').at(-1));
const stateOf = async (at: string) =>
  (await stoa.ground.db.one<{ state: string }>(sql`select state from steps where id = ${idOf(at)}`)).state;

test('reviewers are drawn by lot once the day has passed, stay unnamed, and are reviewed in turn', async () => {
  const { at } = await circle();
  for (const role of [ana, ben, clara])
    await stoa.as(role).post(`${at('draft')}/work`, { body: `Draft of ${role.name}`, done: 'yes' });
  await drawReviews(stoa.ground);
  const reviews = () =>
    stoa.ground.db.many<{ id: number; work_id: number; reviewer_id: number; writer: number }>(sql`
      select v.id, v.work_id, v.reviewer_id, w.person_id as writer from reviews v join work w on w.id = v.work_id
      where w.step_id = ${idOf(at('draft'))}`);
  assert.equal((await reviews()).length, 0);
  await stoa.later('8 days');
  await drawReviews(stoa.ground);
  await drawReviews(stoa.ground);
  const drawn = await reviews();
  assert.equal(drawn.length, 6);
  assert.ok(drawn.every(({ reviewer_id, writer }) => reviewer_id !== writer));
  assert.equal((await stoa.as(ana).post(`${at('draft')}/work`, { body: 'Too late' })).status, 403);

  const ofAna = drawn.filter(({ writer }) => writer === stoa.id(ana));
  const mine = drawn.find(({ reviewer_id }) => reviewer_id === stoa.id(ana))!;
  assert.equal((await stoa.as(ben).get(`/reviews/${mine.id}`)).status, 404);
  assert.equal((await stoa.as(ana).post(`/reviews/${mine.id}`, { words: 'Good' })).status, 422);
  for (const { id, reviewer_id } of drawn) {
    const reviewer = [ana, ben, clara].find((role) => stoa.id(role) === reviewer_id)!;
    const given = await stoa
      .as(reviewer)
      .post(`/reviews/${id}`, { 'points.use': '4', words: 'Name a place' });
    assert.equal(given.status, 303);
  }
  const page = (await stoa.as(ana).get(`/work/${ofAna[0]!.work_id}`)).body;
  assert.match(page, /Name a place/);
  assert.match(page, /A reviewer/);
  assert.doesNotMatch(page.slice(page.indexOf('A reviewer')), /Ben Okafor|Clara Jung/);
  const rated = await stoa.as(ana).post(`/reviews/${ofAna[0]!.id}/rating`, { helpful: '5', words: 'Yes' });
  assert.equal(rated.status, 303);
  assert.equal((await stoa.as(ben).post(`/reviews/${ofAna[0]!.id}/rating`, { helpful: '1' })).status, 404);
  assert.equal(await stateOf(at('draft')), 'done');
  const { actor } = await stoa.ground.db.one<{ actor: number | null }>(sql`
    select max(actor_id) as actor from activity where kind = 'review.given'`);
  assert.equal(actor, null);
});

test('a vote takes no more voices than there are, none for one’s own, and shows numbers when it is over', async () => {
  const { at } = await circle();
  for (const role of [ana, ben, clara])
    await stoa.as(role).post(`${at('idea')}/work`, { body: `Idea of ${role.name}`, done: 'yes' });
  const works = await stoa.ground.db.many<{ id: number; person_id: number }>(sql`
    select id, person_id from work where step_id = ${idOf(at('idea'))}`);
  const of = (role: Role) => works.find(({ person_id }) => person_id === stoa.id(role))!.id;
  assert.equal((await stoa.as(ana).post(`/work/${of(ben)}/votes`, { wanted: 'yes' })).status, 403);
  await stoa.later('8 days');
  await drawReviews(stoa.ground);
  assert.equal((await stoa.as(ana).post(`/work/${of(ana)}/votes`, { wanted: 'yes' })).status, 403);
  assert.equal((await stoa.as(ana).post(`/work/${of(ben)}/votes`, { wanted: 'yes' })).status, 303);
  assert.equal((await stoa.as(ana).post(`/work/${of(clara)}/votes`, { wanted: 'yes' })).status, 403);
  await stoa.as(ana).post(`/work/${of(ben)}/votes`, { wanted: '' });
  assert.equal((await stoa.as(ana).post(`/work/${of(clara)}/votes`, { wanted: 'yes' })).status, 303);
  assert.doesNotMatch((await stoa.as(ben).get(at('idea'))).body, /1 vote\b/);
  await stoa.later('5 days');
  await endSteps(stoa.ground);
  assert.match((await stoa.as(ben).get(at('idea'))).body, /1 vote\b/);
  assert.equal((await stoa.as(ben).post(`/work/${of(ana)}/votes`, { wanted: 'yes' })).status, 403);
  assert.equal(await stateOf(at('idea')), 'done');
});

test('a survey knows who answered and what was answered, and never which belongs to whom', async () => {
  const people = [ana, ben, clara, deniz, femi];
  const { programme, at } = await circle(people);
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
      and data->>'step_id' = ${String(idOf(at('survey')))}`);
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
    const { id } = await stoa.ground.db.one<{ id: number }>(sql`
      select id from steps where group_id = ${group} and key = 'survey'`);
    at.push(`/groups/${group}/steps/${id}`);
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
  const steps = await stoa.ground.db.many<{ id: number; group_id: number }>(sql`
    select id, group_id from steps where programme_id = ${programme.id} and key = 'survey' order by group_id`);
  const at = (group: number) => `/groups/${group}/steps/${steps.find((step) => step.group_id === group)!.id}`;
  const sent = { 'answer.worth': '3', 'answer.better': 'More of it' };
  for (const role of [ana, ben, clara]) await stoa.as(role).post(`${at(one)}/survey`, sent);
  for (const role of [deniz, eva]) await stoa.as(role).post(`${at(other)}/survey`, sent);
  assert.doesNotMatch((await stoa.as(ana).get(at(one))).body, /More of it/);
  await stoa.later('15 days');
  await endSteps(stoa.ground);
  await countAllAnswers(stoa.ground);
  assert.match((await stoa.as(ana).get(at(one))).body, /More of it/);
});

test('a check-in shows whoever leads what was answered, not by whom', async () => {
  const { at } = await circle();
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
    sql`select id from work where step_id = ${idOf(at('check'))} and person_id = ${stoa.id(ben)}`,
  );
  assert.equal((await stoa.as(ana).get(`/work/${work.id}`)).status, 404);
});

test('line managers are asked about their people, organisers where there is none, and a no keeps the group waiting', async () => {
  await stoa.ground.db.run(sql`update people set manager_id = ${stoa.id(deniz)} where id = ${stoa.id(ben)}`);
  const { at } = await circle([ana, ben]);
  const asked = await stoa.ground.db.many<{ id: number; asked_id: number; about_id: number }>(sql`
    select id, asked_id, about_id from decisions where step_id = ${idOf(at('yes'))}`);
  assert.deepEqual(
    asked.map(({ asked_id, about_id }) => [about_id, asked_id]).sort((a, b) => a[0]! - b[0]!),
    [
      [stoa.id(ana), stoa.id(eva)],
      [stoa.id(ben), stoa.id(deniz)],
    ],
  );
  const ofDeniz = asked.find(({ asked_id }) => asked_id === stoa.id(deniz))!.id;
  const ofEva = asked.find(({ asked_id }) => asked_id === stoa.id(eva))!.id;
  const page = (await stoa.as(deniz).get(`/decisions/${ofDeniz}`)).body;
  assert.match(page, /May this person take part\?/);
  assert.match(page, /Ben Okafor/);
  assert.doesNotMatch(page, /Ana Duarte/);
  assert.equal((await stoa.as(eva).get(`/decisions/${ofDeniz}`)).status, 404);
  assert.equal((await stoa.as(deniz).post(`/decisions/${ofDeniz}`, { answer: 'no' })).status, 422);
  await stoa.as(deniz).post(`/decisions/${ofDeniz}`, { answer: 'no', why: 'Not this month' });
  await stoa.as(eva).post(`/decisions/${ofEva}`, { answer: 'yes' });
  assert.equal(await stateOf(at('yes')), 'open');
  await stoa.as(deniz).post(`/decisions/${ofDeniz}`, { answer: 'yes' });
  assert.equal(await stateOf(at('yes')), 'done');
});

test('who no longer decides is asked no more, and who decides now is', async () => {
  await stoa.ground.db.run(sql`update people set manager_id = ${stoa.id(deniz)} where id = ${stoa.id(ben)}`);
  const { programme, at } = await circle([ben, clara]);
  const asked = (role: Role, key: string) =>
    stoa.ground.db.maybe<{ id: number }>(sql`
      select id from decisions where step_id = ${idOf(at(key))} and asked_id = ${stoa.id(role)}
        and (about_id is null or about_id = ${stoa.id(ben)})`);
  const ofDeniz = (await asked(deniz, 'yes'))!.id;
  const gateOfEva = (await asked(eva, 'gate'))!.id;
  await stoa.as(deniz).post(`/decisions/${ofDeniz}`, { answer: 'no', why: 'Not now' });
  await stoa.ground.db.run(sql`update people set manager_id = ${stoa.id(femi)} where id = ${stoa.id(ben)}`);
  const late = await stoa.as(deniz).post(`/decisions/${ofDeniz}`, { answer: 'yes' });
  assert.equal(late.status, 403);
  assert.match(late.body, /Somebody else decides this now/);
  await askWhoDecidesNow(stoa.ground);
  assert.equal((await stoa.as(deniz).get(`/decisions/${ofDeniz}`)).status, 404);
  const ofFemi = (await asked(femi, 'yes'))!.id;
  assert.equal((await stoa.as(femi).post(`/decisions/${ofFemi}`, { answer: 'yes' })).status, 303);

  await stoa.as(eva).post(`/programmes/${programme.slug}/organisers`, { organiser: 'Femi Adeyemi' });
  await stoa.as(femi).post(`/programmes/${programme.slug}/organisers/${stoa.id(eva)}/removal`);
  assert.equal(
    (await stoa.as(eva).post(`/decisions/${gateOfEva}`, { answer: 'continue', why: 'Go' })).status,
    403,
  );
  await stoa.settle();
  assert.equal((await stoa.as(eva).get(`/decisions/${gateOfEva}`)).status, 404);
  assert.ok(await asked(femi, 'gate'));
});

test('a stop at a gate ends the group with its reason', async () => {
  const { group, at } = await circle();
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`
    select id from decisions where step_id = ${idOf(at('gate'))} and asked_id = ${stoa.id(eva)}`);
  assert.equal((await stoa.as(eva).post(`/decisions/${id}`, { answer: 'yes' })).status, 422);
  await stoa.as(eva).post(`/decisions/${id}`, { answer: 'stop', why: 'Nobody would use it' });
  assert.match((await stoa.as(ana).get(at('gate'))).body, /Nobody would use it/);
  assert.match((await stoa.as(ana).get(`/groups/${group}`)).body, /has come to its end/);
  assert.equal(
    (await stoa.as(ana).post(`${at('question')}/work`, { body: 'Still', done: 'yes' })).status,
    403,
  );
});

test('who is late is reminded once, and what nobody waits for ends by itself', async () => {
  const { at } = await circle();
  await stoa.as(ana).post(`${at('question')}/work`, { body: 'Here', done: 'yes' });
  await stoa.later('8 days');
  const told = async () =>
    stoa.ground.db.many<{ person_ids: number[] }>(sql`
      select data->'person_ids' as person_ids from activity
      where kind = 'step.overdue' and data->>'step_id' = ${String(idOf(at('question')))}`);
  await remindOverdue(stoa.ground);
  await remindOverdue(stoa.ground);
  assert.deepEqual(await told(), [{ person_ids: [stoa.id(ben), stoa.id(clara)].sort((a, b) => a - b) }]);
  await stoa.later('8 days');
  await endSteps(stoa.ground);
  assert.equal(await stateOf(at('question')), 'done');
  assert.equal(await stateOf(at('ideas')), 'done');
  assert.equal(await stateOf(at('shift')), 'open');
});

test('what was handed in as a file is deleted when the days after the end are over', async () => {
  const { group, at } = await circle();
  const file: [string, Buffer] = ['plan.txt', Buffer.from('The plan')];
  await stoa.as(ana).upload(`${at('product')}/work`, { file, done: 'yes', body: '' });
  const address = /\/files\/[^"]+plan\.txt/.exec((await stoa.as(ben).get(at('product'))).body)![0];
  await stoa.ground.db.run(sql`update groups set state = 'closed', closed_at = moment() where id = ${group}`);
  await stoa.later('29 days');
  await forgetFiles(stoa.ground);
  assert.equal((await stoa.as(ben).get(address)).status, 200);
  await stoa.later('2 days');
  await stoa.ground.db.run(sql`update sessions set expires_at = moment() + interval '1 day'`);
  await forgetFiles(stoa.ground);
  assert.equal((await stoa.as(ana).get(address)).status, 404);
});

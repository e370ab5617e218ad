import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { everyKind } from '#test/support/every-kind.ts';
import { makeCircle, stateAt } from '#test/support/journeys.ts';
import { makeGroup, makeProgramme, takePart } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { takeGoalsOverIn } from './goals/take-goals-over.ts';
import { openSteps } from './planning/open-steps.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('the group sees its way, and nobody else does, the organiser included', async () => {
  const { group, at } = await makeCircle(stoa);
  const page = await stoa.as(ben).get(`/groups/${group}`);
  assert.equal(page.status, 200);
  assert.match(page.body, /The first question/);
  assert.equal((await stoa.as(eva).get(`/groups/${group}`)).status, 404);
  assert.equal((await stoa.as(eva).get(at('question'))).status, 404);
});

test('a step is done when everybody has done theirs, and what waited for it opens', async () => {
  const { at } = await makeCircle(stoa);
  assert.equal(await stateAt(stoa, at('after')), 'planned');
  for (const role of [ana, ben, clara]) {
    const answer = await stoa
      .as(role)
      .post(`${at('question')}/work`, { body: `From ${role.name}`, done: 'yes' });
    assert.equal(answer.status, 303);
  }
  assert.equal(await stateAt(stoa, at('question')), 'done');
  assert.equal(await stateAt(stoa, at('after')), 'open');
  assert.match((await stoa.as(ana).get(at('question'))).body, /From Ben Okafor/);
});

test('what is only kept is read by nobody else, and finishing nothing is refused with what was typed', async () => {
  const { at } = await makeCircle(stoa);
  await stoa.as(ana).post(`${at('question')}/work`, { body: 'Not ready yet' });
  assert.doesNotMatch((await stoa.as(ben).get(at('question'))).body, /Not ready yet/);
  assert.match((await stoa.as(ana).get(at('question'))).body, /Not ready yet/);
  const refused = await stoa.as(ben).post(`${at('reflection')}/work`, { done: 'yes' });
  assert.equal(refused.status, 422);
  const typed = await stoa
    .as(ben)
    .post(`${at('product')}/work`, { link: 'not a link', body: 'My draft', done: 'yes' });
  assert.equal(typed.status, 422);
  assert.match(typed.body, /My draft/);
});

test('of two windows the later one is shown what the earlier one wrote', async () => {
  const { at } = await makeCircle(stoa);
  await stoa.as(ana).post(`${at('product')}/work`, { body: 'First', version: '0', done: 'yes' });
  const second = await stoa.as(ben).post(`${at('product')}/work`, { body: 'Second', version: '0' });
  assert.equal(second.status, 422);
  assert.match(second.body, /First/);
  assert.match(second.body, /Second/);
});

test('a checklist is ticked one by one, then signed by a line manager or given back with a word', async () => {
  const { at } = await makeCircle(stoa);
  await stoa.ground.db.run(sql`update people set manager_id = ${stoa.id(deniz)} where id = ${stoa.id(ana)}`);
  const early = await stoa.as(ana).post(`${at('shift')}/work`, { body: 'Seen', done: 'yes' });
  assert.equal(early.status, 422);
  for (const item of ['valve', 'lock'])
    await stoa.as(ana).post(`${at('shift')}/ticks`, { item, wanted: 'yes' });
  await stoa.as(ana).post(`${at('shift')}/work`, { body: 'Seen', done: 'yes' });
  const work = await workOf(at('shift'), ana);
  assert.equal((await stoa.as(ben).get(`/work/${work}`)).status, 404);
  assert.match((await stoa.as(deniz).get('/steps')).body, /Ana Duarte/);
  assert.equal((await stoa.as(deniz).post(`/work/${work}/signature`, { verdict: 'again' })).status, 422);
  await stoa.as(deniz).post(`/work/${work}/signature`, { verdict: 'again', word: 'Which valve?' });
  assert.match((await stoa.as(ana).get(at('shift'))).body, /Which valve\?/);
  await stoa.as(ana).post(`${at('shift')}/work`, { body: 'Valve 4', done: 'yes' });
  assert.equal((await stoa.as(deniz).post(`/work/${work}/signature`, { verdict: 'good' })).status, 303);
  assert.match((await stoa.as(ana).get(at('shift'))).body, /Signed by Deniz/);
});

test('a file that is handed in is read by the group alone', async () => {
  const { at } = await makeCircle(stoa);
  await stoa.as(ana).upload(`${at('product')}/work`, {
    file: ['plan.txt', Buffer.from('The plan')],
    done: 'yes',
    body: '',
  });
  const address = /\/files\/[^"]+plan\.txt/.exec((await stoa.as(ben).get(at('product'))).body)?.[0];
  assert.ok(address);
  assert.equal((await stoa.as(ben).get(address)).status, 200);
  assert.equal((await stoa.as(deniz).get(address)).status, 404);
});

test('what somebody wanted to reach when they applied is a goal of theirs, once, read by whom it was meant for', async () => {
  const questions = [
    { key: 'aim', kind: 'goal', label: 'What do you want to reach?' },
    { key: 'help', kind: 'goal', label: 'With what can we help?', read_by: 'group' },
    { key: 'doubt', kind: 'paragraph', label: 'What makes you hesitate?' },
  ];
  const programme = await makeProgramme(stoa, everyKind({ intake: { questions } }));
  await takePart(stoa, programme, [ana, ben]);
  const said = JSON.stringify({ aim: '  Hold a talk ', help: 'Listen to my talk', doubt: 'I get nervous' });
  await stoa.ground.db.run(sql`
    update participants set answers = ${said}::jsonb where programme_id = ${programme.id}`);
  const group = await makeGroup(stoa, programme, [ana, ben, clara]);
  const times = async (role: Role, words: string) =>
    (await stoa.as(role).get(`/groups/${group}`)).body.split(words).length - 1;
  assert.deepEqual([await times(ana, 'Hold a talk'), await times(clara, 'Hold a talk')], [1, 0]);
  assert.deepEqual([await times(ana, 'Listen to my'), await times(clara, 'Listen to my')], [2, 2]);
  const people = (await stoa.as(clara).get(`/groups/${group}/people`)).body;
  assert.match(people, /With what can we help\?[\s\S]*Listen to my talk/);
  assert.doesNotMatch(people, /Hold a talk|I get nervous/);
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`
    select o.id from goals o join participants t on t.id = o.participant_id
    where t.programme_id = ${programme.id} and t.person_id = ${stoa.id(ana)} and not o.shared`);
  await stoa.as(ana).post(`/goals/${id}`, { shared: 'yes' });
  assert.equal(await times(clara, 'Hold a talk'), 1);
  await takeGoalsOverIn(stoa.ground.db, group);
  assert.equal(await times(ana, 'Hold a talk'), 1);
});

test('what is to be read beforehand opens before the first day, and whoever begins at once has time for it', async () => {
  const steps = [
    { key: 'read', kind: 'reading', name: 'Before we meet', what: 'One page', day: -5, days: 4 },
    { key: 'first', kind: 'prompt', name: 'The first day', text: 'Who are you?', day: 0 },
  ];
  const programme = await makeProgramme(stoa, everyKind({ steps }));
  const days = await stoa.ground.db.one<{ soon: string; today: string }>(sql`
    select to_char(moment() + interval '7 days', 'YYYY-MM-DD') as soon, to_char(moment(), 'YYYY-MM-DD') as today`);
  const later = await makeGroup(stoa, programme, [ana, ben], { startsOn: days.soon });
  const atOnce = await makeGroup(stoa, programme, [clara, deniz], { startsOn: days.today });
  const listed = (group: number) =>
    stoa.ground.db.many<{ key: string; state: string; opens: number; due: number }>(sql`
      select key, state, opens_on - ${days.today}::date as opens, due_on - ${days.today}::date as due
      from steps where group_id = ${group} order by position`);
  assert.deepEqual((await listed(later))[0], { key: 'read', state: 'planned', opens: 2, due: 6 });
  assert.deepEqual((await listed(atOnce))[0], { key: 'read', state: 'open', opens: -5, due: 3 });
  await stoa.later('3 days');
  await openSteps(stoa.ground);
  const states = (await listed(later)).map(({ state }) => state);
  assert.deepEqual(states, ['open', 'planned']);
  assert.match((await stoa.as(eva).get('/formats/onboarding-buddy')).body, /5 days before/);
});

test('goals are shared or kept', async () => {
  const { group } = await makeCircle(stoa);
  await stoa.as(ana).post(`/groups/${group}/goals`, { what: 'Speak up in meetings', shared: 'yes' });
  await stoa.as(ana).post(`/groups/${group}/goals`, { what: 'Worry less' });
  const seen = (await stoa.as(ben).get(`/groups/${group}`)).body;
  assert.match(seen, /Speak up in meetings/);
  assert.doesNotMatch(seen, /Worry less/);
});

test('whoever leads moves what follows, leaves a step out with a reason and goes on; others may not', async () => {
  const { group, at } = await makeCircle(stoa);
  assert.equal((await stoa.as(ben).get(`/groups/${group}/run-sheet`)).status, 403);
  assert.equal((await stoa.as(ben).post(`${at('question')}/end`)).status, 403);
  const days = async () =>
    stoa.ground.db.many<{ key: string; due_on: string }>(sql`
      select key, due_on from steps where group_id = ${group} order by position`);
  const earlier = await days();
  await stoa.as(ana).post(`${at('product')}/dates`, { days: '7', following: 'yes' });
  const later = await days();
  assert.equal(earlier[0]!.due_on, later[0]!.due_on);
  assert.notEqual(earlier.at(-1)!.due_on, later.at(-1)!.due_on);
  assert.equal((await stoa.as(ana).post(`${at('shift')}/omission`, { why: '' })).status, 422);
  await stoa.as(ana).post(`${at('shift')}/omission`, { why: 'Nobody is on shift' });
  assert.match((await stoa.as(ana).get(`/groups/${group}/run-sheet`)).body, /Nobody is on shift/);
  await stoa.as(ana).post(`${at('question')}/end`);
  await openSteps(stoa.ground);
  assert.equal(await stateAt(stoa, at('after')), 'open');
});

async function workOf(at: string, role: Role): Promise<number> {
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`
    select id from work where step_id = ${Number(at.split('/').at(-1))} and person_id = ${stoa.id(role)}`);
  return id;
}

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { makeCircle, stateAt, stepAt } from '#test/support/journeys.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { askWhoDecidesNow } from './ask-decisions.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('line managers are asked about their people, organisers where there is none, and a no keeps the group waiting', async () => {
  await stoa.ground.db.run(sql`update people set manager_id = ${stoa.id(deniz)} where id = ${stoa.id(ben)}`);
  const { at } = await makeCircle(stoa, [ana, ben]);
  const asked = await stoa.ground.db.many<{ id: number; asked_id: number; about_id: number }>(sql`
    select id, asked_id, about_id from decisions where step_id = ${stepAt(at('yes'))}`);
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
  assert.equal(await stateAt(stoa, at('yes')), 'open');
  await stoa.as(deniz).post(`/decisions/${ofDeniz}`, { answer: 'yes' });
  assert.equal(await stateAt(stoa, at('yes')), 'done');
});

test('who no longer decides is asked no more, and who decides now is', async () => {
  await stoa.ground.db.run(sql`update people set manager_id = ${stoa.id(deniz)} where id = ${stoa.id(ben)}`);
  const { programme, at } = await makeCircle(stoa, [ben, clara]);
  const asked = (role: Role, key: string) =>
    stoa.ground.db.maybe<{ id: number }>(sql`
      select id from decisions where step_id = ${stepAt(at(key))} and asked_id = ${stoa.id(role)}
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
  const { group, at } = await makeCircle(stoa);
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`
    select id from decisions where step_id = ${stepAt(at('gate'))} and asked_id = ${stoa.id(eva)}`);
  assert.equal((await stoa.as(eva).post(`/decisions/${id}`, { answer: 'yes' })).status, 422);
  await stoa.as(eva).post(`/decisions/${id}`, { answer: 'stop', why: 'Nobody would use it' });
  assert.match((await stoa.as(ana).get(at('gate'))).body, /Nobody would use it/);
  assert.match((await stoa.as(ana).get(`/groups/${group}`)).body, /has come to its end/);
  assert.equal(
    (await stoa.as(ana).post(`${at('question')}/work`, { body: 'Still', done: 'yes' })).status,
    403,
  );
});

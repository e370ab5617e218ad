import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { now } from '#platform/clock.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { makeCommunity, makeDiscussion } from '#test/support/factory.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { setConsent } from './consents.ts';
import { noteTies } from './note-ties.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

type Tie = { name: string; sources: string[]; got: number; gave: number; shared: number };

const consent = (role: Role, source: string, given = true) =>
  stoa.as(role).api('PUT', `/network/consents/${source}`, { given });

/** Whom somebody's own map shows: name, sources, and how often they got, gave and shared something. */
async function mapOf(role: Role) {
  await stoa.settle();
  const { items } = (await stoa.as(role).api('GET', '/network/seen')).json<{ items: Tie[] }>();
  return items.map(({ name, sources, got, gave, shared }) => [name, sources.join(), got, gave, shared]);
}

async function ask(author: Role, kind: 'question' | 'discussion' = 'question') {
  const community = await makeCommunity(stoa, 'open', {
    people: { owner: [clara, deniz], member: [ana, ben, femi] },
  });
  return makeDiscussion(stoa, community, { author, kind });
}
const reply = (role: Role, { id }: { id: number }) =>
  stoa.as(role).api('POST', `/discussions/${id}/posts`, { body: 'Look at the lip.', format: 'markdown' });

/** A session of the group that has just been held, to which these came. */
async function hold(group: number, came: readonly Role[]): Promise<void> {
  await stoa.ground.db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into meetings (group_id, programme_id, minutes, state)
      select id, programme_id, 30, 'ended' from groups where id = ${group} returning id`);
    for (const one of came)
      await tx.run(sql`
        insert into attendances (meeting_id, person_id, came_at) values (${id}, ${stoa.id(one)}, moment())`);
    await tx.run(sql`
      with happened as (
        insert into activity (kind, data) values ('session.held', jsonb_build_object('meeting_id', ${id}::bigint))
        returning id) insert into untold select id from happened`);
  });
}

describe('what Stoa remembers between people', () => {
  test('is nothing as long as nobody agreed', async () => {
    await reply(ben, await ask(ana));
    assert.deepEqual(await mapOf(ana), []);
    const { kept } = await stoa.ground.db.one<{ kept: number }>(sql`select count(*) as kept from relations`);
    assert.equal(kept, 0);
  });

  test('begins with the consent, for whoever gave it alone', async () => {
    await consent(ana, 'answers');
    const question = await ask(ana);
    await reply(ben, question);
    await reply(ben, question);
    assert.deepEqual(await mapOf(ana), [['Ben Okafor', 'answers', 2, 0, 0]]);
    assert.deepEqual(await mapOf(ben), [], 'Ben has agreed to nothing');
  });

  test('knows who gave and who got, and what was no answer but a talk', async () => {
    await consent(ben, 'answers');
    await consent(ben, 'writing');
    await reply(ben, await ask(clara));
    await reply(ben, await ask(deniz, 'discussion'));
    assert.deepEqual(await mapOf(ben), [
      ['Clara Jung', 'answers', 0, 1, 0],
      ['Deniz Aydın', 'writing', 0, 0, 1],
    ]);
  });

  test('counts thanks once, however often they are pressed', async () => {
    await consent(femi, 'thanks');
    const question = await ask(clara);
    const { id } = (await reply(deniz, question)).json<{ id: number }>();
    const press = (wanted: boolean) =>
      stoa.as(femi).api('PUT', `/posts/${id}/reactions`, { emoji: '🙏', wanted });
    for (const wanted of [true, false, true]) assert.ok((await press(wanted)).status < 300);
    assert.deepEqual(await mapOf(femi), [['Deniz Aydın', 'thanks', 1, 0, 0]]);
  });

  test('knows who met in a coffee that was drawn, and not who stayed away', async () => {
    for (const one of [clara, deniz, eva]) await consent(one, 'coffees');
    const coffee = await makeProgramme(stoa, 'coffee-roulette');
    await hold(await makeGroup(stoa, coffee, [clara, deniz, eva]), [clara, deniz]);
    assert.deepEqual(await mapOf(clara), [['Deniz Aydın', 'coffees', 0, 0, 1]]);
    assert.deepEqual(await mapOf(deniz), [['Clara Jung', 'coffees', 0, 0, 1]]);
    assert.deepEqual(await mapOf(eva), []);
  });

  test('counts a happening once, also when it is told again', async () => {
    const before = await mapOf(ana);
    await stoa.ground.db.run(sql`insert into untold select id from activity where kind = 'reply.posted'`);
    assert.deepEqual(await mapOf(ana), before);
  });
});

test('withdrawing deletes what was remembered by that source, and consenting again begins anew', async () => {
  await consent(ben, 'answers', false);
  assert.deepEqual(await mapOf(ben), [['Deniz Aydın', 'writing', 0, 0, 1]]);
  await consent(ben, 'answers');
  assert.deepEqual(await mapOf(ben), [['Deniz Aydın', 'writing', 0, 0, 1]]);
  assert.equal((await mapOf(ana)).length, 1, 'what others remember of their own stays');
});

test('the page of consents is off by default, and saves what is switched on', async () => {
  const page = () => stoa.as(eva).get('/network/consents');
  await stoa.as(eva).post('/network/consents', {});
  const switchedOn = async () =>
    [...(await page()).body.matchAll(/ checked id="(\w+)" name/g)].map(([, source]) => source);
  assert.deepEqual(await switchedOn(), []);
  await stoa.as(eva).post('/network/consents', { mentoring: 'yes', flow: 'yes' });
  assert.deepEqual(await switchedOn(), ['mentoring', 'flow']);
  const { items } = (await stoa.as(eva).api('GET', '/network/consents')).json<{
    items: { source: string }[];
  }>();
  assert.deepEqual(items.map(({ source }) => source).sort(), ['flow', 'mentoring']);
  await stoa.as(eva).post('/network/consents', { mentoring: 'yes' });
  assert.deepEqual(await switchedOn(), ['mentoring']);
});

test('the flow is written only where both ends agreed, and one who withdraws is gone from it at both', async () => {
  const kept = () =>
    stoa.ground.db.one<{ kept: number }>(sql`select count(*) as kept from relations where source = 'flow'`);
  await consent(ana, 'flow');
  await reply(ben, await ask(ana));
  await stoa.settle();
  assert.equal((await kept()).kept, 0);
  await consent(ben, 'flow');
  await reply(ben, await ask(ana));
  await stoa.settle();
  assert.equal((await kept()).kept, 1);
  assert.ok(
    (await mapOf(ana)).every(([, sources]) => sources === 'answers'),
    'it is on nobody’s map',
  );
  await consent(ben, 'flow', false);
  assert.equal((await kept()).kept, 0);
});

test('what is written down while somebody withdraws goes with the rest', async () => {
  await consent(deniz, 'thanks');
  const tie = { person: stoa.id(deniz), other: stoa.id(eva), source: 'thanks', way: 'from' } as const;
  const { db } = stoa.ground;
  const isWaiting = () =>
    db.maybe(sql`
      select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() limit 1`);
  let withdrawn: Promise<void> | undefined;
  await db.transaction(async (tx) => {
    await noteTies(tx, { at: await now(tx), ties: [tie], lessons: [] });
    withdrawn = db.transaction((other) => setConsent(other, { id: stoa.id(deniz) }, 'thanks', false));
    // It waits for the one that writes, which ends only when it is seen to wait.
    while (!(await isWaiting())) await setImmediate();
  });
  await withdrawn;
  assert.ok((await mapOf(deniz)).every(([, sources]) => !String(sources).includes('thanks')));
});

test('of somebody who was erased nothing is left on any map', async () => {
  await stoa.as(femi).post(`/admin/people/${stoa.id(ben)}/erasure`, { name: ben.name });
  assert.deepEqual(await mapOf(ana), []);
  const { left } = await stoa.ground.db.one<{ left: number }>(sql`
    select count(*) as left from relations where ${stoa.id(ben)} in (person_id, other_id)`);
  assert.equal(left, 0);
});

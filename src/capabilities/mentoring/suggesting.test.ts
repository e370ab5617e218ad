import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { runNow } from '#test/support/conversation.ts';
import { makeMentoring, mentees, mentors } from '#test/support/mentoring-format.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

type Suggested = {
  id: number;
  people: { id: number }[];
  reasons: string[];
  said: string | null;
  renews_group_id: number | null;
};
const suggestedTo = async (who: Role, slug: string) =>
  (await stoa.as(who).api('GET', `/programmes/${slug}/matches`)).json<{
    suggestions: Suggested[];
    group_ids: number[];
  }>();
const answer = (who: Role, id: number, said: 'yes' | 'no') =>
  stoa.as(who).post(`/suggestions/${id}/answer`, { answer: said });

describe('A pair that is suggested', () => {
  test('begins when both say yes, and the page says why the two', async () => {
    const programme = await makeMentoring(stoa, { modes: ['suggested'] });
    await mentors(stoa, programme, [ben]);
    await mentees(stoa, programme, [ana]);
    await runNow(stoa, 'match by itself');
    await runNow(stoa, 'match by itself');
    const { suggestions } = await suggestedTo(ana, programme.slug);
    assert.equal(suggestions.length, 1);
    const at = `/programmes/${programme.slug}/matches`;
    const page = await stoa.as(ana).get(at);
    assert.match(page.body, /Ben Okafor offers what Ana Duarte looks for/);
    await assertValidHtml(page.body, at);
    await stoa.settle();
    assert.match((await stoa.as(ben).get('/inbox')).body, /somebody who could suit you/);
    assert.equal((await answer(ana, suggestions[0]!.id, 'yes')).to, at);
    const both = await answer(ben, suggestions[0]!.id, 'yes');
    assert.match(both.to!, /^\/groups\/\d+$/);
    assert.equal((await stoa.as(ana).get(both.to!)).status, 200);
    assert.equal((await answer(ben, suggestions[0]!.id, 'no')).status, 422);
    assert.equal((await answer(clara, suggestions[0]!.id, 'yes')).status, 404);
  });

  test('is not suggested again after a no, somebody else is', async () => {
    const programme = await makeMentoring(stoa, { modes: ['suggested'] });
    await mentors(stoa, programme, [ben, clara]);
    await mentees(stoa, programme, [ana]);
    const said = await stoa.as(eva).post(`/programmes/${programme.slug}/suggestions`);
    assert.equal(said.status, 303);
    const [first] = (await suggestedTo(ana, programme.slug)).suggestions;
    await answer(ana, first!.id, 'no');
    await runNow(stoa, 'match by itself');
    const [second] = (await suggestedTo(ana, programme.slug)).suggestions;
    assert.notEqual(second!.people[0]!.id, first!.people[0]!.id);
    await answer(ana, second!.id, 'no');
    await runNow(stoa, 'match by itself');
    assert.deepEqual((await suggestedTo(ana, programme.slug)).suggestions, []);
  });

  test('lapses when somebody does not answer, and the other is told', async () => {
    const programme = await makeMentoring(stoa, { modes: ['suggested'] });
    await mentors(stoa, programme, [ben]);
    await mentees(stoa, programme, [deniz]);
    await runNow(stoa, 'match by itself');
    const [one] = (await suggestedTo(deniz, programme.slug)).suggestions;
    await answer(deniz, one!.id, 'yes');
    await stoa.later('11 days');
    assert.equal((await answer(ben, one!.id, 'yes')).status, 422);
    await runNow(stoa, 'expire suggestions');
    await stoa.settle();
    assert.match((await stoa.as(deniz).get('/inbox')).body, /Nobody answered your request in time/);
  });

  test('is settled when one of the two has left meanwhile', async () => {
    const programme = await makeMentoring(stoa, { modes: ['suggested'] });
    await mentors(stoa, programme, [clara]);
    await mentees(stoa, programme, [eva]);
    await runNow(stoa, 'match by itself');
    const [one] = (await suggestedTo(eva, programme.slug)).suggestions;
    await answer(clara, one!.id, 'yes');
    assert.equal((await stoa.as(clara).post(`/programmes/${programme.slug}/leave`)).status, 303);
    assert.equal((await answer(eva, one!.id, 'yes')).status, 422);
    await stoa.settle();
    assert.deepEqual((await suggestedTo(eva, programme.slug)).suggestions, []);
  });

  test('where a programme publishes at once everybody has a group without being asked', async () => {
    const programme = await makeMentoring(stoa, { modes: ['automatic'] });
    await mentors(stoa, programme, [ben, clara]);
    await mentees(stoa, programme, [ana, deniz, femi]);
    await runNow(stoa, 'match by itself');
    await runNow(stoa, 'match by itself');
    const counts = await Promise.all(
      [ana, deniz, femi].map(async (one) => (await suggestedTo(one, programme.slug)).group_ids.length),
    );
    assert.deepEqual(counts.sort(), [0, 1, 1]);
  });
});

describe('A pair at its end', () => {
  const pair = async () => {
    const programme = await makeMentoring(stoa, { modes: ['automatic'] });
    await mentors(stoa, programme, [ben]);
    await mentees(stoa, programme, [ana]);
    await runNow(stoa, 'match by itself');
    await stoa.settle();
    const [group] = (await suggestedTo(ana, programme.slug)).group_ids;
    return { programme, group: group! };
  };

  test('goes on in a new group when both say yes', async () => {
    const { programme, group } = await pair();
    const at = `/groups/${group}/renewal`;
    await assertValidHtml((await stoa.as(ana).get(at)).body, at);
    assert.equal((await stoa.as(ana).post(at, { answer: 'yes' })).to, at);
    await assertValidHtml((await stoa.as(ben).get(at)).body, at);
    assert.equal((await suggestedTo(ben, programme.slug)).suggestions[0]!.renews_group_id, group);
    const both = await stoa.as(ben).post(at, { answer: 'yes' });
    assert.match(both.to!, /^\/groups\/\d+$/);
    assert.deepEqual((await suggestedTo(ana, programme.slug)).group_ids, [Number(both.to!.split('/')[2])]);
    assert.equal((await stoa.as(ana).post(at, { answer: 'yes' })).status, 403);
    assert.equal((await stoa.as(eva).get(at)).status, 404);
  });

  test('ends without fault, with thanks that only the other reads', async () => {
    const { programme, group } = await pair();
    assert.equal(
      (await stoa.as(ana).post(`/groups/${group}/end`, { word: 'You opened doors for me.' })).status,
      303,
    );
    await stoa.settle();
    assert.match((await stoa.as(ben).get('/inbox')).body, /You opened doors for me/);
    assert.ok(!(await stoa.as(eva).get('/inbox?show=all')).body.includes('You opened doors'));
    assert.deepEqual((await suggestedTo(ana, programme.slug)).group_ids, []);
    assert.equal((await stoa.as(ben).post(`/groups/${group}/end`)).status, 403);
  });
});

describe('Somebody new', () => {
  const start = (who: Role, daysAgo: number) =>
    stoa.ground.db.run(
      sql`update people set started_on = moment()::date - ${daysAgo}::int where id = ${stoa.id(who)}`,
    );

  test('gets a buddy near by, who only has to say yes', async () => {
    const programme = await makeMentoring(stoa, { modes: ['suggested'], offer: 'buddy' });
    await stoa.as(eva).post('/offers/mine/buddy', { capacity: 2 });
    await stoa.as(ben).post('/offers/mine/buddy', { capacity: 2 });
    await start(ana, 3);
    await start(clara, 60);
    await runNow(stoa, 'propose buddies');
    await runNow(stoa, 'propose buddies');
    const { suggestions } = await suggestedTo(eva, programme.slug);
    assert.deepEqual(
      suggestions.map(({ people }) => people[0]!.id),
      [stoa.id(ana)],
    );
    assert.deepEqual((await suggestedTo(clara, programme.slug)).suggestions, []);
    const yes = await answer(eva, suggestions[0]!.id, 'yes');
    await stoa.settle();
    assert.equal((await stoa.as(ana).get(yes.to!)).status, 200);
    const { state } = await stoa.ground.db.one<{ state: string }>(sql`
      select state from participants where programme_id = ${programme.id} and person_id = ${stoa.id(ana)}`);
    assert.equal(state, 'in');
    await stoa.ground.db.run(sql`update programmes set state = 'closed' where id = ${programme.id}`);
  });

  test('is asked too where the programme wants a consent', async () => {
    const programme = await makeMentoring(stoa, { modes: ['suggested'], offer: 'buddy', consent: true });
    await start(deniz, 1);
    await runNow(stoa, 'propose buddies');
    const [one] = (await suggestedTo(deniz, programme.slug)).suggestions;
    const page = (await stoa.as(deniz).get(`/programmes/${programme.slug}/matches`)).body;
    assert.match(page, /What is said stays between us/);
    await assertValidHtml(page);
    const buddy = one!.people[0]!.id === stoa.id(ben) ? ben : eva;
    assert.equal((await answer(buddy, one!.id, 'yes')).to, `/programmes/${programme.slug}/matches`);
    assert.match((await answer(deniz, one!.id, 'yes')).to!, /^\/groups\//);
  });
});

test('what is asked for on an offer begins in the programme that runs for such offers', async () => {
  const programme = await makeMentoring(stoa, { modes: ['self-chosen'], offer: 'mentor' });
  await stoa.ground.db.run(sql`
    update programmes set state = 'closed' where id <> ${programme.id} and state = 'running'`);
  const { id } = (await stoa.as(femi).api('PUT', '/offers/mine/mentor', { capacity: 1 })).json<{
    id: number;
  }>();
  const asked = (await stoa.as(clara).api('POST', `/offers/${id}/requests`, { words: 'May I?' })).json<{
    id: number;
  }>();
  const yes = (await stoa.as(femi).api('POST', `/requests/${asked.id}/acceptance`, {})).json<{
    group_id: number;
  }>();
  await stoa.settle();
  assert.deepEqual((await suggestedTo(clara, programme.slug)).group_ids, [yes.group_id]);
  assert.equal(
    (await stoa.as(ana).api('GET', `/offers/${id}`)).json<{ places_free: number }>().places_free,
    0,
  );
  await stoa.as(clara).post(`/groups/${yes.group_id}/end`);
  await stoa.settle();
  assert.equal(
    (await stoa.as(ana).api('GET', `/offers/${id}`)).json<{ places_free: number }>().places_free,
    1,
  );
});

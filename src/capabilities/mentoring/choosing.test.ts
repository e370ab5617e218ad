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

const ask = (by: Role, slug: string, whom: Role) =>
  stoa
    .as(by)
    .api('POST', `/programmes/${slug}/mentors/${stoa.id(whom)}/requests`, { words: 'May I learn from you?' });
const matchesOf = async (who: Role, slug: string) =>
  (await stoa.as(who).api('GET', `/programmes/${slug}/matches`)).json<{
    group_ids: number[];
    recommended: { id: number; reasons: string[] }[];
    load: { places: number; taken: number; free: number; waiting: number } | null;
  }>();
const recommend = async () => {
  await runNow(stoa, 'recommend mentors');
  await stoa.settle();
};

describe('Who chooses for themselves', () => {
  test('sees mentors with reasons, asks one, and goes with them once they say yes', async () => {
    const programme = await makeMentoring(stoa);
    await mentors(stoa, programme, [ben, clara]);
    await mentees(stoa, programme, [ana, deniz]);
    await recommend();
    const at = `/programmes/${programme.slug}/matches`;
    const page = await stoa.as(ana).get(at);
    assert.match(page.body, /Ben Okafor offers what Ana Duarte looks for: pumps/);
    await assertValidHtml(page.body, at);
    const mentor = `/programmes/${programme.slug}/mentors/${stoa.id(ben)}`;
    await assertValidHtml((await stoa.as(ana).get(mentor)).body, mentor);
    const sent = await stoa.as(ana).post(`${mentor}/requests`, { words: 'May I learn from you?' });
    assert.equal(sent.to, at);
    assert.equal((await matchesOf(ben, programme.slug)).load!.waiting, 1);
    await stoa.settle();
    assert.match((await stoa.as(ben).get('/inbox')).body, /Ana Duarte asks you for your time/);

    const [, id] = /action="\/requests\/(\d+)\/acceptance"/.exec((await stoa.as(ben).get('/requests')).body)!;
    const yes = await stoa.as(ben).post(`/requests/${id}/acceptance`, { word: 'Gladly' });
    assert.match(yes.to!, /^\/groups\/\d+$/);
    await stoa.settle();
    for (const one of [ana, ben]) assert.equal((await stoa.as(one).get(yes.to!)).status, 200);
    assert.equal((await stoa.as(eva).get(yes.to!)).status, 404);
    assert.deepEqual((await matchesOf(ben, programme.slug)).load, {
      places: 1,
      taken: 1,
      free: 0,
      waiting: 0,
    });
    assert.equal((await ask(deniz, programme.slug, ben)).status, 422);
    assert.ok(!(await matchesOf(deniz, programme.slug)).recommended.some((one) => one.id === stoa.id(ben)));
    for (const path of [at, `/programmes/${programme.slug}/mentors`])
      for (const who of [ana, ben, deniz]) await assertValidHtml((await stoa.as(who).get(path)).body, path);
  });

  test('each is shown somebody of their own', async () => {
    const programme = await makeMentoring(stoa);
    await mentors(stoa, programme, [ben, clara, deniz]);
    await mentees(stoa, programme, [ana, eva, femi]);
    await recommend();
    const first = await Promise.all(
      [ana, eva, femi].map(async (one) => (await matchesOf(one, programme.slug)).recommended[0]!.id),
    );
    assert.equal(new Set(first).size, 3);
  });

  test('of several who ask for one place one gets it, when all are told yes at once', async () => {
    const programme = await makeMentoring(stoa);
    await mentors(stoa, programme, [ben]);
    const asking = [ana, clara, deniz, eva, femi];
    await mentees(stoa, programme, asking);
    const ids = await Promise.all(
      asking.map(async (one) => (await ask(one, programme.slug, ben)).json<{ id: number }>().id),
    );
    const answers = await Promise.all(
      ids.map((id) => stoa.as(ben).api('POST', `/requests/${id}/acceptance`, {})),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422, 422, 422, 422]);
    const { count } = await stoa.ground.db.one<{ count: number }>(sql`
      select count(*) from groups where programme_id = ${programme.id} and state = 'running'`);
    assert.equal(count, 1);
  });

  test('two mentors who say yes to the same person at once: one pair', async () => {
    const programme = await makeMentoring(stoa);
    await mentors(stoa, programme, [ben, clara]);
    await mentees(stoa, programme, [ana]);
    const asked = await Promise.all([ask(ana, programme.slug, ben), ask(ana, programme.slug, clara)]);
    const [one, other] = asked.map((answer) => answer.json<{ id: number }>().id);
    const answers = await Promise.all([
      stoa.as(ben).post(`/requests/${one}/acceptance`),
      stoa.as(clara).post(`/requests/${other}/acceptance`),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
  });

  test('waits for three answers at most, and only from people with whom no rule stands between', async () => {
    const programme = await makeMentoring(stoa);
    await mentors(stoa, programme, [ben, clara, deniz, eva], 3);
    await mentees(stoa, programme, [ana, femi]);
    await stoa.ground.db.run(sql`
      insert into cannot_meet (programme_id, person_id, other_id) values (${programme.id}, ${stoa.id(ben)}, ${stoa.id(femi)})`);
    assert.equal((await ask(femi, programme.slug, ben)).status, 422);
    const statuses: number[] = [];
    for (const whom of [ben, clara, deniz, eva]) statuses.push((await ask(ana, programme.slug, whom)).status);
    assert.deepEqual(statuses, [201, 201, 201, 422]);
    assert.equal((await ask(eva, programme.slug, ben)).status, 403);
    assert.equal((await ask(ana, programme.slug, femi)).status, 404);
  });

  test('a mentor of several has one group with all of them', async () => {
    const programme = await makeMentoring(stoa, { perGiver: 3 });
    await mentors(stoa, programme, [ben], 3);
    await mentees(stoa, programme, [ana, clara]);
    const groups: unknown[] = [];
    for (const one of [ana, clara]) {
      const { id } = (await ask(one, programme.slug, ben)).json<{ id: number }>();
      groups.push((await stoa.as(ben).api('POST', `/requests/${id}/acceptance`, {})).json());
    }
    assert.deepEqual(groups[0], groups[1]);
    assert.deepEqual((await matchesOf(ben, programme.slug)).load, {
      places: 3,
      taken: 2,
      free: 1,
      waiting: 0,
    });
  });

  test('the pages ask the database a few times, however many take part', async () => {
    const programme = await makeMentoring(stoa);
    await mentors(stoa, programme, [ben, clara]);
    await mentees(stoa, programme, [ana, deniz, eva]);
    await recommend();
    const matches = `/programmes/${programme.slug}/matches`;
    for (const path of [matches, `/programmes/${programme.slug}/mentors`, '/offers', '/requests']) {
      await stoa.as(ana).get(path);
      const earlier = stoa.ground.db.statements();
      assert.equal((await stoa.as(ana).get(path)).status, 200, path);
      const asked = stoa.ground.db.statements() - earlier;
      assert.ok(asked <= 5, `${path}: ${asked}`);
    }
  });

  test('nobody asks where people are brought together for them', async () => {
    const programme = await makeMentoring(stoa, { modes: ['organiser'] });
    await mentors(stoa, programme, [ben]);
    await mentees(stoa, programme, [ana]);
    assert.equal((await ask(ana, programme.slug, ben)).status, 403);
    await recommend();
    assert.deepEqual((await matchesOf(ana, programme.slug)).recommended, []);
  });
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { record } from '#shared/activity/happening.ts';
import { reviewGiven } from '#capabilities/journeys/index.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { sql } from '#platform/database/sql.ts';

let stoa: Stoa;
let group: number;
before(async () => {
  stoa = await startStoa();
  const programme = await makeProgramme(stoa, 'case-clinic');
  group = await makeGroup(stoa, programme, [ana, ben, clara, deniz]);
});
after(() => stoa.stop());

const toldOf = (person: Role) =>
  stoa.ground.db.many<{ kind: string; mailed: boolean }>(sql`
    select kind, mail_at is not null or mailed_at is not null as mailed from notifications
    where person_id = ${stoa.id(person)} order by id`);

const titles = async (person: Role): Promise<[string, string][]> => {
  const { body } = await stoa.as(person).get('/inbox?show=all');
  return [...body.matchAll(/class="entry-title"><a href="([^"#]+)[^>]*>([^<]+)/g)].map(([, href, title]) => [
    href!,
    title!,
  ]);
};

test('whoever is in a group is told that it is formed, once, in the inbox and by mail', async () => {
  await stoa.settle();
  for (const person of [ana, ben, clara, deniz]) {
    const formed = (await toldOf(person)).filter(({ kind }) => kind === 'group_formed');
    assert.deepEqual(formed, [{ kind: 'group_formed', mailed: true }]);
  }
  assert.deepEqual(await toldOf(eva), []);
});

test('what is told of a group leads to it', async () => {
  const [entry] = await titles(ana);
  assert.equal(entry?.[0], `/groups/${group}`);
  assert.equal((await stoa.as(ana).get(entry![0])).status, 200);
});

test('a review of what a group made is told to all of it, and that of somebody’s own to them', async () => {
  const place = { group };
  await stoa.ground.db.transaction(async (tx) => {
    const about = { step_id: 0, review_id: 0 };
    await record(tx, reviewGiven, place, { ...about, to_person_id: null });
    await record(tx, reviewGiven, place, { ...about, to_person_id: stoa.id(ana) });
  });
  await stoa.settle();
  const times = async (person: Role) =>
    (await toldOf(person)).filter(({ kind }) => kind === 'review_given').length;
  assert.deepEqual([await times(ana), await times(ben), await times(deniz)], [2, 1, 1]);
});

test('a date that is set for a session is told to everybody in the group, with a link to it', async () => {
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`
    select id from meetings where group_id = ${group} order by id limit 1`);
  const at = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 16);
  const answer = await stoa.as(ana).post(`/sessions/${id}/time`, { starts_at: at, place: '', link: '' });
  assert.equal(answer.status, 303);
  await stoa.settle();
  assert.ok((await toldOf(deniz)).some(({ kind }) => kind === 'session_planned'));
  assert.ok((await titles(deniz)).some(([href]) => href === `/sessions/${id}`));
});

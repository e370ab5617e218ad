import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva } from '#test/support/cast.ts';
import { runNow } from '#test/support/conversation.ts';
import { makeProgramme, takePart } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

type Suggested = { id: number; people: { id: number }[] };
const matchesOf = async (who: typeof ana, slug: string) =>
  (await stoa.as(who).api('GET', `/programmes/${slug}/matches`)).json<{
    suggestions: Suggested[];
    recommended: { id: number }[];
    group_ids: number[];
  }>();
const level = (who: typeof ana, name: string) =>
  stoa.ground.db.run(sql`update people set level = ${name} where id = ${stoa.id(who)}`);

test('somebody new is given a buddy who said yes, in the format that comes for it', async () => {
  const programme = await makeProgramme(stoa, 'onboarding-buddy');
  await takePart(stoa, programme, [ben], 'buddy');
  await stoa.ground.db.run(sql`update people set started_on = moment()::date - 2 where id = ${stoa.id(ana)}`);
  await runNow(stoa, 'propose buddies');
  const [one] = (await matchesOf(ben, programme.slug)).suggestions;
  assert.equal(one!.people[0]!.id, stoa.id(ana));
  for (const who of [ben, ana])
    await stoa.as(who).api('POST', `/suggestions/${one!.id}/answer`, { answer: 'yes' });
  await stoa.settle();
  const [group] = (await matchesOf(ana, programme.slug)).group_ids;
  assert.equal((await stoa.as(ana).get(`/groups/${group}`)).status, 200);
});

test('a manager is asked for a day by somebody who stands lower', async () => {
  const programme = await makeProgramme(stoa, 'shadow-a-manager');
  await takePart(stoa, programme, [clara], 'host');
  await takePart(stoa, programme, [deniz, eva], 'guest');
  await level(clara, 'Director');
  await level(deniz, 'Junior');
  await level(eva, 'Board');
  await runNow(stoa, 'recommend mentors');
  await stoa.settle();
  assert.deepEqual(
    (await matchesOf(deniz, programme.slug)).recommended.map(({ id }) => id),
    [stoa.id(clara)],
  );
  assert.deepEqual((await matchesOf(eva, programme.slug)).recommended, []);
});

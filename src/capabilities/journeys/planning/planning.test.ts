import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz } from '#test/support/cast.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { sql } from '#platform/database/sql.ts';
import { openSteps } from './open-steps.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const statesOf = (group: number) =>
  stoa.ground.db.many<{ key: string; turn: number; state: string }>(sql`
    select key, turn, state from steps where group_id = ${group} order by position`);

test('a group has the steps of its format from its own first day on, and each opens on its day', async () => {
  const programme = await makeProgramme(stoa, 'case-clinic');
  const group = await makeGroup(stoa, programme, [ana, ben, clara, deniz]);
  const opened = (await statesOf(group)).filter((step) => step.state === 'open').length;
  await stoa.later('14 days');
  await openSteps(stoa.ground);
  const later = (await statesOf(group)).filter((step) => step.state === 'open').length;
  assert.ok(later > opened);
  await openSteps(stoa.ground);
  assert.equal((await statesOf(group)).filter((step) => step.state === 'open').length, later);
});

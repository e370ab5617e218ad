import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { builtIn } from '#capabilities/formats/index.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, deniz, eva } from '#test/support/cast.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('the board of a step is there when the step opens, and closing it finishes the step', async () => {
  const retrospective = builtIn('team-retrospective')!;
  const board = { columns: [{ key: 'wishes', name: 'Wishes' }], anonymous: true };
  const collecting = {
    kind: 'board',
    key: 'collecting',
    name: 'Before we meet',
    day: 0,
    introduction: 'Write what you wish for.',
    board,
  };
  const programme = await makeProgramme(stoa, {
    ...retrospective,
    steps: [collecting, ...retrospective.steps],
  });
  const group = await makeGroup(stoa, programme, [deniz, ana, ben]);
  const { id: step } = await stoa.ground.db.one<{ id: number }>(sql`
    select id from steps where group_id = ${group} and key = 'collecting'`);
  const { to } = await stoa.as(ana).get(`/boards/by-step/${step}`);
  assert.match((await stoa.as(ana).get(to!)).body, /New card: Wishes/);
  assert.equal((await stoa.as(eva).get(`/boards/by-step/${step}`)).status, 404);
  assert.equal((await stoa.as(deniz).post(`${to}/phase`, { phase: 'closed' })).status, 303);
  await stoa.settle();
  const { state } = await stoa.ground.db.one<{ state: string }>(
    sql`select state from steps where id = ${step}`,
  );
  assert.equal(state, 'done');
  assert.equal((await stoa.as(ana).post(`${to}/cards`, { column: 'wishes', body: 'Late' })).status, 422);
});

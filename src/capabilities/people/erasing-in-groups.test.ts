import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, femi } from '#test/support/cast.ts';
import { sessionsAt } from '#test/support/meetings.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const count = async (table: string): Promise<number> => {
  const { rows } = await stoa.ground.db.pool.query<{ count: number }>(
    `select count(*)::int as count from "${table}" where person_id = $1`,
    [stoa.id(ben)],
  );
  return rows[0]!.count;
};

test('what an erased person kept for themselves in a group goes, and their calendar is closed', async () => {
  const { group, sessions } = await sessionsAt(stoa).sessionsOf('team-retrospective', [ana, ben, clara]);
  const [session] = sessions;
  await stoa.as(ben).post(`/sessions/${session}/private-notes`, { body: 'I will quit in May' });
  const made = await stoa.as(ben).post('/calendar/feeds');
  const [feed] = /\/calendar\/[\w-]{32}\.ics/.exec(made.body)!;
  assert.equal((await stoa.as(null).get(feed)).status, 200);
  await stoa.ground.db.run(sql`
    insert into survey_given (step_id, person_id) select min(id), ${stoa.id(ben)} from steps where group_id = ${group}`);
  await stoa.ground.db.run(sql`
    insert into cannot_meet (programme_id, person_id, other_id)
    select programme_id, ${stoa.id(ben)}, ${stoa.id(ana)} from groups where id = ${group}`);
  await stoa.ground.db.run(sql`
    insert into work (step_id, group_id, person_id, state, body_text, visible)
    select min(id), ${group}, ${stoa.id(ben)}, 'done', 'For me alone', 'private' from steps where group_id = ${group}`);

  const erased = await stoa.as(femi).post(`/admin/people/${stoa.id(ben)}/erasure`, { name: 'Ben Okafor' });
  assert.equal(erased.status, 303);
  assert.equal((await stoa.as(null).get(feed)).status, 404);
  for (const table of ['private_notes', 'calendar_feeds', 'survey_given', 'cannot_meet', 'work'])
    assert.equal(await count(table), 0, table);
  await stoa.settle();
  assert.doesNotMatch((await stoa.as(ana).get(`/groups/${group}/people`)).body, /Ben Okafor/);
});

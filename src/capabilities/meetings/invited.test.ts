import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBoard } from '#capabilities/boards/index.ts';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, type Role } from '#test/support/cast.ts';
import { everyKind } from '#test/support/every-kind.ts';
import { sessionsAt } from '#test/support/meetings.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const role = (key: string, more: object = {}) => ({ key, name: key, description: key, ...more });
const agenda = [{ key: 'talk', name: 'Talk', minutes: 10, prompt: 'Talk.', turn: 'each' }];

test('a session of a role is for those who hold it and whoever leads; for the others it is not there', async () => {
  const steps = [
    { key: 'panel', kind: 'session', name: 'The panel prepares', who: 'panelist', agenda },
    { key: 'all', kind: 'session', name: 'All meet', agenda },
  ];
  const roles = [role('moderator', { facilitates: true }), role('panelist', { max: 2 }), role('listener')];
  const programme = await makeProgramme(stoa, everyKind({ roles, steps }));
  const people = [ana, ben, clara, deniz];
  const group = await makeGroup(stoa, programme, people, {
    roles: ['moderator', 'panelist', 'panelist', 'listener'],
  });
  const [panel, all] = (await stoa.ground.db.many<{ id: number }>(sql`
    select m.id from meetings m join steps s on s.id = m.step_id where m.group_id = ${group} order by s.position`)) as [
    { id: number },
    { id: number },
  ];
  const at = sessionsAt(stoa);
  await at.post(ana, panel.id, 'time', { starts_at: await at.soon() });
  await stoa.settle();
  const seen = async (who: Role) => (await stoa.as(who).get(`/sessions/${panel.id}`)).status;
  assert.deepEqual(await Promise.all(people.map(seen)), [200, 200, 200, 404]);
  assert.equal((await stoa.as(deniz).get(`/sessions/${all.id}`)).status, 200);
  const listed = async (who: Role) => (await stoa.as(who).get(`/groups/${group}/sessions`)).body;
  assert.match(await listed(ben), /The panel prepares/);
  assert.doesNotMatch(await listed(deniz), /The panel prepares/);
  assert.equal((await at.post(deniz, panel.id, 'presence')).status, 404);
  assert.doesNotMatch((await stoa.as(deniz).get('/calendar')).body, /The panel prepares/);
  const told = async (who: Role) =>
    (await stoa.as(who).get('/inbox?show=all')).body.includes(`/sessions/${panel.id}`);
  assert.deepEqual(await Promise.all([ben, clara, deniz].map(told)), [true, true, false]);

  const board = await stoa.ground.db.transaction((tx) =>
    openBoard(
      tx,
      { groupId: group, meetingId: panel.id },
      { columns: [{ key: 'new', name: 'New' }], anonymous: false, votes: 0 },
      'write',
    ),
  );
  const boards = async (who: Role) => (await stoa.as(who).get(`/boards/${board}`)).status;
  assert.deepEqual(await Promise.all([ben, deniz].map(boards)), [200, 404]);

  await at.post(ana, panel.id, 'beginnings', { people: at.ids(...people) });
  const { stretches } = await at.row(panel.id);
  assert.deepEqual(
    stretches.flatMap(({ turn }) => turn).sort((a, b) => a - b),
    [ana, ben, clara].map((one) => stoa.id(one)).sort((a, b) => a - b),
  );
});

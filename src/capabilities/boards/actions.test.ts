import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, deniz, eva } from '#test/support/cast.ts';
import { makeBoard, write } from '#test/support/boards.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { remindOfActions } from './actions/remind-of-actions.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

type Seen = {
  id: number;
  what: string;
  state: string;
  owner: { name: string } | null;
  overdue: boolean;
  outcome: string;
};
const listed = async (group: number, show = 'open') =>
  (await stoa.as(ana).api('GET', `/groups/${group}/actions?show=${show}`)).json<{ items: Seen[] }>().items;
const inbox = async (role = ana) => (await stoa.as(role).get('/inbox?show=all')).body;
const dayIn = async (days: number) =>
  (
    await stoa.ground.db.one<{ day: string }>(sql`
      select to_char(moment() + make_interval(days => ${days}), 'YYYY-MM-DD') as day`)
  ).day;

test('who takes up a card without a name stays unnamed, and what a group that ended did stays as it is', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben], { anonymous: true });
  const card = await write(stoa, ana, board, 'The press is loud');
  const sent = { what: 'Measure the noise', board: board.id, card, base: `/boards/${board.id}` };
  assert.equal((await stoa.as(ana).post(`/groups/${board.group}/actions`, sent)).status, 303);
  const { actor_id } = await stoa.ground.db.one<{ actor_id: number | null }>(sql`
    select actor_id from activity where kind = 'action.agreed' and group_id = ${board.group}`);
  assert.equal(actor_id, null);
  const [{ id }] = (await listed(board.group)) as [Seen];
  const address = `/groups/${board.group}/actions/${id}`;
  await stoa.as(ben).post(`${address}/end`, { state: 'done', outcome: 'Done' });
  await stoa.ground.db.run(
    sql`update groups set state = 'closed', closed_at = moment() where id = ${board.group}`,
  );
  assert.equal((await stoa.as(ben).post(`${address}/reopening`)).status, 403);
  assert.doesNotMatch((await stoa.as(ben).get(address)).body, /reopening/);
});

test('a card becomes an action with owner and day, the board shows it, and its owner is told', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben], { phase: 'act', anonymous: true });
  await stoa.ground.db.run(sql`update boards set phase = 'write' where id = ${board.id}`);
  const card = await write(stoa, ben, board, 'Write down how we restart press 4');
  await stoa.ground.db.run(sql`update boards set phase = 'act' where id = ${board.id}`);
  const form = await stoa.as(deniz).get(`/groups/${board.group}/actions/new?board=${board.id}&card=${card}`);
  assert.match(form.body, /<textarea[^>]*name="what"[^>]*>\s*Write down how we restart press 4/);
  const sent = {
    what: 'Restart sheet',
    owner: stoa.id(ana),
    due: await dayIn(90),
    board: board.id,
    card,
    base: `/boards/${board.id}`,
  };
  const agreed = await stoa.as(deniz).post(`/groups/${board.group}/actions`, sent);
  assert.equal(agreed.to, `/boards/${board.id}`);
  const page = (await stoa.as(ben).get(`/boards/${board.id}`)).body;
  assert.match(page, /an action was agreed/);
  assert.match(page, /Restart sheet[\s\S]*Ana Duarte/);
  await stoa.settle();
  assert.match(await inbox(), /Someone agreed an action with your group that is yours/);
  assert.doesNotMatch(await inbox(), /Restart sheet/, 'what is said in a group stays in it');
  const [mine] = (await stoa.as(ana).api('GET', '/me/actions')).json<{ items: Seen[] }>().items;
  assert.equal(mine?.what, 'Restart sheet');
});

test('an action is changed, ended with what came of it, and opened again', async () => {
  const { group } = await makeBoard(stoa, [deniz, ana, ben]);
  await stoa.as(ana).post(`/groups/${group}/actions`, { what: 'Ask the plant', owner: '', due: '' });
  const [action] = await listed(group);
  assert.deepEqual([action?.what, action?.owner], ['Ask the plant', null]);
  const address = `/groups/${group}/actions/${action!.id}`;
  await stoa.as(ben).post(address, { what: 'Ask both plants', owner: stoa.id(ben), due: '' });
  assert.deepEqual(
    (await listed(group)).map(({ what, owner }) => [what, owner?.name]),
    [['Ask both plants', 'Ben Okafor']],
  );
  await stoa.as(ben).post(`${address}/end`, { state: 'done', outcome: 'Both use the old seal.' });
  assert.deepEqual(await listed(group), []);
  assert.match(
    (await stoa.as(ana).get(`/groups/${group}/actions?show=ended`)).body,
    /Both use the old seal\./,
  );
  assert.equal((await stoa.as(ana).post(address, { what: 'Other', owner: '', due: '' })).status, 403);
  await stoa.as(ana).post(`${address}/reopening`);
  assert.deepEqual(
    (await listed(group)).map(({ state, outcome }) => [state, outcome]),
    [['open', '']],
  );
});

test('only who is in the group sees its actions and can be given one', async () => {
  const { group } = await makeBoard(stoa, [deniz, ana]);
  const other = await makeBoard(stoa, [deniz, ben], { phase: 'open' });
  const card = await write(stoa, ben, other, 'Elsewhere');
  assert.equal((await stoa.as(eva).get(`/groups/${group}/actions`)).status, 404);
  assert.equal((await stoa.as(eva).post(`/groups/${group}/actions`, { what: 'x' })).status, 404);
  const answer = await stoa.as(ana).post(`/groups/${group}/actions`, { what: 'x', owner: stoa.id(eva) });
  assert.equal(answer.status, 422);
  assert.match(answer.body, /Choose somebody who is in this group/);
  const foreign = { what: 'x', board: other.id, card };
  assert.equal((await stoa.as(deniz).post(`/groups/${group}/actions`, foreign)).status, 404);
  assert.deepEqual(await listed(group), []);
});

test('the owner is reminded on the day, once, and again only of another day', async () => {
  const { group } = await makeBoard(stoa, [deniz, ana]);
  const agree = async (what: string, days: number) =>
    stoa.as(ana).post(`/groups/${group}/actions`, { what, owner: stoa.id(ana), due: await dayIn(days) });
  await agree('Soon', 2);
  await agree('Later', 30);
  const told = async () => {
    await remindOfActions(stoa.ground);
    await stoa.settle();
    return /An action of yours is due[^<]*/.exec(await inbox())?.[0];
  };
  assert.equal(await told(), undefined);
  await stoa.later('3 days');
  assert.equal(await told(), 'An action of yours is due');
  assert.equal(await told(), 'An action of yours is due');
  const soon = (await listed(group)).find(({ what }) => what === 'Soon')!;
  const changed = { what: 'Soon', owner: stoa.id(ana), due: await dayIn(2) };
  await stoa.as(ana).post(`/groups/${group}/actions/${soon.id}`, changed);
  assert.equal(await told(), 'An action of yours is due');
  await stoa.later('3 days');
  assert.equal(await told(), 'An action of yours is due, and one more came');
  assert.ok((await listed(group)).find(({ what }) => what === 'Soon')?.overdue);
});

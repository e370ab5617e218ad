import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, deniz, eva } from '#test/support/cast.ts';
import { cardsOf, goOn, makeBoard, write, type MadeBoard } from '#test/support/boards.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const give = (by: typeof ana, board: MadeBoard, card: string, dots: number) =>
  stoa.as(by).post(`/boards/${board.id}/cards/${card}/dots`, { dots });
const dotsOf = async (by: typeof ana, board: MadeBoard) =>
  Object.fromEntries(
    (await cardsOf(stoa, by, board)).map(({ body, dots, my_dots }) => [body, [dots, my_dots]]),
  );

test('dots are given and taken back, and nobody has more than their share, however fast they press', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben]);
  const [a, b] = [await write(stoa, ana, board, 'A'), await write(stoa, ben, board, 'B')];
  await goOn(stoa, board, 'vote');
  const answers = await Promise.all([
    ...[1, 2, 3].map((dots) => give(ana, board, a, dots)),
    ...[1, 2, 3].map((dots) => give(ana, board, b, dots)),
  ]);
  for (const { status, body } of answers) assert.ok(status === 303 || status === 422, `${status} ${body}`);
  const mine = (await cardsOf(stoa, ana, board)).reduce((sum, { my_dots }) => sum + my_dots, 0);
  assert.ok(mine <= 3, `${mine} dots`);
  await give(ana, board, a, 0);
  await give(ana, board, b, 0);
  await give(ana, board, a, 2);
  assert.equal((await give(ana, board, b, 2)).status, 422);
  assert.match((await give(ana, board, b, 2)).body, /You have 3 dots in all/);
  assert.deepEqual(await dotsOf(ana, board), { A: [null, 2], B: [null, 0] });
});

test('sums are hidden while dots are given, and what has most stands first when actions are agreed', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben]);
  const [a, b] = [await write(stoa, ana, board, 'Alpha'), await write(stoa, ben, board, 'Beta')];
  await goOn(stoa, board, 'vote');
  await give(ana, board, b, 2);
  await give(ben, board, b, 3);
  await give(ben, board, a, 0);
  assert.deepEqual(await dotsOf(deniz, board), { Alpha: [null, 0], Beta: [null, 0] });
  assert.doesNotMatch((await stoa.as(deniz).get(`/boards/${board.id}`)).body, /5 dots/);
  await goOn(stoa, board, 'act');
  assert.deepEqual(await dotsOf(deniz, board), { Alpha: [0, 0], Beta: [5, 0] });
  assert.match((await stoa.as(deniz).get(`/boards/${board.id}`)).body, /Beta[\s\S]*5 dots[\s\S]*Alpha/);
});

test('dots of a pile are those of all its cards, and can be taken back from the pile', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben], { phase: 'open' });
  const [a, b] = [await write(stoa, ana, board, 'A'), await write(stoa, ben, board, 'B')];
  await give(ana, board, a, 1);
  await give(ana, board, b, 2);
  await stoa.as(ben).post(`/boards/${board.id}/cards/${b}/place`, { onto: a });
  assert.match((await stoa.as(ana).get(`/boards/${board.id}`)).body, /3 dots of yours/);
  assert.equal((await give(ana, board, b, 1)).status, 404, 'it lies below no more on its own');
  await give(ana, board, a, 2);
  assert.deepEqual(await dotsOf(ana, board), { A: [2, 2], B: [0, 0] });
});

test('whoever leads moves the board on; others cannot, and nobody does twice', async () => {
  const board = await makeBoard(stoa, [deniz, ana]);
  const move = (by: typeof ana, phase: string) => stoa.as(by).post(`/boards/${board.id}/phase`, { phase });
  assert.equal((await move(ana, 'reveal')).status, 403);
  assert.equal((await move(eva, 'reveal')).status, 404);
  assert.equal((await move(deniz, 'reveal')).status, 303);
  const { version } = (await stoa.as(ana).api('GET', `/boards/${board.id}`)).json<{ version: number }>();
  assert.equal((await move(deniz, 'reveal')).status, 303);
  assert.equal(
    (await stoa.as(ana).api('GET', `/boards/${board.id}`)).json<{ version: number }>().version,
    version,
  );
  assert.equal((await move(deniz, 'later')).status, 422);
});

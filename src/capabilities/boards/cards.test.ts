import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva, femi } from '#test/support/cast.ts';
import { cardsOf, goOn, makeBoard, write } from '#test/support/boards.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const bodies = (cards: { body: string }[]) => cards.map(({ body }) => body);

test('while people write, everybody sees their own cards and how many others wrote', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben]);
  await write(stoa, ana, board, 'The checklist helped');
  await write(stoa, ben, board, 'Too many parts', 'changed');
  assert.deepEqual(bodies(await cardsOf(stoa, ana, board)), ['The checklist helped']);
  const page = await stoa.as(ana).get(`/boards/${board.id}`);
  assert.match(page.body, /The checklist helped/);
  assert.match(page.body, /One card by others is covered/);
  assert.doesNotMatch(page.body, /Too many parts/);
  assert.doesNotMatch(
    (await stoa.as(deniz).get(`/boards/${board.id}/section`)).body,
    /Too many parts|checklist/,
  );
  await goOn(stoa, board, 'reveal');
  const shown = await cardsOf(stoa, ana, board);
  assert.deepEqual(
    shown.map(({ body, author }) => [body, author?.name]),
    [
      ['The checklist helped', 'Ana Duarte'],
      ['Too many parts', 'Ben Okafor'],
    ],
  );
});

test('who is not in the group finds neither board nor cards nor what is announced, organisers included', async () => {
  const board = await makeBoard(stoa, [deniz, ana], { phase: 'open' });
  const card = await write(stoa, ana, board, 'Ours');
  for (const other of [ben, eva, femi]) {
    assert.equal((await stoa.as(other).get(`/boards/${board.id}`)).status, 404);
    assert.equal((await stoa.as(other).get(`/boards/${board.id}/cards/${card}`)).status, 404);
    assert.equal(
      (await stoa.as(other).api('POST', `/boards/${board.id}/cards`, { column: 'kept', body: 'x' })).status,
      404,
    );
    assert.equal((await stoa.as(other).api('DELETE', `/boards/${board.id}/cards/${card}`)).status, 404);
  }
});

test('of a board without names no page, answer or order tells who wrote a card, only which are mine', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben], { anonymous: true });
  for (let i = 0; i < 12; i++) await write(stoa, i % 2 ? ana : ben, board, `Thought ${i}`);
  for (const phase of ['reveal', 'group', 'vote', 'act', 'open', 'closed'] as const) {
    await goOn(stoa, board, phase);
    const seen = await cardsOf(stoa, deniz, board);
    assert.equal(seen.length, 12);
    assert.ok(seen.every(({ author, mine }) => author === null && !mine));
    assert.ok((await cardsOf(stoa, ana, board)).filter(({ mine }) => mine).length === 6);
    const page = (await stoa.as(deniz).get(`/boards/${board.id}`)).body;
    const main = /<live-part[\s\S]*<\/live-part>/.exec(page)![0];
    assert.doesNotMatch(main, /Ana|Ben|photos|people\//);
  }
  const order = bodies(await cardsOf(stoa, deniz, board));
  assert.deepEqual(order, bodies(await cardsOf(stoa, ben, board)), 'the same for everybody');
  assert.deepEqual([...order].toSorted().length, 12);
  assert.notDeepEqual(
    order,
    Array.from({ length: 12 }, (_, i) => `Thought ${i}`),
    'not as they were written',
  );
});

test('what is announced when a card is written carries no one', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben], { anonymous: true });
  const heard: unknown[] = [];
  const announced = new Promise<void>((done) => {
    const stop = stoa.ground.live.listen([`board:${board.id}`], ({ event, data }) => {
      heard.push({ event, data });
      stop();
      done();
    });
  });
  await write(stoa, ana, board, 'Quietly');
  await announced;
  assert.deepEqual(heard, [{ event: 'changed', data: { version: 2 } }]);
});

test('one changes and takes away what one wrote; whoever leads takes away what should not stand there', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben]);
  const card = await write(stoa, ana, board, 'Frist');
  const address = `/boards/${board.id}/cards/${card}`;
  assert.equal((await stoa.as(deniz).post(`${address}/removals`)).status, 404, 'unseen, so not there');
  assert.equal((await stoa.as(ana).post(address, { body: 'First' })).status, 303);
  await goOn(stoa, board, 'reveal');
  assert.equal((await stoa.as(ben).post(address, { body: 'Mine now' })).status, 404);
  assert.equal((await stoa.as(ben).post(`${address}/removals`)).status, 404);
  assert.deepEqual(bodies(await cardsOf(stoa, ben, board)), ['First']);
  assert.equal((await stoa.as(deniz).post(`${address}/removals`, { base: '/boards/1' })).to, '/boards/1');
  assert.deepEqual(await cardsOf(stoa, ben, board), []);
});

test('cards that say the same are laid on one another, moved together, and taken off again', async () => {
  const board = await makeBoard(stoa, [deniz, ana, ben], { phase: 'open' });
  const [a, b, d] = [
    await write(stoa, ana, board, 'A'),
    await write(stoa, ben, board, 'B'),
    await write(stoa, deniz, board, 'D', 'changed'),
  ];
  const put = (card: string, fields: Record<string, string>) =>
    stoa.as(ana).post(`/boards/${board.id}/cards/${card}/place`, fields);
  const lying = async () =>
    Object.fromEntries(
      (await cardsOf(stoa, ana, board)).map(({ body, onto, column }) => [body, [onto, column]]),
    );
  await put(b, { onto: a });
  await put(a, { onto: d });
  assert.deepEqual(await lying(), { A: [d, 'changed'], B: [d, 'changed'], D: [null, 'changed'] });
  assert.equal((await put(d, { onto: b })).status, 422, 'it lies below already');
  await put(d, { column: 'kept' });
  assert.deepEqual(await lying(), { A: [d, 'kept'], B: [d, 'kept'], D: [null, 'kept'] });
  await put(b, {});
  assert.deepEqual((await lying())['B'], [null, 'kept']);
  await stoa.as(deniz).api('DELETE', `/boards/${board.id}/cards/${d}`);
  assert.deepEqual(await lying(), { A: [null, 'kept'], B: [null, 'kept'] });
  assert.equal((await put(b, { column: 'nowhere' })).status, 422);
  assert.equal((await put(b, { onto: d })).status, 404);
});

test('the card of another board cannot be laid here, nor given dots', async () => {
  const [here, there] = [
    await makeBoard(stoa, [deniz, ana], { phase: 'open' }),
    await makeBoard(stoa, [deniz, ana], { phase: 'open' }),
  ];
  const [mine, other] = [await write(stoa, ana, here, 'Here'), await write(stoa, ana, there, 'There')];
  const ask = (path: string, body: unknown) =>
    stoa.as(ana).api('PUT', `/boards/${here.id}/cards/${path}`, body);
  assert.equal((await ask(`${mine}/place`, { onto: other })).status, 404);
  assert.equal((await ask(`${other}/place`, { onto: mine })).status, 404);
  assert.equal((await ask(`${other}/dots`, { dots: 1 })).status, 404);
});

test('words that cannot be taken stay in the form, with a sentence beside them', async () => {
  const board = await makeBoard(stoa, [deniz, ana]);
  const long = 'x'.repeat(1001);
  const answer = await stoa.as(ana).post(`/boards/${board.id}/cards`, { column: 'changed', body: long });
  assert.equal(answer.status, 422);
  assert.match(answer.body, new RegExp(long));
  assert.match(answer.body, new RegExp(`id="new-${board.id}-changed-error"`));
  assert.equal(
    (await stoa.as(ana).post(`/boards/${board.id}/cards`, { column: 'kept', body: ' ' })).status,
    422,
  );
  assert.equal(
    (await stoa.as(ana).post(`/boards/${board.id}/cards`, { column: 'none', body: 'x' })).status,
    422,
  );
  await goOn(stoa, board, 'vote');
  const late = await stoa.as(ana).post(`/boards/${board.id}/cards`, { column: 'kept', body: 'Too late' });
  assert.equal(late.status, 422);
  assert.match(late.body, /The board has moved on meanwhile[\s\S]*Too late/);
});

test('a hundred cards by many at once all lie on the board, each once', async () => {
  const people = [deniz, ana, ben, clara, eva, femi];
  const board = await makeBoard(stoa, people, { anonymous: true });
  const all = Array.from({ length: 100 }, (_, i) => `Card ${i}`);
  await Promise.all(
    all.map((body, i) => write(stoa, people[i % 6]!, board, body, i % 2 ? 'kept' : 'changed')),
  );
  await goOn(stoa, board, 'reveal');
  assert.deepEqual(bodies(await cardsOf(stoa, ana, board)).toSorted(), all.toSorted());
});

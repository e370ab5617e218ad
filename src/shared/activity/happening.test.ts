import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { happening, on, onAll, react, reactToAll, record, recordAll } from './happening.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('one who fails keeps nobody else from reacting, and is tried again', async () => {
  const bellRang = happening('bell rang');
  await stoa.ground.db.transaction((tx) => record(tx, bellRang, {}, {}));
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`select max(id) as id from activity`);
  const heard: string[] = [];
  const reactions = [
    on(bellRang, 'stumble', () => Promise.reject(new Error('fell over'))),
    on(bellRang, 'open the door', async () => void heard.push('door')),
  ];
  await assert.rejects(react(stoa.ground, reactions, id), /stumble: fell over/);
  assert.deepEqual(heard, ['door']);
});

test('what is of one kind and follows on one another is handed over together', async () => {
  const { db } = stoa.ground;
  const doorOpened = happening<{ door: string }>('door opened');
  const windowOpened = happening('window opened');
  const doors = (...names: string[]) => names.map((door) => ({ place: {}, data: { door } }));
  await db.transaction(async (tx) => {
    await recordAll(tx, doorOpened, doors('front', 'back'));
    await record(tx, windowOpened, {}, {});
    await recordAll(tx, doorOpened, doors('side'));
  });
  const { ids } = await db.one<{ ids: number[] }>(sql`
    select array_agg(id) as ids from activity where kind in ('door opened', 'window opened')`);
  const heard: string[][] = [];
  const reactions = [
    onAll(doorOpened, 'greet', async (_, all) => void heard.push(all.map(({ data }) => data.door))),
    on(doorOpened, 'oil', async (_, { data }) => {
      if (data.door === 'front') throw new Error('no oil');
      heard.push([data.door]);
    }),
  ];
  const failures = await reactToAll(stoa.ground, reactions, ids);
  assert.deepEqual(heard, [['front', 'back'], ['back'], ['side'], ['side']]);
  assert.deepEqual(
    failures.map(({ ids: after, error }) => [after, error.message]),
    [[ids.toSorted((a, b) => a - b).slice(0, 2), 'oil: no oil']],
  );
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { happening, on, react, record } from './happening.ts';

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

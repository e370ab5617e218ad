import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { happening, record } from './happening.ts';
import { tellAll, tellingTheRest, told } from './untold.ts';

const gongSounded = happening('gong sounded');
let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const queued = async (): Promise<number[]> => {
  const rows = await stoa.ground.db.many<{ ids: number[] }>(sql`
    select payload -> 'ids' as ids from graphile_worker._private_jobs order by id`);
  return rows.flatMap(({ ids }) => ids);
};

test('what happened is in the queue once, whoever hands it over', async () => {
  const { db } = stoa.ground;
  await db.transaction(async (tx) => {
    for (let i = 0; i < 30; i++) await record(tx, gongSounded, {}, {});
    assert.deepEqual(await queued(), [], 'nothing is told before the commit');
  });
  await Promise.all([told(db), tellAll(db), tellAll(db)]);
  const ids = await db.many<{ id: number }>(sql`select id from activity order by id`);
  assert.deepEqual(
    (await queued()).sort((a, b) => a - b),
    ids.map(({ id }) => id),
  );
  await stoa.settle();
});

test('what did not happen after all is told to nobody', async () => {
  const { db } = stoa.ground;
  const undone = db.transaction(async (tx) => {
    await record(tx, gongSounded, {}, {});
    throw new Error('changed my mind');
  });
  await assert.rejects(undone, /changed my mind/);
  await told(db);
  assert.deepEqual(await queued(), []);
});

test('what a crash left between the commit and the queue is told within a minute', async () => {
  const { db } = stoa.ground;
  const { id } = (await db.change<{ id: number }>(sql`
    with happened as (insert into activity (kind) values ('gong sounded') returning id)
    insert into untold select id from happened returning activity_id as id`))!;
  await tellingTheRest.work(stoa.ground);
  assert.deepEqual(await queued(), [id]);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { describeSchema } from '#platform/database/describe-schema.ts';
import { describeTables } from '#platform/database/describe-tables.ts';
import { sql } from '#platform/database/sql.ts';
import { work } from '../src/app.ts';
import { source } from './support/source.ts';
import { startStoa, type Stoa } from './support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

// Who did something (…_by) needs none: people are erased in place and never deleted, and nobody lists by it.
test('every reference from one table to another has an index, so that nothing is found by reading a whole table', async () => {
  const bare = await stoa.ground.db.many<{ reference: string }>(sql`
    select c.conrelid::regclass || ' (' || string_agg(a.attname, ', ') || ')' as reference
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and not exists (
        select 1 from pg_index i
        where i.indrelid = c.conrelid and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
    and a.attname not like '%\_by'
    group by c.oid, c.conrelid order by 1`);
  assert.deepEqual(
    bare.map(({ reference }) => reference),
    [],
  );
});

test('recurring work that is done twice changes nothing the second time', async () => {
  for (const { work: once } of work.recurring) await once(stoa.ground);
  const before = await rowsOfAllTables();
  for (const { work: again } of work.recurring) await again(stoa.ground);
  assert.deepEqual(await rowsOfAllTables(), before);
});

test('db/schema.sql and db/tables show the database as the migrations leave it, and no other', async () => {
  const { db } = stoa.ground;
  const written = new Map([...(await describeTables(db)), ['schema.sql', await describeSchema(db)]]);
  const there = source('db/{tables/*.ts,tables.ts,schema.sql}');
  assert.deepEqual(
    there.map(({ path }) => path).sort(),
    [...written.keys()].map((path) => `db/${path}`).sort(),
  );
  for (const { path, text } of there)
    assert.ok(text === written.get(path.slice('db/'.length)), `${path} is out of date: npm run schema`);
});

async function rowsOfAllTables(): Promise<Record<string, number>> {
  const tables = await stoa.ground.db.many<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' order by 1`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await stoa.ground.db.pool.query<{ count: number }>(
      `select count(*)::int as count from ${name}`,
    );
    counts[name] = rows[0]!.count;
  }
  return counts;
}

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildApp, fillWithDemo } from '../app.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import type { Given } from '#platform/cli/command.ts';
import { openDatabase, type Database } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { openFolder, type FileStore } from '#platform/files/store.ts';
import { enqueue, job } from '#platform/jobs/job.ts';
import { tellAll } from '#shared/activity/untold.ts';
import { Client } from '#test/support/client.ts';
import { freshDatabase } from '#test/support/database.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { throwawayFolder } from '#test/support/throwaway-folder.ts';
import { z } from 'zod';
import { backup } from './backup.ts';

let stoa: Stoa;
const folder = throwawayFolder();
const path = join(folder, 'site.tar.gz');
const quiet = () => undefined;
const later = job('never-done', z.object({ of: z.string() }), async () => undefined);

const given = (word: string): Given => ({
  words: [word],
  text: () => undefined,
  texts: () => [],
  flag: () => false,
});

before(async () => {
  stoa = await startStoa();
  await stoa.ground.db.run(sql`delete from people`);
  await fillWithDemo(stoa.ground, quiet);
  // What is just being told of would move on between the copy and the count.
  while ((await tellAll(stoa.ground.db)) > 0);
  await stoa.ground.db.transaction((tx) =>
    enqueue(tx, later, { of: 'a promise' }, { after: new Date('2090-01-01') }),
  );
  await backup.run(stoa.ground, given(path), quiet);
});
after(() => stoa.stop());

async function counts(db: Database): Promise<Record<string, number>> {
  const tables = await db.many<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'`);
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await db.pool.query<{ count: number }>(`select count(*)::int as count from "${name}"`);
    found[name] = rows[0]!.count;
  }
  return found;
}

async function listed(files: FileStore): Promise<string[]> {
  const all: string[] = [];
  for await (const { key, size } of files.list()) all.push(`${key} ${size}`);
  return all.sort();
}

/** A database in which nothing stands, not even tables. */
async function withEmptyDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const fresh = await freshDatabase();
  const db = openDatabase(fresh.url, { onError: quiet });
  try {
    await db.pool.query(
      'drop schema public cascade; drop schema graphile_worker cascade; create schema public',
    );
    await work(db);
  } finally {
    await db.close();
    await fresh.drop();
  }
}

describe('a copy of the whole site', () => {
  test('restored elsewhere is the same site, with files, waiting jobs and numbers that go on', async () => {
    await withEmptyDatabase(async (db) => {
      const files = openFolder(join(folder, 'files'));
      await restoreBackup({ db, files }, path, quiet);
      assert.deepEqual(await counts(db), await counts(stoa.ground.db));
      const kept = await listed(files);
      const had = await listed(stoa.ground.files);
      assert.ok(kept.length > 0);
      assert.deepEqual(kept, had);
      const { rows: jobs } = await db.pool.query<{ payload: unknown }>(
        `select payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'never-done'`,
      );
      assert.deepEqual(jobs, [{ payload: { of: 'a promise' } }]);
      const references = (of: Database) =>
        of.many(sql`
          select conrelid::regclass::text, conname, convalidated, pg_get_constraintdef(oid) from pg_constraint
          where connamespace = 'public'::regnamespace order by 1, 2`);
      assert.deepEqual(await references(db), await references(stoa.ground.db));
      const app = await buildApp({ ...stoa.ground, db, files });
      const client = new Client(app, null);
      await client.post('/sign-in/demo', { email: 'karim.haddad@aldersee.example' });
      assert.match((await client.get('/')).body, /Karim Haddad/);
      await app.close();
      const next = (of: Database) =>
        of.transaction((tx) => tx.one(sql`select nextval(pg_get_serial_sequence('posts', 'id')) as id`));
      assert.deepEqual(await next(db), await next(stoa.ground.db));
    });
  });

  test('does not go where people are already, and what is cut off leaves nothing behind', async () => {
    const { ground } = stoa;
    await assert.rejects(restoreBackup(ground, path, quiet), /There is a site in this database already/);
    await withEmptyDatabase(async (db) => {
      const half = join(folder, 'half.tar.gz');
      const bytes = await readFile(path);
      await writeFile(half, bytes.subarray(0, bytes.length - 2000));
      const files = openFolder(join(folder, 'half'));
      await assert.rejects(restoreBackup({ db, files }, half, quiet), /is not whole\. Nothing was restored/);
      assert.equal((await counts(db))['people'], 0);
      const other = join(folder, 'other.txt');
      await writeFile(other, 'Dear diary, this is no archive. '.repeat(100));
      await assert.rejects(restoreBackup({ db, files }, other, quiet), /is no copy made by/);
      await restoreBackup({ db, files }, path, quiet);
      assert.deepEqual(await counts(db), await counts(ground.db));
    });
  });

  test('is not written over another file', async () => {
    await assert.rejects(backup.run(stoa.ground, given(path), quiet), /There is a file .* already/);
  });
});

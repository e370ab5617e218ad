import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import type { Database } from './database.ts';

const folder = join(import.meta.dirname, '../../../db/migrations');
const lock = 7_410_001;

export type Migration = { name: string; text: string; checksum: string };

/** All migrations in their order, by file name. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** Brings the database to the newest shape, or with `only` to an earlier one; answers what was applied now. */
export async function migrate(database: Database, only?: ReadonlySet<string>): Promise<string[]> {
  await runMigrations({ pgPool: database.pool });
  const client = await database.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    return await applyPending(client, only);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]);
    client.release();
  }
}

/** The names of migrations that the database does not have yet. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const known = await database.pool.query<{ known: boolean }>(
    `select to_regclass('public.migrations') is not null as known`,
  );
  const applied = known.rows[0]!.known
    ? await database.pool.query<{ name: string }>('select name from migrations')
    : { rows: [] };
  const names = new Set(applied.rows.map((row) => row.name));
  return (await readMigrations()).map((migration) => migration.name).filter((name) => !names.has(name));
}

async function applyPending(client: pg.PoolClient, only?: ReadonlySet<string>): Promise<string[]> {
  await client.query(`create table if not exists migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migrations',
  );
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const done: string[] = [];
  for (const migration of await readMigrations()) {
    if (only && !only.has(migration.name)) continue;
    const before = applied.get(migration.name);
    if (before === migration.checksum) continue;
    if (before) throw new Error(`The migration ${migration.name} was changed after it had been applied.`);
    await apply(client, migration);
    done.push(migration.name);
  }
  return done;
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

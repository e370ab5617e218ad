import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '#platform/database/database.ts';
import { migrate, readMigrations } from '#platform/database/migrate.ts';
import { findServer as serverOf } from '#platform/postgres/found-server.ts';
import { startPostgres } from '#platform/postgres/start-postgres.ts';
import { throwawayFolder } from './throwaway-folder.ts';

export interface FreshDatabase {
  readonly url: string;
  /** Removes it, also when somebody is still connected. */
  drop(): Promise<void>;
}

let serverUrl: Promise<string> | undefined;
let template: Promise<string> | undefined;

/** A migrated, empty database of one's own: a copy of a template that is made once. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await (serverUrl ??= findServer());
  const source = await (template ??= makeTemplate(server));
  const name = `stoa_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, (client) =>
    client.query(`create database ${name} template ${source} strategy file_copy`),
  );
  return {
    url: databaseAt(server, name),
    drop: () => administer(server, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

/** A PostgreSQL on which databases can be made: the one of this test run, or one just for this process. */
async function findServer(): Promise<string> {
  const given = process.env['STOA_TEST_DATABASE_URL'];
  if (given) return given;
  const folder = throwawayFolder();
  const postgres = await startPostgres(folder, () => undefined, { durable: false });
  postgres.release();
  process.on('exit', () => {
    process.kill(postgres.pid, 'SIGQUIT');
    // An exit handler cannot await, and files must not be made again while they are removed.
    while (serverOf(join(folder, 'postgres')))
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    rmSync(folder, { recursive: true, force: true });
  });
  return postgres.url;
}

/** Named after the migrations, so that a server that outlives the run is never asked for an outdated one. */
async function makeTemplate(server: string): Promise<string> {
  const migrations = await readMigrations();
  const hash = createHash('sha256').update(migrations.map((migration) => migration.checksum).join());
  const name = `stoa_template_${hash.digest('hex').slice(0, 16)}`;
  await administer(server, async (client) => {
    // Several test processes share one server: the first makes the template, the others wait for it.
    await client.query('select pg_advisory_lock(7410099)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    await client.query(`drop database if exists ${name}_draft with (force)`);
    await client.query(`create database ${name}_draft template template0 encoding 'UTF8'`);
    const database = openDatabase(databaseAt(server, `${name}_draft`));
    await migrate(database).finally(() => database.close());
    await client.query(`alter database ${name}_draft rename to ${name}`);
  });
  return name;
}

async function administer(server: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: databaseAt(server, 'postgres') });
  await client.connect();
  await work(client).finally(() => client.end());
}

function databaseAt(server: string, name: string): string {
  return server.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}

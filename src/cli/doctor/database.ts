import { openDatabase } from '#platform/database/database.ts';
import { pendingMigrations } from '#platform/database/migrate.ts';
import { awaitServer, newestMajor } from '#platform/postgres/await-server.ts';
import { bad, good, remark, type Finding } from './finding.ts';

const neededExtensions = ['pg_trgm', 'unaccent'];

export async function examineDatabase(url: string): Promise<Finding[]> {
  const major = await awaitServer(url, () => undefined, 0);
  const version =
    major > newestMajor
      ? remark('database', `PostgreSQL ${major} answers. Stoa is tested up to ${newestMajor}.`)
      : good('database', `PostgreSQL ${major} answers.`);
  const database = openDatabase(url);
  try {
    const { rows } = await database.pool.query<{ name: string }>('select name from pg_available_extensions');
    const missing = neededExtensions.filter((name) => !rows.some((row) => row.name === name));
    const pending = await pendingMigrations(database);
    return [version, extensions(missing), migrations(pending)];
  } finally {
    await database.close();
  }
}

function extensions(missing: readonly string[]): Finding {
  if (missing.length === 0) return good('database', `has the extensions ${neededExtensions.join(' and ')}.`);
  return bad(
    'database',
    `lacks ${missing.join(' and ')}. Install PostgreSQL's contrib package on its machine.`,
  );
}

function migrations(pending: readonly string[]): Finding {
  if (pending.length === 0) return good('database', 'is up to date.');
  return remark('database', `${pending.length} changes wait: the next start makes them, or stoa migrate.`);
}

import { Unusable } from '#platform/config/unusable.ts';
import type { Database } from '#platform/database/database.ts';
import { migrate, readMigrations } from '#platform/database/migrate.ts';
import type { Manifest } from './manifest.ts';

/**
 * Gives the database the shape that the archive was made with, if nobody has used it yet. Throws Unusable for a
 * database in which something stands, and for an archive of another Stoa.
 */
export async function prepareDatabase(db: Database, { migrations }: Manifest): Promise<void> {
  const known = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of migrations) {
    if (known.get(name) === checksum) continue;
    throw new Unusable(
      known.has(name)
        ? `The copy was made by a Stoa whose database had another shape (${name}). Restore it with that version.`
        : `The copy was made by a newer Stoa (${name}). Bring this one up to date first.`,
    );
  }
  const wanted = migrations.map(({ name }) => name);
  const here = await appliedHere(db);
  if (here && (here.people || here.names.join() !== wanted.join()))
    throw new Unusable(
      here.people
        ? 'There is a site in this database already. Restore into an empty one.'
        : 'This database was set up by another version of Stoa than the copy. Restore into an empty one.',
    );
  await migrate(db, new Set(wanted));
}

/** What has been applied, and whether anybody is in the directory; null for a database without tables. */
async function appliedHere(db: Database): Promise<{ names: string[]; people: boolean } | null> {
  const there = await db.pool.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  if (!there.rows[0]!.there) return null;
  const { rows } = await db.pool.query<{ name: string }>('select name from migrations order by name');
  const names = rows.map(({ name }) => name);
  const { rowCount } = names.length > 1 ? await db.pool.query('select from people limit 1') : { rowCount: 0 };
  return { names, people: rowCount !== 0 };
}

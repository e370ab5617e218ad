import type pg from 'pg';
import type { Manifest } from './manifest.ts';

/** What the archive has to know of the database before the rows come. Unlogged tables hold nothing that lasts. */
export async function describeDatabase(client: pg.PoolClient): Promise<Manifest> {
  const tables = await client.query<Manifest['tables'][number]>(`
    select t.relname as name, array(select a.attname::text from pg_attribute a
      where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
      and t.relpersistence = 'p' and t.relname <> 'migrations' order by t.relname`);
  const sequences = await client.query<Manifest['sequences'][number]>(`
    select t.relname as table, a.attname as column,
      pg_sequence_last_value(pg_get_serial_sequence(quote_ident(t.relname), a.attname)::regclass) as last
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attidentity <> ''
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relpersistence = 'p' order by 1, 2`);
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select name, checksum from migrations order by name',
  );
  const { rows } = await client.query<{ at: Date }>('select now() as at');
  return {
    format: 1,
    made_at: rows[0]!.at.toISOString(),
    migrations: migrations.rows,
    tables: tables.rows,
    sequences: sequences.rows,
  };
}

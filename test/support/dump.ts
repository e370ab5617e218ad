import { sql, Sql } from '#platform/database/sql.ts';
import type { Stoa } from './stoa.ts';

/** All rows of all tables as text, with what is passed over left out: those of the queue as well as our own. */
export async function dumpTables(
  stoa: Stoa,
  isPassedOver: (table: string) => boolean,
): Promise<Map<string, string>> {
  const tables = await stoa.ground.db.many<{ name: string; address: string }>(sql`
    select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as address
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'`);
  const dump = new Map<string, string>();
  for (const { name, address } of tables) {
    if (isPassedOver(name)) continue;
    // The name of a table cannot be a value of a statement.
    const rows = await stoa.ground.db.one<{ all: string | null }>(
      new Sql([`select string_agg(one::text, e'\\n') as all from ${address} one`], []),
    );
    dump.set(name, rows.all ?? '');
  }
  return dump;
}

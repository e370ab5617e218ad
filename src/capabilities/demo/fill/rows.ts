import type { Db } from '#platform/database/database.ts';
import { sql, Sql } from '#platform/database/sql.ts';

/** Puts all rows into a table at once. They all have the columns of the first; a Date or an array is written as one. */
export async function insertRows(
  tx: Db,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const named = new Sql([table], []);
  const columns = new Sql([Object.keys(rows[0]!).join(', ')], []);
  await tx.run(sql`
    insert into ${named} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${named}, ${JSON.stringify(rows)}::jsonb)`);
}

/** The next ids of a table, so that rows can name one another before they are written. */
export async function takeIds(tx: Db, table: string, count: number): Promise<number[]> {
  const rows = await tx.many<{ id: number }>(sql`
    select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id from generate_series(1, ${count}::int)`);
  return rows.map(({ id }) => id);
}

import type { Db } from './database.ts';
import { sql, Sql } from './sql.ts';

/**
 * Puts all rows into a table at once. They all have the columns of the first; a Date or an array is written as one.
 * Answers how many were put in; with `ifNew` those that are there already are passed over.
 */
export async function insertRows(
  tx: Db,
  table: string,
  rows: readonly Record<string, unknown>[],
  options: { ifNew?: boolean } = {},
): Promise<number> {
  if (rows.length === 0) return 0;
  const named = new Sql([table], []);
  const columns = new Sql([Object.keys(rows[0]!).join(', ')], []);
  return tx.run(sql`
    insert into ${named} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${named}, ${asJson(rows)}::jsonb)
    ${options.ifNew === true ? sql`on conflict do nothing` : sql``}`);
}

/** Rows as PostgreSQL takes them: it knows neither the character zero nor half of a pair of surrogates. */
export const asJson = (rows: readonly unknown[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  );

/** The next ids of a table, so that rows can name one another before they are written. */
export async function takeIds(tx: Db, table: string, count: number): Promise<number[]> {
  const rows = await tx.many<{ id: number }>(sql`
    select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`);
  return rows.map(({ id }) => id);
}

import type { Db } from './database/database.ts';
import { sql } from './database/sql.ts';

/** The time as the database tells it: moment() in SQL, so that a moved clock moves everything. */
export async function now(db: Db): Promise<Date> {
  return (await db.one<{ moment: Date }>(sql`select moment() as moment`)).moment;
}

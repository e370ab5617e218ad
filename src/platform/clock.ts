import type { Database, Db } from './database/database.ts';
import { sql } from './database/sql.ts';

/** The time as the database tells it: moment() in SQL, so that a moved clock moves everything. */
export async function now(db: Db): Promise<Date> {
  return (await db.one<{ moment: Date }>(sql`select moment() as moment`)).moment;
}

/** Moves the clock of the whole site on, for a story that takes months; never on a site where people work. */
export async function moveClock(db: Database, days: number): Promise<void> {
  await db.transaction((tx) => tx.run(sql`update clock set shift = shift + make_interval(days => ${days})`));
}

import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/** A month by its first day: `2026-03-01`. */
export type Month = string;

/** The first day of the month in which somebody is now, as a value in SQL. */
export const thisMonth = (timeZone: string): Sql =>
  sql`date_trunc('month', moment() at time zone ${timeZone})::date`;

export async function monthNow(db: Db, timeZone: string): Promise<Month> {
  const { month } = await db.one<{ month: Month }>(sql`select ${thisMonth(timeZone)} as month`);
  return month;
}

/** As it stands in an address: `2026-03`. */
export const monthParams = z.object({ month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/) });
export const slugOf = (month: Month): string => month.slice(0, 7);
export const monthOf = (slug: string): Month => `${slug}-01`;

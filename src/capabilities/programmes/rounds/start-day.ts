import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Programme } from '../programme.ts';

/** The day on which groups would start if nobody says otherwise: that of the programme, or today where it has passed. */
export async function dayToStart(
  db: Db,
  { starts_on, time_zone }: Pick<Programme, 'starts_on' | 'time_zone'>,
): Promise<string> {
  const { day } = await db.one<{ day: string }>(sql`
    select greatest(coalesce(${starts_on}::date, '-infinity'), (moment() at time zone ${time_zone})::date) as day`);
  return day;
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** The hour of the day, where the person is, from which the weekly mail may come. */
const morning = 7;

/**
 * Condition for people p, digests g and time zones z: the latest weekly morning of the person has passed since
 * they were last looked at. A site that slept through the hour sends it when it wakes.
 */
const due = sql`p.status = 'active' and p.email is not null and coalesce(g.weekday, 1) > 0
  and coalesce(g.last_at, p.created_at) < (
    select case when at <= moment() then at else at - interval '7 days' end from (
      select (date_trunc('week', moment() at time zone coalesce(z.name, 'UTC'))
        + make_interval(days => coalesce(g.weekday, 1) - 1, hours => ${morning}::int)) at time zone coalesce(z.name, 'UTC') as at) this_week)`;

/** People for whom the weekly mail is due now. */
export async function findDueReaders(db: Db): Promise<number[]> {
  const rows = await db.many<{ id: number }>(sql`
    with zones as materialized (select name from pg_timezone_names)
    select p.id from people p left join digests g on g.person_id = p.id left join zones z on z.name = p.time_zone
    where ${due} order by p.id`);
  return rows.map((row) => row.id);
}

/**
 * Takes one person in hand: answers since when they are owed news, or null when someone else just did it. From
 * then on they count as looked at, whether there was anything to send or not.
 */
export async function takeReader(tx: Db, person: number): Promise<Date | null> {
  await tx.run(sql`insert into digests (person_id) values (${person}) on conflict (person_id) do nothing`);
  await tx.run(sql`select from digests where person_id = ${person} for update`);
  const row = await tx.maybe<{ since: Date }>(sql`
    select greatest(coalesce(g.last_at, p.created_at), moment() - interval '14 days') as since
    from people p join digests g on g.person_id = p.id left join pg_timezone_names z on z.name = p.time_zone
    where p.id = ${person} and ${due}`);
  if (!row) return null;
  await tx.run(sql`update digests set last_at = moment() where person_id = ${person}`);
  return row.since;
}

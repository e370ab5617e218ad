import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/** The hour of the day, where the person is, from which the weekly mail may come. */
const morning = 7;

/**
 * Condition for people p and digests g: by the clock of the zone, the latest weekly morning of the person has passed since
 * they were last looked at. A site that slept through the hour sends it when it wakes.
 */
const due = (zone: Sql): Sql => sql`p.status = 'active' and p.email is not null and coalesce(g.weekday, 1) > 0
  and coalesce(g.last_at, p.created_at) < (
    select case when at <= moment() then at else at - interval '7 days' end from (
      select (date_trunc('week', moment() at time zone ${zone})
        + make_interval(days => coalesce(g.weekday, 1) - 1, hours => ${morning}::int)) at time zone ${zone} as at) this_week)`;

/** Somebody, and the zone by whose clock their morning comes: UTC where theirs is none that the database knows. */
export type DueReader = { id: number; zone: string };

/** People for whom the weekly mail is due now. The zones are looked up once for all: listing them takes long. */
export function findDueReaders(db: Db): Promise<DueReader[]> {
  return db.many<DueReader>(sql`
    with zones as materialized (select name from pg_timezone_names)
    select p.id, coalesce(z.name, 'UTC') as zone
    from people p left join digests g on g.person_id = p.id left join zones z on z.name = p.time_zone
    where ${due(sql`coalesce(z.name, 'UTC')`)} order by p.id`);
}

/**
 * Takes one person in hand: answers since when they are owed news, or null when someone else just did it. From
 * then on they count as looked at, whether there was anything to send or not.
 */
export async function takeReader(tx: Db, { id, zone }: DueReader): Promise<Date | null> {
  await tx.run(sql`insert into digests (person_id) values (${id}) on conflict (person_id) do nothing`);
  await tx.run(sql`select from digests where person_id = ${id} for update`);
  const row = await tx.maybe<{ since: Date }>(sql`
    select greatest(coalesce(g.last_at, p.created_at), moment() - interval '14 days') as since
    from people p join digests g on g.person_id = p.id
    where p.id = ${id} and ${due(sql`${zone}::text`)}`);
  if (!row) return null;
  await tx.run(sql`update digests set last_at = moment() where person_id = ${id}`);
  return row.since;
}

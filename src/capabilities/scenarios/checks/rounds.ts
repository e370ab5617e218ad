import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Found } from '../world.ts';
import { find } from './people.ts';

/**
 * In no round is anybody drawn with the same person again within so many rounds, unless one of them said that they had
 * not met, or the round can show that there was no other way. Each round is looked at once.
 */
export const noRepeats = (db: Db, programme: number, window: number): Promise<Found> =>
  find(
    db,
    sql`with drawn as (
        select r.id as round, r.number, a.person_id as one, b.person_id as other, exists (
          select from steps s join work w on w.step_id = s.id
          where s.group_id = a.group_id and w.content -> 'answers' ->> 'met' = 'no') as missed
        from rounds r join group_members a on a.round_id = r.id
          join group_members b on b.group_id = a.group_id and b.person_id > a.person_id
        where r.programme_id = ${programme} and r.state in ('published', 'closed')),
      ordered as (
        select *, lag(number) over pair as before, lag(missed) over pair as missed_before
        from drawn window pair as (partition by one, other order by number)),
      repeated as (
        select round, count(*) as pairs from ordered
        where number - before <= ${window}::int and not missed_before group by round)
      select 'round ' || r.number as what, coalesce(p.pairs, 0) > case
          when (r.report #>> '{roulette,proven}')::boolean then (r.report #>> '{roulette,repeats}')::int else 0 end as wrong
      from rounds r left join repeated p on p.round = r.id
      where r.programme_id = ${programme} and r.state in ('published', 'closed')`,
  );

export type Pause = { person: number; from: string; until: string };

/** Who paused was in no group that began while they did. */
export const pausesKept = (db: Db, programme: number, pauses: readonly Pause[]): Promise<Found> =>
  find(
    db,
    sql`select p.person || ' from ' || p.from as what, exists (
        select from group_members m join groups g on g.id = m.group_id
        where m.programme_id = ${programme} and m.person_id = p.person and g.kind = 'group'
          and g.starts_on > p.from and g.starts_on < p.until and g.state in ('running', 'closed')) as wrong
      from jsonb_to_recordset(${JSON.stringify(pauses)}::jsonb) as p (person bigint, "from" date, until date)`,
  );

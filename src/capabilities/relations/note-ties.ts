import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Seen, Way } from './source.ts';

/** Something between two people, as the first of them sees it. */
export type Tie = { person: number; other: number; source: Seen; way: Way };
/** Somebody learned from somebody. */
export type Lesson = { taker: number; giver: number };

/**
 * Writes ties down for those who had consented to the source when it happened, and lessons where both ends had
 * consented to the flow. Of whoever did not, nothing is kept: not even that there was something.
 */
export async function noteTies(
  tx: Db,
  { at, ties, lessons }: { at: Date; ties: readonly Tie[]; lessons: readonly Lesson[] },
): Promise<void> {
  if (ties.length > 0) await noteOwn(tx, ties, at);
  if (lessons.length > 0) await noteFlow(tx, lessons, at);
}

async function noteOwn(tx: Db, ties: readonly Tie[], at: Date): Promise<void> {
  await tx.run(sql`
    with seen as (
      select person, other, source, way from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb)
        as (person bigint, other bigint, source text, way text)),
    agreed as materialized (
      select k.person_id, k.source from relation_consents k join people p on p.id = k.person_id
      where (k.person_id, k.source) in (select person, source from seen) and k.given_at <= ${at} and p.status = 'active'
      for key share of k)
    insert into relations (person_id, other_id, source, way, month, first_on, last_on)
    select s.person, s.other, s.source, s.way, date_trunc('month', ${at}::timestamptz at time zone 'UTC')::date,
      (${at}::timestamptz at time zone 'UTC')::date, (${at}::timestamptz at time zone 'UTC')::date
    from seen s join agreed a on a.person_id = s.person and a.source = s.source
    join people o on o.id = s.other and o.status <> 'erased'
    ${countedTogether}`);
}

async function noteFlow(tx: Db, lessons: readonly Lesson[], at: Date): Promise<void> {
  await tx.run(sql`
    with seen as (
      select taker, giver from jsonb_to_recordset(${JSON.stringify(lessons)}::jsonb) as (taker bigint, giver bigint)),
    agreed as materialized (
      select k.person_id from relation_consents k join people p on p.id = k.person_id
      where k.source = 'flow' and k.person_id in (select taker from seen union select giver from seen)
        and k.given_at <= ${at} and p.status = 'active'
      for key share of k)
    insert into relations (person_id, other_id, source, way, month, first_on, last_on)
    select s.taker, s.giver, 'flow', 'from', date_trunc('month', ${at}::timestamptz at time zone 'UTC')::date,
      (${at}::timestamptz at time zone 'UTC')::date, (${at}::timestamptz at time zone 'UTC')::date
    from seen s join agreed t on t.person_id = s.taker join agreed g on g.person_id = s.giver
    ${countedTogether}`);
}

/** Once more in the same month. */
const countedTogether = sql`
  on conflict (person_id, source, other_id, way, month) do update
  set times = relations.times + 1, first_on = least(relations.first_on, excluded.first_on),
    last_on = greatest(relations.last_on, excluded.last_on)`;

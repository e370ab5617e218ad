import { isFor, participantAdmitted } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import type { OfferKind } from '../offer.ts';

/**
 * The programme in which groups begin whenever two found each other by such an offer, and which is for both of them.
 * Where it asks for a consent that one of them has not given, has no place, or one of them has left it, it is none for
 * these two.
 */
export async function findRolling(
  tx: Db,
  kind: OfferKind,
  two: readonly [number, number],
): Promise<number | null> {
  const found = await tx.maybe<{ id: number }>(sql`
    select p.id from programmes p join format_versions v on v.id = p.format_version_id
    where p.runs = 'rolling' and p.grouping <> 'everyone' and p.state in ('open', 'running')
      and v.declaration ->> 'offer' = ${kind}
      and ${isFor({ id: two[0] })} and ${isFor({ id: two[1] })}
      and (p.places is null or p.places >= 2 + (
        select count(*) from participants t where t.programme_id = p.id and t.state = 'in'))
      and (2 = (select count(*) from participants t where t.programme_id = p.id and t.state = 'in'
          and t.person_id = any (${[...two]}::bigint[]))
        or not exists (select from jsonb_array_elements(v.declaration -> 'intake' -> 'consents') consent
          where coalesce((consent ->> 'required')::boolean, true)))
      and not exists (select from participants gone where gone.programme_id = p.id
        and gone.person_id = any (${[...two]}::bigint[]) and gone.state in ('left', 'declined'))
      and not exists (select from cannot_meet a where a.programme_id = p.id
        and a.person_id = any (${[...two]}::bigint[]) and a.other_id = any (${[...two]}::bigint[]))
    order by p.id limit 1`);
  return found?.id ?? null;
}

/**
 * Somebody takes part from now on, in this role unless they have one already, with as many places as they offer on
 * their profile, and with the consents that they gave. The programme is held.
 */
export async function joinAs(
  tx: Db,
  programmeId: number,
  personId: number,
  role: string | null,
  consents: readonly string[] = [],
): Promise<void> {
  const joined = await tx.run(sql`
    insert into participants (programme_id, person_id, role, consents, capacity, admitted_at)
    values (${programmeId}, ${personId}, ${role}, ${[...consents]}::text[], (
      select o.capacity from offers o
      join programmes p on p.id = ${programmeId} join format_versions v on v.id = p.format_version_id
      where o.person_id = ${personId} and o.kind = v.declaration ->> 'offer' and o.ended_at is null), moment())
    on conflict (programme_id, person_id) do update set state = 'in', admitted_at = moment(), left_at = null,
      role = excluded.role, consents = excluded.consents, capacity = excluded.capacity, version = participants.version + 1
    where participants.state <> 'in'`);
  if (joined > 0) await record(tx, participantAdmitted, { programme: programmeId }, { person_id: personId });
}

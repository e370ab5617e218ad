import { hasNoGroup, takesPartToday } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { OfferKind } from '../offer.ts';
import { t } from '../words.ts';
import { countPlaces } from './count-places.ts';
import { findRolling, joinAs } from './find-rolling.ts';
import { formPair, rolesOf } from './form-pair.ts';
import { holdForPairs, takesPairs, type HeldProgramme } from './hold-programme.ts';
import { loadOf } from './places-of-givers.ts';

type Two = { asker_id: number; asked_id: number };

/**
 * The two go together in their programme. Throws Invalid where the one who gives has no place, or the other has found
 * somebody meanwhile. Returns the id of the group.
 */
export async function agreeInProgramme(
  tx: Db,
  programmeId: number,
  { asker_id: seeker, asked_id: giver }: Two,
  actor: number,
): Promise<number> {
  const programme = await holdForPairs(tx, programmeId);
  await requireRoom(tx, programme, { giver, seeker });
  const group = await formPair(tx, programme, { giver, seeker }, actor);
  await withdrawOthers(tx, programmeId, seeker);
  return group;
}

/** Throws Invalid unless both still take part, the giver has a place, and the seeker has nobody yet. */
export async function requireRoom(
  tx: Db,
  programme: HeldProgramme,
  { giver, seeker }: { giver: number; seeker: number },
): Promise<void> {
  if (!takesPairs(programme)) throw new Invalid({ form: (c) => t(c, 'pair.not_now') });
  const [load] = await loadOf(tx, programme.id, [giver]);
  if (!load || load.free === 0) throw new Invalid({ form: (c) => t(c, 'pair.no_place') });
  const free = await tx.maybe(sql`
    select 1 from participants t join people w on w.id = t.person_id
    where t.programme_id = ${programme.id} and t.person_id = ${seeker} and ${takesPartToday} and ${hasNoGroup}`);
  if (!free) throw new Invalid({ form: (c) => t(c, 'pair.found_already') });
}

/** Who has found somebody asks nobody else any more. */
export async function withdrawOthers(tx: Db, programmeId: number, seeker: number): Promise<void> {
  await tx.run(sql`
    update match_requests set state = 'withdrawn', answered_at = moment()
    where programme_id = ${programmeId} and asker_id = ${seeker} and state = 'waiting'`);
}

/**
 * A place of an offer is taken. Where a programme runs for such offers the two have a group in it, else they agree
 * between themselves: null. Throws Invalid where no place is free.
 */
export async function agreeOnOffer(
  tx: Db,
  {
    asker_id: seeker,
    asked_id: giver,
    offer_id,
    kind,
  }: Two & { offer_id: number | null; kind: OfferKind | null },
  actor: number,
): Promise<number | null> {
  await countPlaces(tx, offer_id!);
  const { is_full } = await tx.one<{ is_full: boolean }>(
    sql`select is_full from offers where id = ${offer_id}`,
  );
  if (is_full) throw new Invalid({ form: (c) => t(c, 'pair.no_place') });
  const id = await findRolling(tx, kind!, [giver, seeker]);
  if (id === null) return null;
  const programme = await holdForPairs(tx, id);
  const roles = rolesOf(programme.declared);
  await joinAs(tx, id, giver, roles.giver);
  await joinAs(tx, id, seeker, roles.seeker);
  return formPair(tx, programme, { giver, seeker }, actor);
}

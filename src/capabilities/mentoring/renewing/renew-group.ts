import { takesPairs, type HeldProgramme } from '#capabilities/offers/index.ts';
import { closeGroup, formGroup, type HeldGroup, type Placed } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import { t } from '../words.ts';

/**
 * The people of a group go on together for as long again: a new group with the same people in the same roles, whose
 * steps begin today. The earlier one closes and can be read on. The programme is held. Returns the id of the new one.
 */
export async function renewGroup(
  tx: Db,
  programme: HeldProgramme,
  groupId: number,
  actor: number,
): Promise<number> {
  if (!takesPairs(programme)) throw new Invalid({ form: (c) => t(c, 'renewal.not_now') });
  const before = await tx.one<HeldGroup & { name: string }>(sql`
    select id, programme_id, round_id, space_id, name from groups where id = ${groupId} for no key update`);
  const people = await tx.many<Placed>(sql`
    select person_id as id, role, gives, facilitates, reasons from group_members
    where group_id = ${groupId} and left_at is null order by person_id`);
  await closeGroup(tx, before, actor);
  return formGroup(tx, programme, { name: before.name, people, startsOn: programme.begins }, actor);
}

import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { facilitatorChanged } from '../happenings.ts';
import { answersForGrouping, type Answers } from '../intake/answers.ts';
import type { HeldGroup } from './group-people.ts';

type Member = { id: number; answers: Answers | null };

/**
 * Whoever led a group has left it: somebody who said at the intake that they would, or else whoever has been in it
 * longest, leads from now on. They can pass it on. Groups around somebody who gives are not led by those who seek.
 */
export async function findSuccessor(tx: Db, group: HeldGroup): Promise<void> {
  const { format_version_id } = await tx.one<{ format_version_id: number }>(sql`
    select format_version_id from programmes where id = ${group.programme_id}`);
  const declared = await findVersion(tx, format_version_id);
  const role = declared.roles.find((one) => one.facilitates);
  if (!role || declared.grouping.by === 'matching') return;
  const members = await tx.many<Member>(sql`
    select m.person_id as id, t.answers from group_members m join people w on w.id = m.person_id
    left join participants t on t.programme_id = m.programme_id and t.person_id = m.person_id
    where m.group_id = ${group.id} and m.left_at is null and w.status = 'active' order by m.joined_at, m.person_id`);
  const willing = members.find(({ answers }) => answersForGrouping(declared, answers ?? {}).willing);
  const next = willing ?? members[0];
  if (next) await makeLead(tx, group, next.id, role.key, null);
}

/** Somebody leads the group from now on, alone. */
export async function makeLead(
  tx: Db,
  group: Pick<HeldGroup, 'id' | 'programme_id'>,
  personId: number,
  role: string,
  actor: number | null,
): Promise<void> {
  await tx.run(sql`
    with before as (
      select role from group_members where group_id = ${group.id} and person_id = ${personId})
    update group_members set facilitates = person_id = ${personId},
      role = case when person_id = ${personId} then ${role} when role = ${role} then (select role from before) else role end
    where group_id = ${group.id} and left_at is null`);
  await record(
    tx,
    facilitatorChanged,
    { actor, programme: group.programme_id, group: group.id },
    { person_id: personId },
  );
}

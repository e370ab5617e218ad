import { setSpacePeople } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { groupJoined, groupLeft } from '../happenings.ts';
import { findSuccessor } from './find-successor.ts';
import { placePeople, type Placed } from './start-group.ts';

/** What these acts need of a group that is held. */
export type HeldGroup = {
  id: number;
  programme_id: number;
  round_id: number | null;
  space_id: number | null;
};

/** Somebody joins a group that runs already: its room opens for them, and the others learn of it. */
export async function addToGroup(
  tx: Db,
  group: HeldGroup,
  person: Placed,
  actor: number | null,
): Promise<void> {
  await placePeople(tx, group, [person]);
  await letIn(tx, group);
  await record(
    tx,
    groupJoined,
    { actor, programme: group.programme_id, group: group.id },
    { person_id: person.id, role: person.role },
  );
}

/** Somebody leaves a group, without fault and without a reason. What they wrote there stays. */
export async function takeFromGroup(
  tx: Db,
  group: HeldGroup,
  personId: number,
  actor: number | null,
): Promise<void> {
  const left = await tx.change<{ led: boolean }>(sql`
    update group_members m set left_at = moment(), facilitates = false
    from (select group_id, person_id, facilitates as led from group_members
      where group_id = ${group.id} and person_id = ${personId} and left_at is null for update) was
    where m.group_id = was.group_id and m.person_id = was.person_id returning was.led`);
  if (!left) return;
  if (left.led) await findSuccessor(tx, group);
  await letIn(tx, group);
  await record(
    tx,
    groupLeft,
    { actor, programme: group.programme_id, group: group.id },
    { person_id: personId },
  );
}

/** The room is for exactly those who are in the group. */
export async function letIn(tx: Db, { id, space_id }: HeldGroup): Promise<void> {
  if (space_id === null) return;
  const people = await tx.many<{ id: number; moderates: boolean }>(sql`
    select person_id as id, facilitates as moderates from group_members where group_id = ${id} and left_at is null`);
  await setSpacePeople(tx, space_id, people);
}

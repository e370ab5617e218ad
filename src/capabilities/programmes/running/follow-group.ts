import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { addToGroup, takeFromGroup, type HeldGroup } from '../groups/group-people.ts';
import type { Placed } from '../groups/start-group.ts';

/** Makes exactly these the people of a group: others leave it, who is missing joins. */
export async function followGroup(tx: Db, group: HeldGroup, wanted: readonly Placed[]): Promise<void> {
  const present = await tx.many<{ id: number; facilitates: boolean }>(sql`
    select person_id as id, facilitates from group_members where group_id = ${group.id} and left_at is null`);
  const before = new Map(present.map((one) => [one.id, one.facilitates]));
  const after = new Set(wanted.map(({ id }) => id));
  for (const person of wanted) {
    if (before.get(person.id) === person.facilitates) continue;
    if (before.has(person.id)) await lead(tx, group, person);
    else await addToGroup(tx, group, person, null);
  }
  for (const { id } of present) if (!after.has(id)) await takeFromGroup(tx, group, id, null);
}

const lead = (tx: Db, group: HeldGroup, { id, facilitates }: Placed): Promise<number> =>
  tx.run(sql`
    update group_members set facilitates = ${facilitates} where group_id = ${group.id} and person_id = ${id}`);

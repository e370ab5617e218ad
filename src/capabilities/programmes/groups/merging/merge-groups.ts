import { closeSpace } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../../find-programme.ts';
import { groupsMerged } from '../../happenings.ts';
import { letIn, type HeldGroup } from '../group-people.ts';
import { mayAllMeet } from '../places/may-meet.ts';
import { placePeople, type Placed } from '../start-group.ts';
import { t } from '../words.ts';

export type Moves = readonly { person: number; to: number }[];

/**
 * Gives up a group that has become thin: its people go into others, which are told, and its room stays to be read.
 * Throws Invalid where the group is not as it was when the page was drawn, or people would meet who cannot.
 */
export async function mergeGroups(
  db: Db,
  me: Me,
  slug: string,
  groupId: number,
  moves: Moves,
): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    const targets = [...new Set(moves.map(({ to }) => to))];
    const held = await tx.many<HeldGroup>(sql`
      select id, programme_id, round_id, space_id from groups
      where id = any (${[groupId, ...targets]}::bigint[]) and programme_id = ${programme.id} and state = 'running'
        and kind = 'group' order by id for no key update`);
    const thin = held.find(({ id }) => id === groupId);
    if (!thin || targets.includes(groupId) || held.length !== targets.length + 1) throw new NotFound();
    const people = await tx.many<Placed>(sql`
      select person_id as id, role, gives, false as facilitates from group_members
      where group_id = ${groupId} and left_at is null order by person_id`);
    const known = new Set(people.map(({ id }) => id));
    if (moves.length !== known.size || moves.some(({ person }) => !known.has(person)))
      throw new Invalid({ form: (c) => t(c, 'merge.changed') });
    for (const target of targets) {
      const coming = moves.filter(({ to }) => to === target).map(({ person }) => person);
      const possible = await mayAllMeet(tx, programme.id, target, coming);
      if (!possible) throw new Invalid({ form: (c) => t(c, 'merge.not_possible') });
    }
    await tx.run(sql`
      update group_members set left_at = moment(), facilitates = false where group_id = ${groupId} and left_at is null`);
    await tx.run(sql`
      update groups set state = 'merged', merged_into_id = ${targets[0]!}, closed_at = moment(), at_risk_since = null,
        at_risk_why = null where id = ${groupId}`);
    if (thin.space_id !== null) await closeSpace(tx, thin.space_id);
    for (const target of held.filter(({ id }) => id !== groupId)) {
      const coming = people.filter(({ id }) =>
        moves.some((one) => one.person === id && one.to === target.id),
      );
      await placePeople(tx, target, coming);
      await letIn(tx, target);
      await tx.run(sql`update groups set at_risk_since = null, at_risk_why = null where id = ${target.id}`);
      await record(
        tx,
        groupsMerged,
        { actor: me.id, programme: programme.id, group: target.id },
        { from_id: groupId, person_ids: coming.map(({ id }) => id) },
      );
    }
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { moderates, type Community, type Role } from '../community.ts';
import { holdCommunity } from '../find-community.ts';
import { memberLeft } from '../happenings.ts';
import { announceMembers, countMembers } from './add-member.ts';
import { noteOwners, requireOwner } from './note-owners.ts';

/** Leaves. Throws Invalid for the last owner, who hands over first. */
export async function leaveCommunity(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (community.my_role === null) return;
    await endMembership(tx, me, community, me.id);
  });
}

/** Moderators remove members; owners remove everybody but the last owner. */
export async function removeMember(db: Db, me: Me, slug: string, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    const { role } = await findMembership(tx, community, personId);
    if (moderates(role) ? !community.may_own : !community.may_moderate) throw new Forbidden();
    await endMembership(tx, me, community, personId);
  });
}

/** Someone's membership in a community that the asking person belongs to. Throws NotFound. */
export async function findMembership(
  tx: Db,
  community: Community,
  personId: number,
): Promise<{ role: Role }> {
  const membership = await tx.maybe<{ role: Role }>(sql`
    select role from memberships
    where community_id = ${community.id} and person_id = ${personId} and left_at is null`);
  if (!membership) throw new NotFound();
  return membership;
}

async function endMembership(tx: Db, me: Me, { id, state }: Community, personId: number): Promise<void> {
  await tx.run(sql`
    update memberships set left_at = moment(), role = 'member'
    where community_id = ${id} and person_id = ${personId}`);
  await tx.run(sql`delete from owner_volunteers where community_id = ${id} and person_id = ${personId}`);
  if (state !== 'archived') await requireOwner(tx, id);
  await countMembers(tx, id);
  await record(tx, memberLeft, { actor: me.id, community: id }, { person_id: personId });
  await noteOwners(tx, id, me.id);
  await announceMembers(tx, id, me.id);
}

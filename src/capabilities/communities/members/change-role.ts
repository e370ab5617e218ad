import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Role } from '../community.ts';
import { holdCommunity } from '../find-community.ts';
import { roleChanged } from '../happenings.ts';
import { t } from '../words.ts';
import { announceMembers } from './add-member.ts';
import { findMembership } from './leave-community.ts';
import { noteOwners, requireOwner } from './note-owners.ts';

/** Gives someone another role. Founders and early adopters are roles of the founding, the others of what is live. */
export async function changeRole(db: Db, me: Me, slug: string, personId: number, role: Role): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    const { role: before } = await findMembership(tx, community, personId);
    if (!community.may_own) throw new Forbidden();
    const founding = role === 'founder' || role === 'early adopter';
    if (founding !== (community.state === 'incubating'))
      throw new Invalid({ role: (c) => t(c, 'role.not_now') });
    if (before === role) return;
    await giveRole(tx, community.id, personId, role);
    await requireOwner(tx, community.id);
    await record(
      tx,
      roleChanged,
      { actor: me.id, community: community.id },
      { person_id: personId, before, after: role },
    );
    await noteOwners(tx, community.id, me.id);
    await announceMembers(tx, community.id, me.id);
  });
}

export async function giveRole(tx: Db, communityId: number, personId: number, role: Role): Promise<void> {
  await tx.run(sql`
    update memberships set role = ${role}
    where community_id = ${communityId} and person_id = ${personId} and left_at is null`);
}

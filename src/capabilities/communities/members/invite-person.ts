import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Community, Role } from '../community.ts';
import { holdCommunity } from '../find-community.ts';
import { invitationDeclined, personInvited } from '../happenings.ts';
import { t } from '../words.ts';
import { announceMembers } from './add-member.ts';

export const invitedRoles = ['founder', 'early adopter', 'member'] as const;
export type InvitedRole = (typeof invitedRoles)[number];

/**
 * Invites someone: as a founder or early adopter while the community is being founded, as a member afterwards.
 * Inviting again changes as what, and tells them no second time.
 */
export async function invitePerson(
  db: Db,
  me: Me,
  slug: string,
  { personId, role }: { personId: number; role: InvitedRole },
): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (!mayInvite(community)) throw new Forbidden();
    const as: InvitedRole =
      community.state !== 'incubating' ? 'member' : role === 'founder' ? 'founder' : 'early adopter';
    await requireInvitable(tx, community.id, personId);
    const isNew = await tx.one<{ is_new: boolean }>(sql`
      insert into community_invitations (community_id, person_id, role, invited_by)
      values (${community.id}, ${personId}, ${as}, ${me.id})
      on conflict (community_id, person_id) do update set role = excluded.role
      returning xmax = 0 as is_new`);
    if (!isNew.is_new) return;
    await record(tx, personInvited, { actor: me.id, community: community.id }, { person_id: personId, as });
  });
}

const mayInvite = ({ may_moderate, state }: Community): boolean => may_moderate && state !== 'archived';

async function requireInvitable(tx: Db, communityId: number, personId: number): Promise<void> {
  const person = await tx.maybe<{ role: Role | null }>(sql`
    select m.role from people p
    left join memberships m on m.person_id = p.id and m.community_id = ${communityId} and m.left_at is null
    where p.id = ${personId} and p.status in ('active', 'invited')`);
  if (!person) throw new NotFound();
  if (person.role) throw new Invalid({ person_id: (c) => t(c, 'invite.is_member') });
}

/** Takes an invitation back that has not been answered. */
export async function withdrawInvitation(db: Db, me: Me, slug: string, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (!mayInvite(community)) throw new Forbidden();
    await tx.run(sql`
      delete from community_invitations where community_id = ${community.id} and person_id = ${personId}`);
  });
}

/** Says no to one's own invitation. */
export async function declineInvitation(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdCommunity(tx, me, slug);
    const declined = await tx.run(sql`
      delete from community_invitations where community_id = ${id} and person_id = ${me.id}`);
    if (declined === 0) throw new NotFound();
    await record(tx, invitationDeclined, { actor: me.id, community: id }, { person_id: me.id });
    await announceMembers(tx, id, me.id);
  });
}

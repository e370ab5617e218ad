import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { owns, type Community, type Role } from '../community.ts';
import { holdCommunity } from '../find-community.ts';
import { ownerVolunteered, roleChanged } from '../happenings.ts';
import { t } from '../words.ts';
import { announceMembers } from './add-member.ts';
import { giveRole } from './change-role.ts';
import { noteOwners } from './note-owners.ts';

/** A member offers to own the community while it looks for someone. Offering twice is offering once. */
export async function volunteerAsOwner(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (community.my_role === null || owns(community.my_role)) throw new Forbidden();
    if (!community.owner_wanted_at) throw new Forbidden((c) => t(c, 'owners.none_wanted'));
    const newly = await tx.run(sql`
      insert into owner_volunteers (community_id, person_id) values (${community.id}, ${me.id}) on conflict do nothing`);
    if (newly === 0) return;
    await record(tx, ownerVolunteered, { actor: me.id, community: community.id }, { person_id: me.id });
    await announceMembers(tx, community.id, me.id);
  });
}

/**
 * Makes a volunteer an owner. An owner does it; an administrator too, who needs not see the community
 * for that, as a community without owners has nobody else to turn to.
 */
export async function confirmOwner(db: Db, me: Me, slug: string, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const id = me.administrator ? await holdAny(tx, slug) : await holdAsOwner(tx, me, slug);
    const volunteer = await tx.maybe<{ role: Role }>(sql`
      select m.role from owner_volunteers v
      join memberships m on m.community_id = v.community_id and m.person_id = v.person_id and m.left_at is null
      where v.community_id = ${id} and v.person_id = ${personId}`);
    if (!volunteer) throw new NotFound();
    await giveRole(tx, id, personId, 'owner');
    await tx.run(sql`delete from owner_volunteers where community_id = ${id} and person_id = ${personId}`);
    const change = { person_id: personId, before: volunteer.role, after: 'owner' as const };
    await record(tx, roleChanged, { actor: me.id, community: id }, change);
    await noteOwners(tx, id, me.id);
    await announceMembers(tx, id, me.id);
  });
}

async function holdAsOwner(tx: Db, me: Me, slug: string): Promise<number> {
  const community = await holdCommunity(tx, me, slug);
  if (!community.may_own) throw new Forbidden();
  return community.id;
}

async function holdAny(tx: Db, slug: string): Promise<number> {
  const found = await tx.maybe<{ id: number }>(sql`
    select id from communities where slug = ${slug} and state in ('live', 'closing') for no key update`);
  if (!found) throw new NotFound();
  return found.id;
}

/** Whether this person has offered to own the community. */
export async function isVolunteer(db: Db, community: Community, me: Me): Promise<boolean> {
  if (!community.owner_wanted_at || community.my_role === null) return false;
  const offered = await db.maybe(sql`
    select 1 from owner_volunteers where community_id = ${community.id} and person_id = ${me.id}`);
  return offered !== null;
}

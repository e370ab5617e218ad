import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { announce } from '#platform/live/live.ts';
import type { Role } from '../community.ts';

/** Puts someone in, also one who had left before, and answers their invitation and request by it. */
export async function addMember(
  tx: Db,
  communityId: number,
  personId: number,
  { role, guidelines }: { role: Role; guidelines: number },
): Promise<void> {
  await tx.run(sql`
    insert into memberships (community_id, person_id, role, guidelines_accepted)
    values (${communityId}, ${personId}, ${role}, ${guidelines})
    on conflict (community_id, person_id) do update
      set role = excluded.role, joined_at = moment(), left_at = null, by_rule = false,
          guidelines_accepted = greatest(memberships.guidelines_accepted, excluded.guidelines_accepted)`);
  await tx.run(sql`
    delete from community_invitations where community_id = ${communityId} and person_id = ${personId}`);
  await tx.run(sql`
    delete from membership_requests
    where community_id = ${communityId} and person_id = ${personId} and answer is null`);
  await countMembers(tx, communityId);
  await announceMembers(tx, communityId, personId);
}

/** Puts active people in as members, all at once, also those who had left. Returns who was not in before. */
export async function addMembers(tx: Db, communityId: number, people: readonly number[]): Promise<number[]> {
  const added = await tx.many<{ person_id: number }>(sql`
    insert into memberships (community_id, person_id)
    select ${communityId}, p.id from people p where p.id = any(${[...people]}::bigint[]) and p.status = 'active'
    on conflict (community_id, person_id) do update
      set role = 'member', joined_at = moment(), left_at = null, by_rule = false
      where memberships.left_at is not null
    returning person_id`);
  if (added.length === 0) return [];
  await countMembers(tx, communityId);
  await announceMembers(tx, communityId, null);
  return added.map(({ person_id }) => person_id);
}

/** Counts anew who belongs; people who have left the organisation do not. */
export async function countMembers(tx: Db, communityId: number): Promise<void> {
  await tx.run(sql`
    update communities set members_count = (
      select count(*) from memberships m join people p on p.id = m.person_id
      where m.community_id = ${communityId} and m.left_at is null and p.status not in ('deactivated', 'erased'))
    where id = ${communityId}`);
}

/** Open pages of the community's people learn that something about its people changed. */
export const announceMembers = (tx: Db, communityId: number, by: number | null): Promise<void> =>
  announce(tx, { topic: `community-people:${communityId}`, event: 'changed', data: { by } });

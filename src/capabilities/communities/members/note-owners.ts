import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import { record } from '#shared/activity/happening.ts';
import { ownerWanted } from '../happenings.ts';
import { t } from '../words.ts';

/** How many active people own a community, as a value; founders own what is not yet live. */
export const ownersOf = (communityId: number): Sql => sql`(
  select count(*) from memberships m join people p on p.id = m.person_id
  where m.community_id = ${communityId} and m.left_at is null and m.role in ('owner', 'founder')
    and p.status = 'active')`;

async function countOwners(tx: Db, communityId: number): Promise<number> {
  return (await tx.one<{ owners: number }>(sql`select ${ownersOf(communityId)} as owners`)).owners;
}

/** Throws Invalid when an act would leave nobody who owns the community. Asked after the act, in its transaction. */
export async function requireOwner(tx: Db, communityId: number): Promise<void> {
  if ((await countOwners(tx, communityId)) > 0) return;
  throw new Invalid({ form: (c) => t(c, 'owners.last_one') });
}

/**
 * Sees whether enough people own a community that is running: below two it asks for one, which is told
 * once, until there are two again.
 */
export async function noteOwners(tx: Db, communityId: number, actor: number | null): Promise<void> {
  const owners = await countOwners(tx, communityId);
  if (owners >= 2) {
    await tx.run(sql`
      update communities set owner_wanted_at = null where id = ${communityId} and owner_wanted_at is not null`);
    await tx.run(sql`delete from owner_volunteers where community_id = ${communityId}`);
    return;
  }
  const newly = await tx.run(sql`
    update communities set owner_wanted_at = moment()
    where id = ${communityId} and kind = 'community' and owner_wanted_at is null and state in ('live', 'closing')`);
  if (newly > 0) await record(tx, ownerWanted, { actor, community: communityId }, { owners });
}

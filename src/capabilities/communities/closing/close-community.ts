import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Community } from '../community.ts';
import { holdCommunity } from '../find-community.ts';
import { closingStarted, communityArchived, communityReopened, harvestWritten } from '../happenings.ts';
import { announceMembers } from '../members/add-member.ts';
import { noteOwners } from '../members/note-owners.ts';
import { t } from '../words.ts';
import { findHarvest, isEmptyHarvest, type Harvest } from './harvest.ts';

/** Begins to close: the owners collect what should stay, while members may still write. */
export async function startClosing(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdAsOwner(tx, me, slug);
    if (community.state === 'closing') return;
    if (community.state !== 'live') throw new Forbidden();
    await tx.run(sql`update communities set state = 'closing' where id = ${community.id}`);
    await record(tx, closingStarted, { actor: me.id, community: community.id }, {});
    await announceMembers(tx, community.id, me.id);
  });
}

/** Writes down what is kept; also later, when something was forgotten. */
export async function writeHarvest(db: Db, me: Me, slug: string, harvest: Harvest): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdAsOwner(tx, me, slug);
    if (community.state !== 'closing' && community.state !== 'archived') throw new Forbidden();
    const text = JSON.stringify(harvest);
    const changed = await tx.run(sql`
      update communities set harvest = ${text}::jsonb where id = ${community.id} and harvest <> ${text}::jsonb`);
    if (changed > 0) await record(tx, harvestWritten, { actor: me.id, community: community.id }, {});
  });
}

/** Closes for good: readable and found by search, nothing new is written. Throws Invalid without a harvest. */
export async function archiveCommunity(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdAsOwner(tx, me, slug);
    if (community.state === 'archived') return;
    if (community.state !== 'closing') throw new Forbidden();
    if (isEmptyHarvest(await findHarvest(tx, community.id)))
      throw new Invalid({ form: (c) => t(c, 'harvest.empty') });
    await tx.run(sql`
      update communities set state = 'archived', archived_at = moment(), owner_wanted_at = null
      where id = ${community.id}`);
    await tx.run(sql`delete from owner_volunteers where community_id = ${community.id}`);
    await record(tx, communityArchived, { actor: me.id, community: community.id }, {});
    await announceMembers(tx, community.id, me.id);
  });
}

/** Opens again what was closing or closed. An end date that has passed is taken away. */
export async function reopenCommunity(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdAsOwner(tx, me, slug);
    if (community.state === 'live') return;
    if (community.state === 'incubating') throw new Forbidden();
    await tx.run(sql`
      update communities
      set state = 'live', archived_at = null, ends_on = case when ends_on > moment()::date then ends_on end
      where id = ${community.id}`);
    await record(tx, communityReopened, { actor: me.id, community: community.id }, {});
    await noteOwners(tx, community.id, me.id);
    await announceMembers(tx, community.id, me.id);
  });
}

async function holdAsOwner(tx: Db, me: Me, slug: string): Promise<Community> {
  const community = await holdCommunity(tx, me, slug);
  if (!community.may_own) throw new Forbidden();
  return community;
}

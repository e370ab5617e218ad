import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { holdCommunity } from '../find-community.ts';
import { guidelinesAccepted, guidelinesChanged } from '../happenings.ts';
import { findConstitution } from './find-charter.ts';

/**
 * Writes the guidelines anew as their next version, which every member accepts before posting again.
 * The same words make no version. Returns the version. Throws Invalid where they were written anew since `drawnFrom`.
 */
export async function reviseGuidelines(
  db: Db,
  me: Me,
  slug: string,
  text: string,
  drawnFrom?: Version,
): Promise<number> {
  return db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (!community.may_own || community.state === 'archived' || community.state === 'incubating')
      throw new Forbidden();
    const { guidelines } = await findConstitution(tx, community.id);
    if (guidelines === text) return community.guidelines_version;
    requireUnchanged(drawnFrom, String(community.guidelines_version));
    const version = await keepGuidelines(tx, me, community.id, text);
    await record(tx, guidelinesChanged, { actor: me.id, community: community.id }, { version });
    return version;
  });
}

/** Keeps guidelines as the next version; who wrote them has accepted them. */
export async function keepGuidelines(tx: Db, me: Me, communityId: number, text: string): Promise<number> {
  const { version } = await tx.one<{ version: number }>(sql`
    update communities set guidelines_version = guidelines_version + 1, guidelines_draft = ${text}
    where id = ${communityId} returning guidelines_version as version`);
  await tx.run(sql`
    insert into guidelines (community_id, version, text, changed_by)
    values (${communityId}, ${version}, ${text}, ${me.id})`);
  await tx.run(sql`
    update memberships set guidelines_accepted = ${version}
    where community_id = ${communityId} and person_id = ${me.id}`);
  return version;
}

/** A member accepts the newest guidelines. Throws Forbidden for others. */
export async function acceptGuidelines(db: Db, me: Me, slug: string, version: number): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (community.my_role === null) throw new Forbidden();
    // Changed again while they were read: the newest are shown instead of taking the older ones.
    if (version < community.guidelines_version) return;
    if (community.guidelines_accepted >= community.guidelines_version) return;
    await tx.run(sql`
      update memberships set guidelines_accepted = ${community.guidelines_version}
      where community_id = ${community.id} and person_id = ${me.id}`);
    const data = { person_id: me.id, version: community.guidelines_version };
    await record(tx, guidelinesAccepted, { actor: me.id, community: community.id }, data);
  });
}

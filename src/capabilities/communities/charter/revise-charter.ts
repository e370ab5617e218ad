import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { holdCommunity } from '../find-community.ts';
import { charterChanged } from '../happenings.ts';
import { charterParts, type Charter } from './charter.ts';
import { findConstitution } from './find-charter.ts';

/**
 * Writes the charter anew as its next version; the same words make no version. Returns the version.
 * Throws Invalid where it was written anew since `drawnFrom`.
 */
export async function reviseCharter(
  db: Db,
  me: Me,
  slug: string,
  content: Charter,
  drawnFrom?: Version,
): Promise<number> {
  return db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (!community.may_own || community.state === 'archived' || community.state === 'incubating')
      throw new Forbidden();
    const { charter } = await findConstitution(tx, community.id);
    if (charterParts.every((part) => (charter[part] ?? '') === (content[part] ?? '')))
      return community.charter_version;
    requireUnchanged(drawnFrom, String(community.charter_version));
    const version = await keepCharter(tx, me, community.id, content);
    await record(tx, charterChanged, { actor: me.id, community: community.id }, { version });
    return version;
  });
}

/** Keeps a charter as the next version. */
export async function keepCharter(tx: Db, me: Me, communityId: number, content: Charter): Promise<number> {
  const { version } = await tx.one<{ version: number }>(sql`
    update communities set charter_version = charter_version + 1, charter_draft = ${JSON.stringify(content)}::jsonb
    where id = ${communityId} returning charter_version as version`);
  await tx.run(sql`
    insert into charters (community_id, version, content, changed_by)
    values (${communityId}, ${version}, ${JSON.stringify(content)}::jsonb, ${me.id})`);
  return version;
}

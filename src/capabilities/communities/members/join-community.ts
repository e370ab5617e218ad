import type { Db } from '#platform/database/database.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireGuidelines } from '../charter/require-guidelines.ts';
import type { Community } from '../community.ts';
import { holdCommunity } from '../find-community.ts';
import { memberJoined } from '../happenings.ts';
import { t } from '../words.ts';
import { addMember } from './add-member.ts';
import { findWayIn } from './way-in.ts';

/**
 * Becomes a member, or answers an invitation. Joining twice is joining once. `guidelines` is the version
 * that was read and accepted. Throws Forbidden where one has to ask or be invited, Invalid without guidelines.
 */
export async function joinCommunity(db: Db, me: Me, slug: string, guidelines: number): Promise<Community> {
  return db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (community.my_role !== null) return community;
    await requireWayIn(tx, me, community);
    requireGuidelines(community, guidelines);
    const role = community.state === 'incubating' ? (community.invited_as ?? 'early adopter') : 'member';
    await addMember(tx, community.id, me.id, { role, guidelines: community.guidelines_version });
    await record(tx, memberJoined, { actor: me.id, community: community.id }, { person_id: me.id });
    return community;
  });
}

async function requireWayIn(tx: Db, me: Me, community: Community): Promise<void> {
  const way = await findWayIn(tx, me, community);
  if (way.kind === 'shut') throw new Forbidden(way.why);
  if (way.kind === 'request') throw new Forbidden((c) => t(c, 'join.only_on_request'));
}

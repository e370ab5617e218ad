import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { missingParts, type Charter, type CharterPart } from '../charter/charter.ts';
import { findConstitution } from '../charter/find-charter.ts';
import { keepCharter } from '../charter/revise-charter.ts';
import { keepGuidelines } from '../charter/revise-guidelines.ts';
import type { Community } from '../community.ts';
import { communityLaunched } from '../happenings.ts';
import { applyRule } from '../members/apply-rule.ts';
import { ownersOf } from '../members/note-owners.ts';
import { t } from '../words.ts';
import { holdFounding } from './write-draft.ts';

export type Checklist = { parts: CharterPart[]; guidelines: boolean; founders: number; ready: boolean };

/** What still stands between a community and its launch: parts of the charter, guidelines, a second founder. */
export async function checkReadiness(db: Db, communityId: number): Promise<Checklist> {
  const { charter, guidelines, founders } = await db.one<{
    charter: Charter;
    guidelines: string;
    founders: number;
  }>(sql`
    select c.charter_draft as charter, c.guidelines_draft as guidelines, ${ownersOf(communityId)} as founders
    from communities c where c.id = ${communityId}`);
  const parts = missingParts(charter);
  const hasGuidelines = guidelines.trim() !== '';
  return {
    parts,
    guidelines: hasGuidelines,
    founders,
    ready: parts.length === 0 && hasGuidelines && founders >= 2,
  };
}

/** Opens the community: founders become its owners, early adopters its members. Throws Invalid while something is missing. */
export async function launchCommunity(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdFounding(tx, me, slug);
    const { ready } = await checkReadiness(tx, community.id);
    if (!ready) throw new Invalid({ form: (c) => t(c, 'launch.not_ready') });
    await openDoors(tx, me, community);
    if (community.joining === 'rule') await applyRule(tx, community, me.id);
    await record(tx, communityLaunched, { actor: me.id, community: community.id }, {});
  });
}

async function openDoors(tx: Db, me: Me, { id }: Community): Promise<void> {
  const { charter, guidelines } = await findConstitution(tx, id);
  await keepCharter(tx, me, id, charter);
  const version = await keepGuidelines(tx, me, id, guidelines);
  await tx.run(sql`update communities set state = 'live', live_at = moment() where id = ${id}`);
  // Those who founded it wrote the guidelines together.
  await tx.run(sql`
    update memberships set guidelines_accepted = ${version}
    where community_id = ${id} and left_at is null and role = 'founder'`);
  await tx.run(sql`
    update memberships set role = case role when 'founder' then 'owner' else 'member' end where community_id = ${id}`);
  await tx.run(sql`update community_invitations set role = 'member' where community_id = ${id}`);
}

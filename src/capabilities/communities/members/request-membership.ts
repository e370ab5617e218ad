import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireGuidelines } from '../charter/require-guidelines.ts';
import { holdCommunity } from '../find-community.ts';
import { membershipRequested } from '../happenings.ts';
import { t } from '../words.ts';
import { announceMembers } from './add-member.ts';

/** Asks to be let in. Asking again while one waits changes the words and tells nobody a second time. */
export async function requestMembership(
  db: Db,
  me: Me,
  slug: string,
  { message, guidelines }: { message: string; guidelines: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (community.my_role !== null) return;
    if (community.state === 'archived') throw new Forbidden((c) => t(c, 'join.archived'));
    if (community.joining !== 'request') throw new Forbidden((c) => t(c, 'join.no_requests'));
    requireGuidelines(community, guidelines);
    await tx.run(sql`
      insert into membership_requests (community_id, person_id, message, guidelines_accepted)
      values (${community.id}, ${me.id}, ${message}, ${community.guidelines_version})
      on conflict (community_id, person_id) do update
        set message = excluded.message, asked_at = moment(), answer = null, word = '', answered_by = null,
            answered_at = null, guidelines_accepted = excluded.guidelines_accepted`);
    if (community.has_asked) return;
    await record(tx, membershipRequested, { actor: me.id, community: community.id }, { person_id: me.id });
    await announceMembers(tx, community.id, me.id);
  });
}

/** Takes one's own request back. */
export async function withdrawRequest(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdCommunity(tx, me, slug);
    await tx.run(sql`
      delete from membership_requests where community_id = ${id} and person_id = ${me.id} and answer is null`);
  });
}

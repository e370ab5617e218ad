import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdCommunity } from '../find-community.ts';
import { membershipDeclined, membershipGranted } from '../happenings.ts';
import { addMember, announceMembers } from './add-member.ts';

export type Decision = { answer: 'approved' | 'declined'; word: string };

/** Lets someone in who asked, or not, with a word for them. Of two moderators the first one decides. */
export async function decideRequest(
  db: Db,
  me: Me,
  slug: string,
  personId: number,
  { answer, word }: Decision,
): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdCommunity(tx, me, slug);
    if (!community.may_moderate) throw new Forbidden();
    const request = await tx.maybe<{ guidelines_accepted: number }>(sql`
      update membership_requests
      set answer = ${answer}, word = ${word}, answered_by = ${me.id}, answered_at = moment()
      where community_id = ${community.id} and person_id = ${personId} and answer is null
      returning guidelines_accepted`);
    if (!request) throw new NotFound();
    const place = { actor: me.id, community: community.id };
    if (answer === 'declined') {
      await record(tx, membershipDeclined, place, { person_id: personId, word });
      return announceMembers(tx, community.id, me.id);
    }
    await addMember(tx, community.id, personId, { role: 'member', guidelines: request.guidelines_accepted });
    await record(tx, membershipGranted, place, { person_id: personId, word });
  });
}

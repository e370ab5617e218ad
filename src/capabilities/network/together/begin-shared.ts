import { findCommunity } from '#capabilities/communities/index.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { sharedCheckBegun } from '../happenings.ts';
import { t } from '../words.ts';
import { leads } from './find-shared.ts';

/** Throws Forbidden unless this person looks after the team or community. */
export async function requireLead(db: Db, me: Me, communityId: number): Promise<void> {
  const found = await db.maybe(sql`select 1 from communities c where c.id = ${communityId} and ${leads(me)}`);
  if (!found) throw new Forbidden((c) => t(c, 'together.only_leads'));
}

/**
 * Begins a check that a team or community makes together until a day; answers the one that is open already. Throws
 * Forbidden for whoever does not look after it, Invalid for a day that is not ahead.
 */
export async function beginShared(
  db: Db,
  me: Me,
  { community: slug, closes_on }: { community: string; closes_on: string },
): Promise<number> {
  return db.transaction(async (tx) => {
    const community = await findCommunity(tx, me, slug);
    await requireLead(tx, me, community.id);
    if (closes_on <= (await now(tx)).toISOString().slice(0, 10))
      throw new Invalid({ closes_on: (c) => t(c, 'together.day_ahead') });
    const begun = await tx.change<{ id: number }>(sql`
      insert into shared_checks (community_id, started_by, closes_on) values (${community.id}, ${me.id}, ${closes_on}::date)
      on conflict (community_id) where state = 'open' do nothing returning id`);
    if (begun) {
      const place = { actor: me.id, community: community.id };
      await record(tx, sharedCheckBegun, place, { shared_check_id: begun.id });
      return begun.id;
    }
    const open = await tx.one<{ id: number }>(sql`
      select id from shared_checks where community_id = ${community.id} and state = 'open'`);
    return open.id;
  });
}

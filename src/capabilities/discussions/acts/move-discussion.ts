import { findCommunity } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';
import { record } from '#shared/activity/happening.ts';
import { discussionMoved } from '../happenings.ts';
import { holdThread } from '../reads/find-thread.ts';
import { insist } from '../refusals.ts';
import { t } from '../words.ts';

/** Takes a thread from a community that one moderates to one in which one may write. Its address stays. */
export async function moveDiscussion(db: Db, me: Me, discussion: number, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, me, discussion);
    insist(thread.may_moderate && thread.posting_barrier !== 'archived' && !thread.deleted_at);
    const target = await findCommunity(tx, me, slug).catch((error: unknown) => {
      if (error instanceof NotFound) throw new Invalid({ community: (c) => t(c, 'move.unknown') });
      throw error;
    });
    if (!target.may_post) throw new Invalid({ community: (c) => t(c, 'move.not_there') });
    if (target.id === thread.community_id) return;
    await tx.run(
      sql`update discussions set community_id = ${target.id}, pinned_at = null where id = ${thread.id}`,
    );
    await record(
      tx,
      discussionMoved,
      { actor: me.id, community: target.id, discussion: thread.id },
      { from_id: thread.community_id },
    );
    await announce(tx, { topic: `community:${target.id}`, event: 'news', data: { by: me.id, count: 1 } });
  });
}

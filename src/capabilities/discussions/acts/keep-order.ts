import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { holdThread } from '../reads/find-thread.ts';
import { insist } from '../refusals.ts';

/** Pins a thread to the top of its community, or lets it go. */
export async function pinDiscussion(db: Db, me: Me, discussion: number, wanted: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, me, discussion);
    insist(thread.may_moderate && thread.posting_barrier !== 'archived');
    await tx.run(sql`
      update discussions set pinned_at = case when ${wanted} then coalesce(pinned_at, moment()) end
      where id = ${thread.id}`);
  });
}

/** Closes a thread to further writing, or opens it again. */
export async function lockDiscussion(db: Db, me: Me, discussion: number, wanted: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, me, discussion);
    insist(thread.may_moderate && thread.posting_barrier !== 'archived');
    await tx.run(sql`
      update discussions set locked_at = case when ${wanted} then coalesce(locked_at, moment()) end
      where id = ${thread.id}`);
  });
}

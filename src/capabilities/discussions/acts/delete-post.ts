import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { postDeleted, postRestored } from '../happenings.ts';
import { mayDelete, mayRestore } from '../policy.ts';
import { holdPostInThread, type PostInThread } from '../reads/find-post-in-thread.ts';
import { insist } from '../refusals.ts';

export type Deleted = PostInThread & {
  /** Nothing by anybody else was left, so the whole thread went with its opening. */
  whole: boolean;
};

/** Takes a post away and leaves a trace of it; what others replied stays. */
export async function deletePost(db: Db, me: Me, post_id: number): Promise<Deleted> {
  return db.transaction(async (tx) => {
    const { post, thread } = await holdPostInThread(tx, me, post_id);
    insist(mayDelete(me, thread, post));
    const whole = post.number === 1 && thread.replies_count === 0;
    await tx.run(sql`update posts set deleted_at = moment(), deleted_by = ${me.id} where id = ${post_id}`);
    await tx.run(sql`
      update discussions set deleted_numbers = deleted_numbers + int4multirange(int4range(${post.number}, ${post.number}, '[]')),
        accepted_post_id = nullif(accepted_post_id, ${post_id}),
        deleted_at = case when ${whole} then moment() end, deleted_by = case when ${whole} then ${me.id}::bigint end
      where id = ${thread.id}`);
    await tell(tx, me, { post, thread }, postDeleted);
    return { post, thread, whole };
  });
}

/** Brings a deleted post back, and with an opening the thread. */
export async function restorePost(db: Db, me: Me, post_id: number): Promise<PostInThread> {
  return db.transaction(async (tx) => {
    const { post, thread } = await holdPostInThread(tx, me, post_id);
    insist(mayRestore(me, thread, post, thread.now));
    await tx.run(sql`update posts set deleted_at = null, deleted_by = null where id = ${post_id}`);
    await tx.run(sql`
      update discussions set deleted_numbers = deleted_numbers - int4multirange(int4range(${post.number}, ${post.number}, '[]')),
        deleted_at = case when ${post.number} = 1 then null else deleted_at end,
        deleted_by = case when ${post.number} = 1 then null else deleted_by end
      where id = ${thread.id}`);
    await tell(tx, me, { post, thread }, postRestored);
    return { post, thread };
  });
}

async function tell(
  tx: Db,
  me: Me,
  { post, thread }: PostInThread,
  what: typeof postDeleted | typeof postRestored,
): Promise<void> {
  const place = { actor: me.id, community: thread.community_id, discussion: thread.id, post: post.id };
  await record(tx, what, place, {});
}

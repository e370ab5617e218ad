import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Emoji } from '../discussion.ts';
import { postReacted } from '../happenings.ts';
import { findPostInThread } from '../reads/find-post-in-thread.ts';
import { insistResponds } from '../refusals.ts';

/** Gives a reaction to a post, or takes it back; giving it twice changes nothing. */
export async function reactToPost(
  db: Db,
  me: Me,
  post_id: number,
  { emoji, wanted }: { emoji: Emoji; wanted: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { post, thread } = await findPostInThread(tx, me, post_id);
    insistResponds(thread, post);
    // Whoever changes the reactions of a post does so after the one before, so that the count is right.
    await tx.one(sql`select 1 from posts where id = ${post_id} for no key update`);
    const changed = await tx.run(
      wanted
        ? sql`insert into reactions (post_id, person_id, emoji) values (${post_id}, ${me.id}, ${emoji})
              on conflict do nothing`
        : sql`delete from reactions where post_id = ${post_id} and person_id = ${me.id} and emoji = ${emoji}`,
    );
    if (changed === 0) return;
    await tx.run(sql`
      update posts set reaction_counts = coalesce((
        select jsonb_object_agg(emoji, given) from (
          select emoji, count(*) as given from reactions where post_id = ${post_id} group by emoji) counted), '{}')
      where id = ${post_id}`);
    if (!wanted) return;
    await record(
      tx,
      postReacted,
      { actor: me.id, community: thread.community_id, discussion: thread.id, post: post_id },
      { emoji, person_id: post.author_id },
    );
  });
}

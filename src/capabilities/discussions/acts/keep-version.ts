import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Thread } from '../discussion.ts';
import { postEdited } from '../happenings.ts';

/** Keeps what a post says now, with the title where it opens a thread, before it says something else. */
export async function keepVersion(tx: Db, me: Me, thread: Thread, post_id: number): Promise<void> {
  const { version } = await tx.one<{ version: number }>(sql`
    insert into post_versions (post_id, version, title, body_html, body_text, edited_by)
    select p.id, 1 + (select count(*) from post_versions v where v.post_id = p.id),
      case when p.number = 1 then ${thread.title} end, p.body_html, p.body_text, ${me.id}
    from posts p where p.id = ${post_id} returning version`);
  await record(
    tx,
    postEdited,
    { actor: me.id, community: thread.community_id, discussion: thread.id, post: post_id },
    { version },
  );
}

import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';
import { happened } from '#shared/activity/happening.ts';
import { tellSoon } from '#shared/activity/untold.ts';
import type { Thread } from '../discussion.ts';
import { replyPosted } from '../happenings.ts';
import { written, type Body, type Numbered } from './write-post.ts';

export type Replied = Numbered & { discussion_id: number };
/** What a reply answers: the top-level reply that it belongs under, and whose words. */
export type Answered = { parent: { id: number; number: number } | null; author_id: number | null };

/**
 * Writes a reply and that it was posted, in one statement, and tells open pages. `found` finds the thread, as `written`
 * takes it; null where it does not find it any more.
 */
export async function writeReply(
  db: Db,
  me: Me,
  thread: Thread,
  body: Body,
  { parent, author_id }: Answered,
  found: Sql,
): Promise<Replied | null> {
  const place = {
    actor: me.id,
    community: thread.community_id,
    discussion: thread.id,
    post: sql`written.id`,
  };
  const said = sql`jsonb_build_object('number', written.number, 'parent_id', ${parent?.id ?? null}::bigint, 'to_person_id', ${author_id}::bigint)`;
  const row = await db.change<Numbered & { told: number }>(sql`
    with ${written({ discussion_id: thread.id, author_id: me.id, body, parent }, found)},
    ${thread.follow === null ? following(me) : empty}
    ${happened(replyPosted, place, said, sql`from written`)}
    select written.id, written.number, happened.id as told from written, happened`);
  if (!row) return null;
  tellSoon(db, row.told);
  const data = { by: me.id, count: 1 };
  await announce(
    db,
    { topic: `discussion:${thread.id}`, event: 'news', data },
    { topic: `community:${thread.community_id}`, event: 'news', data },
  );
  return { id: row.id, number: row.number, discussion_id: thread.id };
}

/** Whoever writes in a thread follows it in the usual way, unless they have chosen otherwise for it. */
const following = (me: Me): Sql => sql`
  following as (
    insert into follows (person_id, subject, subject_id, level) select ${me.id}, 'discussion', id, 'usual' from thread
    on conflict (person_id, subject, subject_id) do nothing),`;

/**
 * Finds the thread where all that decided whether this person may write in it is as it was when it was read. The
 * thread's own row is looked at again once it is held, so whoever locked or deleted it meanwhile was first.
 */
export const stillAsRead = (me: Me, thread: Thread): Sql => sql`
  from communities c left join memberships mine
    on mine.community_id = c.id and mine.person_id = ${me.id} and mine.left_at is null
  where d.id = ${thread.id} and c.id = ${thread.community_id} and d.community_id = c.id and ${readable(me)}
    and d.deleted_at is null and d.merged_into_id is null and (d.locked_at is null) = ${thread.locked_at === null}
    and c.state = ${thread.state} and c.posting = ${thread.posting}
    and c.guidelines_version = ${thread.guidelines_version}
    and mine.role is not distinct from ${thread.my_role}
    and coalesce(mine.guidelines_accepted, 0) = ${thread.guidelines_accepted}`;

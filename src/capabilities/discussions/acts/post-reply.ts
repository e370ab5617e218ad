import { dropDraft } from '#capabilities/drafts/index.ts';
import { attachFiles } from '#capabilities/files/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';
import { record } from '#shared/activity/happening.ts';
import { readRichText, type Written } from '#shared/rich-text/read-rich-text.ts';
import { sanitiserVersion } from '#shared/rich-text/sanitise.ts';
import type { Thread } from '../discussion.ts';
import { replyPosted } from '../happenings.ts';
import { writingBarrier } from '../policy.ts';
import { holdThread } from '../reads/find-thread.ts';
import { refuse } from '../refusals.ts';
import { followOwn } from './follow-own.ts';
import { namePeople } from './name-people.ts';
import { writePost } from './write-post.ts';

export type Reply = Written & { to?: number | undefined };
export type Replied = { id: number; number: number; discussion_id: number };

/** Answers in a thread, or answers one of its posts; `attached` are keys of files that go with it. Throws NotFound, Forbidden with the reason, Invalid. */
export async function postReply(
  db: Db,
  me: Me,
  discussion: number,
  reply: Reply,
  attached: readonly string[] = [],
): Promise<Replied> {
  const { html, text, mentions, files } = readRichText(reply);
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, me, discussion);
    refuse(writingBarrier(thread));
    const answered = await whatIsAnswered(tx, thread, reply.to);
    const body = { html, text, sanitised: sanitiserVersion };
    const written = await writePost(tx, {
      discussion_id: thread.id,
      author_id: me.id,
      body,
      parent: answered.parent,
    });
    const post = { id: written.id, discussion_id: thread.id, community_id: thread.community_id };
    // While the thread is held others wait to write in it, so nothing is asked that is known already.
    if (files.length + attached.length > 0) await attachFiles(tx, post.id, [...files, ...attached], me);
    if (thread.follow === null) await followOwn(tx, me.id, thread.id);
    if (thread.draft !== null || thread.id !== discussion)
      await dropDraft(tx, me, `reply:discussion:${discussion}`);
    await record(
      tx,
      replyPosted,
      { actor: me.id, community: thread.community_id, discussion: thread.id, post: post.id },
      { number: written.number, parent_id: answered.parent?.id ?? null, to_person_id: answered.author_id },
    );
    await namePeople(tx, me, post, mentions);
    const data = { by: me.id, count: 1 };
    await announce(
      tx,
      { topic: `discussion:${thread.id}`, event: 'news', data },
      { topic: `community:${thread.community_id}`, event: 'news', data },
    );
    return { ...written, discussion_id: thread.id };
  });
}

type Answered = { parent: { id: number; number: number } | null; author_id: number | null };

/** One level of nesting: an answer to a nested reply stands beside it; one to the opening on its own. */
async function whatIsAnswered(tx: Db, thread: Thread, to: number | undefined): Promise<Answered> {
  if (to === undefined) return { parent: null, author_id: thread.author_id };
  const post = await tx.maybe<{ author_id: number | null; id: number; number: number }>(sql`
    select p.author_id, top.id, top.number
    from posts p join posts top on top.discussion_id = p.discussion_id and top.number = p.thread_number
    where p.id = ${to} and p.discussion_id = ${thread.id}`);
  if (!post) throw new NotFound();
  const { author_id, id, number } = post;
  return { author_id, parent: number === 1 ? null : { id, number } };
}
